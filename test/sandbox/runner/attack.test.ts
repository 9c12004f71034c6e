import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { type Data, startRunner } from '../../../sandbox/runner/runner.ts';
import { HookServer } from '../../../sandbox/runner/zaps/hook_server.ts';
import { deliver, FAKE_APP, sharedRunner } from './support.ts';

const { runner } = sharedRunner({ memoryMb: 128, parallelCalls: 2 });
const act = (deed: string) => runner().app.act({ kind: 'create', key: 'act' }, { do: deed });

test('an app that uses more memory than allowed is ended, and the next call works', async () => {
  await expect(act('hoard')).rejects.toMatchObject({ name: 'ProcessCrashed', message: expect.stringContaining('heap out of memory') });
  expect(await act('echo')).toMatchObject({ do: 'echo' });
});

test('a process that ends during a call takes no other call with it', async () => {
  const deeds = ['echo', 'exit', 'echo', 'exit', 'echo', 'echo'];
  const outcomes = await Promise.allSettled(deeds.map(act));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});

describe('a flood of deliveries', () => {
  test('is answered at once, and each delivery is read exactly once', async () => {
    const events: Data[] = [];
    const zap = runner().addZap({ trigger: { key: 'event' }, action: (event) => events.push(event) });
    await zap.turnOn();
    const numbers = Array.from({ length: 600 }, (_, index) => index);
    const answers = await Promise.all(numbers.map((number) => deliver(zap.targetUrl, { items: [{ id: number }] })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await runner().idle();
    expect(events.map(({ id }) => Number(id)).sort((one, other) => one - other)).toEqual(numbers);
    expect(new Set(zap.runs.map(({ status }) => status))).toEqual(new Set(['success']));
  });

  test('that does not fit into memory is refused, so that its sender tries again', async () => {
    const hooks = new HookServer(1000);
    await hooks.start();
    let read = () => {};
    const { url } = hooks.open('1', () => new Promise((resolve) => (read = resolve)));
    const large = 'x'.repeat(800);
    const statuses = [(await deliver(url, large)).status, (await deliver(url, large)).status];
    read();
    statuses.push((await deliver(url, large)).status);
    await hooks.close();
    expect(statuses).toEqual([200, 429, 200]);
  });

  test('does not keep the runner from closing', async () => {
    const other = await startRunner({ appPath: FAKE_APP, authData: {} });
    const zap = other.addZap({ trigger: { key: 'event' }, action: () => undefined });
    await zap.turnOn();
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(zap.targetUrl, { wait: 1000 })));
    expect(answers).toHaveLength(50);
    await other.close();
    await expect(deliver(zap.targetUrl, {})).rejects.toThrow();
  });
});

test('hooks are received only on the loopback', async () => {
  const zap = runner().addZap({ trigger: { key: 'event' }, action: () => undefined });
  await zap.turnOn();
  const port = Number(new URL(zap.targetUrl ?? '').port);
  const outside = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
  );
  for (const address of [...outside, '127.0.0.2']) {
    const socket = connect({ host: address, port });
    const outcome = await Promise.race([once(socket, 'connect').then(() => 'open'), once(socket, 'error').then(() => 'refused')]).catch(() => 'refused');
    socket.destroy();
    expect(outcome).toBe('refused');
  }
});
