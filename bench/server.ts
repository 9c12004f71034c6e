import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from './loopback.ts';
import type { Reply, Vendor } from './vendor.ts';

/** A webservice that does nothing but answer, always the same and at once, so that only the app's own time differs. */
export interface Webservice {
  readonly url: string;
  /** Calls since the beginning. */
  readonly calls: number;
  /** Rows that arrived in imports since the beginning. */
  readonly importedRows: number;
  close(): Promise<void>;
}

/** Starts the webservice of a vendor on a free port of the loopback. */
export async function startWebservice({ answer }: Pick<Vendor, 'answer'>): Promise<Webservice> {
  let calls = 0;
  let importedRows = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await buffer(request)).toString('latin1');
    calls += 1;
    const reply = answer({ method: request.method ?? '', path: request.url ?? '', body });
    importedRows += reply.importedRows ?? 0;
    send(response, reply);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const { url, close } = await listen(server);
  return {
    url,
    get calls() {
      return calls;
    },
    get importedRows() {
      return importedRows;
    },
    close,
  };
}

function send(response: ServerResponse, { body, status = 200, contentType = 'application/json' }: Reply): void {
  response.writeHead(status, { 'content-type': contentType, ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }) }).end(body);
}
