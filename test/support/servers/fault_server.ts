import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Answer, http } from '../answers.ts';

/** Answers one call badly. */
export type Play = Answer | ((response: ServerResponse, name: string) => void);

/** A webservice on loopback that answers well, until it is told to fail. */
export interface FaultServer {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** Functions called, in order. */
  readonly calls: string[];
  /** Fails from now on: some functions, or all of them. */
  fail: (play: Play | null, meets?: (name: string) => boolean) => void;
  close: () => Promise<void>;
}

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body: string;
}

const lastPart = ({ target }: ReceivedRequest): string => target.split('/').at(-1) ?? '';

/**
 * Starts the server on a free port of 127.0.0.1.
 *
 * @param answerTo what a function is answered with when it does not fail
 * @param nameOf the function that a request calls; by default the last part of the address
 */
export async function startFaultServer(answerTo: (name: string, request: ReceivedRequest) => Answer, nameOf = lastPart): Promise<FaultServer> {
  let play: Play | null = null;
  let meets = (_name: string): boolean => true;
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const received = { method: request.method ?? '', target: request.url ?? '', body: await text(request) };
    const name = nameOf(received);
    calls.push(name);
    const answer = play !== null && meets(name) ? play : answerTo(name, received);
    if (answer instanceof Answer) {
      answer.sendOver(response);
    } else {
      answer(response, name);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    calls,
    fail: (next, meetsFault = () => true) => {
      play = next;
      meets = meetsFault;
      calls.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Faults that a server of any vendor can have. */
export const plays = {
  'no answer': () => undefined,
  'connection reset': (response) => response.destroy(),
  'cut in the middle of the body': (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"half":', () => response.destroy());
  },
  '301 to another host': http(301, '', { location: 'http://127.0.0.2:9/' }),
  '302 to another host': http(302, '', { location: 'http://127.0.0.2:9/' }),
  '303 to another host': http(303, '', { location: 'http://127.0.0.2:9/' }),
  '307 to another host': http(307, '', { location: 'http://127.0.0.2:9/' }),
  '308 to another host': http(308, '', { location: 'http://127.0.0.2:9/' }),
  '400': http(400, 'bad request'),
  '401': http(401),
  '403': http(403, '<h1>Forbidden</h1>'),
  '404': http(404, '<h1>Not Found</h1>'),
  '410': http(410),
  '429 with seconds': http(429, '', { 'retry-after': '17' }),
  '429 with a date': http(429, '', { 'retry-after': 'Sun, 01 Jan 2090 00:00:00 GMT' }),
  '500 with HTML': http(500, '<h1>Internal Server Error</h1>'),
  '502': http(502),
  '503': http(503),
  '504': http(504),
  '200 with a login page': http(200, '<!doctype html><title>Login</title>', { 'content-type': 'text/html' }),
  '200 with an empty body': http(200),
  '200 with a JSON string': http(200, '"ok"'),
  '200 with an array': http(200, '[0]'),
} satisfies Record<string, Play>;
