import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { clientsAtOnce, countingSite } from '../support/load.ts';
import { call, form, freshSandbox } from './support.ts';

const sandbox = freshSandbox();
const CLIENTS = 100;
const CALLS_EACH = 25;
const WEBHOOKS = 4;

test('a hundred clients at once cause ten thousand deliveries, and none is lost, duplicated or out of order', async () => {
  const site = await countingSite((body) => Number(Object(JSON.parse(body)).id));
  for (let number = 0; number < WEBHOOKS; number += 1) {
    await call(sandbox(), 'CreateWebHook', { app: 'load', event: 'optin_finalized', url: `${site.url}/${number}` });
  }
  const answered = await clientsAtOnce(CLIENTS, CALLS_EACH, async (send, name) => {
    const { text } = await send(`${sandbox().url}/webservice/webservice/json/OptinRecipient`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form({ optinSetupId: 62, 'fields[1]': `${name}@example.com` }).toString(),
    });
    return Number(Object(JSON.parse(text)).result);
  });
  await sandbox().deliveries.idle();
  site.close();

  const ids = answered.toSorted((one, other) => one - other);
  expect(new Set(ids).size).toBe(CLIENTS * CALLS_EACH);
  expect([...site.arrived.keys()].sort()).toEqual(['/0', '/1', '/2', '/3']);
  for (const received of site.arrived.values()) {
    expect(received).toEqual(ids);
  }
  expect(sandbox().deliveries.waiting).toBe(0);
  expect([...sandbox().account.webhooks.values()].every(({ active }) => active)).toBe(true);
});

/** Starts a sandbox, lets clients, hanging calls and deliveries to a receiver that never answers pile up, closes it, and ends only when nothing is left to do. */
const STOPPING = `
  import { createServer } from 'node:net';
  import { startSandbox } from './sandbox/mailingwork/sandbox.ts';
  const silent = createServer(() => {}).listen(0, '127.0.0.1').unref();
  await new Promise((resolve) => silent.once('listening', resolve));
  const sandbox = await startSandbox({ deliveryTimeout: 60_000, deliverySpacing: 60_000 });
  const call = (name, rest) => fetch(sandbox.url + '/webservice/webservice/json/' + name, {
    method: 'POST', body: new URLSearchParams({ username: 'demo', password: 'demo', ...rest }),
  }).then((answer) => answer.text(), () => 'ended');
  for (const url of ['http://127.0.0.1:' + silent.address().port, 'http://127.0.0.1:1']) await call('CreateWebHook', { app: 'x', event: 'optin_finalized', url });
  sandbox.faults.add({ fault: 'hang', operation: 'GetLists' });
  sandbox.faults.add({ fault: 'slow', ms: 60_000, operation: 'GetFields' });
  const load = [];
  for (let number = 0; number < 100; number += 1) {
    load.push(call('OptinRecipient', { optinSetupId: 62, 'fields[1]': 'p' + number + '@example.com' }), call('GetLists', {}), call('GetFields', {}));
  }
  await Promise.all(load.slice(0, 1));
  await sandbox.close();
  const ended = (await Promise.all(load)).filter((outcome) => outcome === 'ended').length;
  process.stdout.write('closed ' + (ended > 100));
`;

test('closing under load resolves and leaves no timer, socket or child behind: the process ends by itself', async () => {
  const process_ = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', STOPPING], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  process_.stdout.on('data', (text: Buffer) => {
    output += text;
  });
  const timer = setTimeout(() => process_.kill('SIGKILL'), 100_000);
  const [code] = await once(process_, 'close');
  clearTimeout(timer);
  expect({ code, output }).toEqual({ code: 0, output: 'closed true' });
});
