import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { LARGE_ANSWER_BYTES, largeAnswer, smallAnswers } from './answers.ts';
import { listen } from './loopback.ts';

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
    const body = (await buffer(request)).toString('latin1');
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

function envelope(result: unknown): string {
  return JSON.stringify({ error: 0, message: 'successfully executed', result });
}

function reply(response: ServerResponse, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}
