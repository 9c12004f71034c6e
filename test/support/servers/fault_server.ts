import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { accepted } from '../mailingwork/answers.ts';
import { canned } from '../mailingwork/canned.ts';

/** Answers one call badly. */
export type Play = (response: ServerResponse) => void;

/** A webservice on loopback that answers well, until it is told to fail. */
export interface FaultServer {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** Functions called, in order. */
  readonly calls: string[];
  /** Fails from now on: one function, or all of them. */
  fail: (play: Play | null, name?: string) => void;
  close: () => Promise<void>;
}

const fromCanned = (name: string): string => accepted(canned[name] ?? null);

/**
 * Starts the server on a free port of 127.0.0.1.
 *
 * @param answerTo the JSON text that a function (the last part of the address) is answered with; MAILINGWORK's answers where it is left out
 */
export async function startFaultServer(answerTo: (name: string) => string = fromCanned): Promise<FaultServer> {
  let play: Play | null = null;
  let only: string | undefined;
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const name = request.url?.split('/').at(-1) ?? '';
    request.resume().on('end', () => {
      calls.push(name);
      if (play !== null && (only === undefined || only === name)) {
        play(response);
      } else {
        response.writeHead(200, { 'content-type': 'application/json' }).end(answerTo(name));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    calls,
    fail: (next, name) => {
      play = next;
      only = name;
      calls.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const body =
  (status: number, text: string | Buffer, headers: Record<string, string> = {}): Play =>
  (response) => {
    response.writeHead(status, headers).end(text);
  };

/** Faults that an answering server can play. */
export const plays = {
  'no answer': () => undefined,
  'connection reset': (response) => response.destroy(),
  'cut in the middle of the body': (response) => {
    const text = accepted([{ id: 1, name: 'Newsletter' }]);
    response.writeHead(200, { 'content-length': String(text.length) });
    response.write(text.slice(0, 20), () => response.destroy());
  },
  '301 to another host': body(301, '', { location: 'http://127.0.0.2:9/' }),
  '302 to another host': body(302, '', { location: 'http://127.0.0.2:9/' }),
  '303 to another host': body(303, '', { location: 'http://127.0.0.2:9/' }),
  '307 to another host': body(307, '', { location: 'http://127.0.0.2:9/' }),
  '308 to another host': body(308, '', { location: 'http://127.0.0.2:9/' }),
  '400': body(400, 'bad request'),
  '401': body(401, ''),
  '403': body(403, '<h1>Forbidden</h1>'),
  '404': body(404, '<h1>Not Found</h1>'),
  '410': body(410, ''),
  '429 with seconds': body(429, '', { 'retry-after': '17' }),
  '429 with a date': body(429, '', { 'retry-after': 'Sun, 01 Jan 2090 00:00:00 GMT' }),
  '500 with HTML': body(500, '<h1>Internal Server Error</h1>'),
  '502': body(502, ''),
  '503': body(503, ''),
  '504': body(504, ''),
  '200 with a login page': body(200, '<!doctype html><title>Login</title>', { 'content-type': 'text/html' }),
  '200 with an empty body': body(200, ''),
  '200 with truncated JSON': body(200, '{"error":0,"message":"succ'),
  '200 with a JSON string': body(200, '"ok"'),
  '200 with an array': body(200, '[0]'),
  '200 with 30 MB': body(200, `{"error":0,"result":["${'x'.repeat(30_000_000)}"]}`),
  'code 1': body(200, '{"error":1,"message":"login failed"}'),
  'an unknown code': body(200, '{"error":99,"message":"?"}'),
} satisfies Record<string, Play>;

/** The name of a fault. */
export type FaultName = keyof typeof plays;
