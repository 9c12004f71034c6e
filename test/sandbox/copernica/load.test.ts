import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { clientsAtOnce, countingSite } from '../../support/load.ts';
import { startProgram } from '../../support/program.ts';
import { exchange, send } from './support.ts';

const CLIENTS = 100;
const CALLS_EACH = 25;
const WEBHOOKS = 4;
/** All that the account, its log files and the signing of its calls may hold at once, in MiB; a process that needs more ends. */
const MAX_HEAP_MIB = 96;

test('a hundred clients at once cause ten thousand signed calls of webhooks in little memory, and none is lost, repeated or out of order', async () => {
  const program = startProgram(`--max-old-space-size=${MAX_HEAP_MIB}`, 'sandbox/main.ts', 'copernica', '--port', '0');
  const site = await countingSite((body) => Number(new URLSearchParams(body).get('profile')));
  try {
    await program.prints('Ctrl-C');
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(program.output()) ?? [];
    const authorization = `Bearer ${(await exchange({ url })).text}`;
    const headers = { authorization, 'content-type': 'application/json' };
    for (let number = 0; number < WEBHOOKS; number += 1) {
      const body = JSON.stringify({ handler: `${site.url}/${number}`, trigger: 'create', database: 1 });
      expect((await send(`${url}/v4/webhooks`, { method: 'POST', headers, body })).status).toBe(201);
    }
    const created = await clientsAtOnce(CLIENTS, CALLS_EACH, async (call, name) => {
      const email = `${name}@example.com`;
      const body = JSON.stringify({ fields: { Email: email, Voornaam: 'Lezer' }, interests: ['voetbal'] });
      const answer = await call(`${url}/v4/database/1/profiles`, { method: 'POST', headers, body });
      const id = Number(answer.headers['x-created']);
      const { text } = await call(`${url}/v4/profile/${id}`, { method: 'GET', headers: { authorization } });
      return { id, isOwn: Object(JSON.parse(text)).fields?.Email === email };
    });
    const ids = created.map(({ id }) => id).toSorted((one, other) => one - other);
    expect(new Set(ids).size).toBe(CLIENTS * CALLS_EACH);
    expect(created.filter(({ isOwn }) => !isOwn)).toEqual([]);

    while (Object((await send(`${url}/control/deliveries`, {})).json).waiting > 0) {
      await wait(20);
    }
    expect([...site.arrived.keys()].sort()).toEqual(['/0', '/1', '/2', '/3']);
    for (const received of site.arrived.values()) {
      expect(received).toEqual(ids);
    }
    const failed = await send(`${url}/v4/logfiles?type=feedback-loop-errors`, { headers });
    expect([failed.status, failed.json]).toEqual([200, []]);
    program.process.kill('SIGTERM');
    expect(await program.ends).toBe(0);
  } finally {
    program.process.kill('SIGKILL');
    site.close();
  }
});
