import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deliver, sharedRunner } from '../support.ts';

const { runner } = sharedRunner({ parallelCalls: 2 });
const server = createServer((request, response) => {
  setTimeout(() => response.writeHead(request.url?.includes('fail') ? 503 : 200).end('{}'), 10);
});
let origin = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.close();
});

/** Runs that send the request named in their event. */
async function runsOf(...urls: string[]) {
  const inputData = { do: 'request', url: '{{url}}' };
  const zap = runner().addZap({ trigger: { key: 'event' }, action: { kind: 'create', key: 'act', inputData } });
  await zap.turnOn();
  await deliver(zap.targetUrl, { items: urls.map((url) => ({ url })) });
  await runner().idle();
  return zap.runs;
}

describe('a run records the requests of the app', () => {
  test('with function, duration and status, and without the query', async () => {
    const [run] = await runsOf(`${origin}/api/GetThings?secret=1`);
    expect(run).toMatchObject({ status: 'success', output: { status: 200 } });
    expect(run?.requests).toEqual([
      { method: 'GET', url: `${origin}/api/GetThings`, name: 'GetThings', status: 200, call: null, durationMs: expect.any(Number) },
    ]);
    expect(run?.requests[0]?.durationMs).toBeGreaterThanOrEqual(5);
  });

  test('with the last part of the address as the function, also before a slash', async () => {
    const [run] = await runsOf(`${origin}/soap/?secret=1`);
    expect(run?.requests.map(({ name }) => name)).toEqual(['soap']);
  });

  test('each its own, while others run at the same time', async () => {
    const runs = await runsOf(...Array.from({ length: 6 }, (_, index) => `${origin}/fail${index}`));
    expect(runs.map(({ requests }) => requests.map(({ name, status }) => [name, status]))).toEqual(runs.map((_, index) => [[`fail${index}`, 503]]));
  });

  test('that got no answer, over all attempts', async () => {
    const [run] = await runsOf('http://127.0.0.1:1/closed');
    expect(run).toMatchObject({ status: 'errored', attempts: 6 });
    expect(run?.requests.map(({ name, status }) => [name, status])).toEqual(Array(6).fill(['closed', null]));
  });
});
