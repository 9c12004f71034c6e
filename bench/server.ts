import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { LARGE_ANSWER_BYTES, largeAnswer, smallAnswers } from './answers.ts';

/** A webservice that does nothing but answer, always the same and at once, so that only the app's own time differs. */
export interface Webservice {
  readonly url: string;
  /** Calls since the beginning. */
  readonly calls: number;
  /** Rows that arrived in imports since the beginning. */
  readonly importedRows: number;
  close(): Promise<void>;
}

/** Starts the webservice on a free port of the loopback. */
export async function startWebservice(): Promise<Webservice> {
  let calls = 0;
  let importedRows = 0;
  const large = largeAnswer(LARGE_ANSWER_BYTES);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const name = (request.url ?? '').replace(/^.*\//, '');
    calls += 1;
    if (name === 'importrecipients') {
      const rows = body.split('%40').length - 1;
      importedRows += rows;
      reply(response, envelope({ total: rows, added: rows, updated: 0, skipped: 0 }));
    } else {
      reply(response, name === 'getoptstatusbylistid' ? large : envelope(smallAnswers[name] ?? null));
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    get calls() {
      return calls;
    },
    get importedRows() {
      return importedRows;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function envelope(result: unknown): string {
  return JSON.stringify({ error: 0, message: 'successfully executed', result });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('latin1');
}

function reply(response: ServerResponse, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}
