import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach } from '@jest/globals';

/** A call of a webhook as it arrived. */
export interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What receives webhooks in a test. */
export interface HookReceiver {
  readonly url: string;
  readonly calls: Call[];
  /** What it answers from now on. */
  status: number;
}

/** Keeps a receiver on the loopback for each test of a file. */
export function freshHookReceiver(): () => HookReceiver {
  let current: (HookReceiver & { close: () => void }) | undefined;
  beforeEach(async () => {
    current = await startHookReceiver();
  });
  afterEach(() => current?.close());
  return () => {
    if (current === undefined) {
      throw new Error('The receiver runs only inside a test.');
    }
    return current;
  };
}

async function startHookReceiver(): Promise<HookReceiver & { close: () => void }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      receiver.calls.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(receiver.status, { 'x-reason': 'a test' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const receiver = { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, calls: [] as Call[], status: 200, close };
  return receiver;
}
