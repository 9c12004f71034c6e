import { once } from 'node:events';
import { Agent, createServer, type IncomingHttpHeaders, request } from 'node:http';

/** Collects what arrives at each of its paths, without keeping the bodies. */
export interface CountingSite {
  readonly url: string;
  /** The ids that arrived, in their order, by path. */
  readonly arrived: ReadonlyMap<string, readonly number[]>;
  close(): void;
}

/**
 * Starts a receiver of webhooks on the loopback.
 *
 * @param idIn which thing a delivery tells of
 */
export async function countingSite(idIn: (body: string) => number): Promise<CountingSite> {
  const arrived = new Map<string, number[]>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const path = incoming.url ?? '';
      const ids = arrived.get(path) ?? [];
      arrived.set(path, ids);
      ids.push(idIn(Buffer.concat(chunks).toString()));
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    arrived,
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A request of a client. */
export interface ClientRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was answered. */
export interface ClientAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request over a connection of its client's own. */
export type Client = (url: string, request: ClientRequest) => Promise<ClientAnswer>;

/**
 * Lets clients work at the same time, each of which does one thing after the other.
 *
 * @param work does one thing, told by a name of its own
 * @returns what all of them returned
 */
export async function clientsAtOnce<Result>(clients: number, each: number, work: (send: Client, name: string) => Promise<Result>): Promise<Result[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const client = async (number: number): Promise<Result[]> => {
    const results: Result[] = [];
    for (let index = 0; index < each; index += 1) {
      results.push(await work((url, order) => send(agent, url, order), `client${number}-${index}`));
    }
    return results;
  };
  try {
    return (await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))).flat();
  } finally {
    agent.destroy();
  }
}

function send(agent: Agent, url: string, { method, headers, body = '' }: ClientRequest): Promise<ClientAnswer> {
  return new Promise((resolve, reject) => {
    const length = method === 'GET' ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
