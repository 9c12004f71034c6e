import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request of the platform's CLI. */
export interface CliRequest {
  readonly method: string;
  readonly path: string;
  readonly deployKey: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Stands for Zapier's servers, as far as the platform's CLI (19.1, src/utils/api.js) asks them about one integration. */
export interface ZapierServers {
  /** What the CLI finds them by. */
  readonly environment: { readonly ZAPIER_BASE_ENDPOINT: string };
  readonly requests: readonly CliRequest[];
  /** Answers a request from here on, such as `GET /apps/1`; without a body, an answer with errors has a made-up one. */
  readonly answer: (request: string, status: number, body?: object) => void;
  readonly close: () => Promise<void>;
}

const API = '/api/platform/cli';

/** Starts servers that know one integration, with the ID 1 and all details that the CLI asks for. */
export async function startZapierServers(): Promise<ZapierServers> {
  const requests: CliRequest[] = [];
  const answers = new Map<string, { status: number; body: object }>();
  const answer: ZapierServers['answer'] = (request, status, body = status < 400 ? {} : { errors: ['It was refused.'] }) => {
    answers.set(request, { status, body });
  };
  answer('GET /apps/1', 200, { id: 1, title: 'Box', description: 'A box.', app_category: 'email', intention: 'private', role: 'user', status: 'private' });
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      const { method = '', url = '', headers } = request;
      const path = url.replace(API, '');
      requests.push({ method, path, deployKey: String(headers['x-deploy-key'] ?? ''), body: sent === '' ? {} : JSON.parse(sent) });
      const { status, body } = answers.get(`${method} ${path}`) ?? { status: 404, body: { errors: ['There is no such thing.'] } };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port }: AddressInfo = Object(server.address());
  return {
    environment: { ZAPIER_BASE_ENDPOINT: `http://127.0.0.1:${port}` },
    requests,
    answer,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
