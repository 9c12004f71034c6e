import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';

/** Answers one request for a file. */
export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** A site that files lie on. */
export interface FileServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** What was asked for, in order. */
  readonly requests: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** What lies where; all else is not found. */
  readonly files: Map<string, Serve>;
}

/** Serves a file with headers of its own. */
export const file =
  (bytes: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Serve =>
  (_request, response) =>
    response.writeHead(200, headers).end(bytes);

/** Leads on to another address. */
export const redirect =
  (location: string): Serve =>
  (_request, response) =>
    response.writeHead(302, { location }).end('moved');

/** Answers with a status alone. */
export const answer =
  (status: number): Serve =>
  (_request, response) =>
    response.writeHead(status).end();

/** Runs a file server on the loopback for a test file; every test starts with an empty one. */
export function fileServer(): () => FileServer {
  const requests: FileServer['requests'] = [];
  const files: FileServer['files'] = new Map();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    (files.get(path) ?? answer(404))(request, response);
  });
  let url = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  beforeEach(() => {
    requests.length = 0;
    files.clear();
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return () => ({ url, requests, files });
}
