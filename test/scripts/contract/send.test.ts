import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, test } from '@jest/globals';
import { sendWithFetch } from '../../../scripts/contract/send.ts';
import { formHeaders } from '../../../webservice/calls/form.ts';

/** Sends one form to a server that answers as told. */
async function sendTo(answer: RequestListener, timeoutMs = 2_000) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await sendWithFetch({ url: `http://127.0.0.1:${port}/`, method: 'POST', headers: formHeaders, body: 'a=1', timeoutMs, repeatable: true });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('it posts a form and returns the answer without decoding it', async () => {
  let got = '';
  const answer = await sendTo((request, response) => {
    request.on('data', (chunk: Buffer) => {
      got += `${request.method} ${request.headers['content-type']} ${chunk.toString('utf8')}`;
    });
    request.on('end', () => response.writeHead(429, { 'retry-after': '7' }).end(Buffer.from([0xe4])));
  });
  expect(got).toBe('POST application/x-www-form-urlencoded a=1');
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '7']);
  expect([...answer.bytes]).toEqual([0xe4]);
});

test('it follows no redirect, so that the login is not sent elsewhere', async () => {
  let calls = 0;
  const { status } = await sendTo((_request, response) => {
    calls += 1;
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect([status, calls]).toEqual([307, 1]);
});

test('it gives up on an answer that never arrives and on one that never ends', async () => {
  await expect(sendTo(() => undefined, 100)).rejects.toThrow();
  const flood: RequestListener = (_request, response) => {
    const chunk = Buffer.alloc(1024 * 1024);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk)) {}
    };
    response.on('drain', more);
    more();
  };
  await expect(sendTo(flood, 10_000)).rejects.toMatchObject({ type: 'max-size' });
});
