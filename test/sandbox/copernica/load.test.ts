import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { expect, test } from '@jest/globals';
import { example } from './example.ts';
import { caller, exchange, freshSandbox } from './support.ts';

const sandbox = freshSandbox({ seed: example, deliveryTimeout: 60_000 });
const call = caller(sandbox);
const CLIENTS = 100;
const CALLS_EACH = 25;
const WEBHOOKS = 4;

/** Collects the ids of the profiles that each path is told of. */
async function countingSite() {
  const arrived = new Map<string, number[]>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const id = Number(new URLSearchParams(Buffer.concat(chunks).toString()).get('profile'));
      const path = incoming.url ?? '';
      const ids = arrived.get(path) ?? [];
      arrived.set(path, ids);
      ids.push(id);
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { arrived, server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` };
}

test('a hundred clients at once cause ten thousand signed calls of webhooks, and none is lost, repeated or out of order', async () => {
  const { arrived, server, url } = await countingSite();
  for (let number = 0; number < WEBHOOKS; number += 1) {
    await call('POST', '/webhooks', { handler: `${url}/${number}`, trigger: 'create', database: 1 });
  }
  const token = (await exchange(sandbox())).text;
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const client = async (number: number): Promise<number[]> => {
    const ids: number[] = [];
    for (let index = 0; index < CALLS_EACH; index += 1) {
      ids.push(await addProfile(agent, token, `client${number}-${index}@example.com`));
    }
    return ids;
  };
  const created = (await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))).flat();
  await sandbox().deliveries.idle();
  agent.destroy();
  server.closeAllConnections();
  server.close();

  const ids = created.toSorted((one, other) => one - other);
  expect(new Set(ids).size).toBe(CLIENTS * CALLS_EACH);
  expect([...arrived.keys()].sort()).toEqual(['/0', '/1', '/2', '/3']);
  for (const received of arrived.values()) {
    expect(received).toEqual(ids);
  }
  expect(sandbox().deliveries.waiting).toBe(0);
  expect(sandbox().account.logs.names(undefined, 'feedback-loop-errors')).toEqual([]);
});

/** @returns the id of the new profile */
function addProfile(agent: Agent, token: string, email: string): Promise<number> {
  const body = JSON.stringify({ fields: { Email: email, Name: 'Reader' }, interests: ['soccer'] });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const sent = request(`${sandbox().url}/v4/database/1/profiles`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(Number(response.headers['x-created'])));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
