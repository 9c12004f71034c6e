import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from '../../../sandbox/runner/runner.ts';
import { deliver, FAKE_APP, sharedRunner } from './support.ts';

const { runner } = sharedRunner();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'other-app-'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await cp(FAKE_APP, join(folder, 'other_app.mjs'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Connects the same app to another account, or another app. */
const connect = (user: string, appPath = FAKE_APP): Connection => runner().connect({ appPath, authData: { user } });
const act = (at: Pick<Connection, 'app'>, inputs: Record<string, unknown>) => at.app.act({ kind: 'create', key: 'act' }, inputs);

describe('several apps on one runner', () => {
  test('have accounts, processes and caches of their own', async () => {
    const other = connect('Ben', join(folder, 'other_app.mjs'));
    const same = connect('Cleo');
    const echoes = await Promise.all([runner(), other, same].map((at) => act(at, { do: 'echo' })));
    expect(echoes.map((echo) => echo?.user)).toEqual(['Ada', 'Ben', 'Cleo']);
    expect(new Set([runner().pid, other.pid, same.pid]).size).toBe(3);
    await act(runner(), { do: 'count' });
    expect(await act(other, { do: 'count' })).toEqual({ counted: 1 });
    expect(await act(same, { do: 'count' })).toEqual({ counted: 1 });
  });

  test('share one sequence of ids for Zaps and runs, and events reach their own app', async () => {
    const other = connect('Ben', join(folder, 'other_app.mjs'));
    const zaps = [runner(), other].map((at) =>
      at.addZap({ trigger: { key: 'event' }, action: { kind: 'create', key: 'act', inputData: ({ id }) => ({ id, do: 'echo' }) } }),
    );
    for (const zap of zaps) {
      await zap.turnOn();
    }
    await Promise.all(zaps.flatMap((zap, index) => [1, 2, 3].map((id) => deliver(zap.targetUrl, { items: [{ id: `${index}-${id}` }] }))));
    await runner().idle();
    expect(new Set(zaps.map(({ id }) => id)).size).toBe(2);
    const runs = zaps.map((zap) => zap.runs);
    expect(runs.map((ofZap) => ofZap.map(({ output }) => Object(output).user))).toEqual([Array(3).fill('Ada'), Array(3).fill('Ben')]);
    expect(new Set(runs.flat().map(({ id }) => id)).size).toBe(6);
    expect(runner().runs).toEqual(expect.arrayContaining(runs.flat()));
  });

  test('hold and continue their runs independently', async () => {
    const [one, other] = [connect('old'), connect('old')];
    const zaps = [one, other].map((at) => at.addZap({ trigger: { key: 'event' }, action: { kind: 'create', key: 'act', inputData: { do: 'expire' } } }));
    for (const zap of zaps) {
      await zap.turnOn();
      await deliver(zap.targetUrl, { items: [{ id: 1 }] });
    }
    await runner().idle();
    one.reconnect({ user: 'new' });
    await runner().idle();
    expect(zaps.map((zap) => zap.runs[0]?.status)).toEqual(['success', 'held']);
  });

  test('wait for each other if they are the same app and share a lock', async () => {
    const connections = [runner(), connect('Ben'), connect('Cleo')];
    await Promise.all(connections.map(({ app }) => app.test()));
    const times = await Promise.all(connections.map(({ app }) => app.act({ kind: 'create', key: 'locked' }, {})));
    const inOrder = times.map((time) => ({ from: Number(time?.from), to: Number(time?.to) })).toSorted((one, other) => one.from - other.from);
    expect(inOrder.map(({ to }, index) => to <= (inOrder[index + 1]?.from ?? to))).toEqual([true, true, true]);
  });

  test('may differ in time zone and environment', async () => {
    const other = runner().connect({ appPath: FAKE_APP, authData: {}, timezone: 'America/Chicago', env: { COLOUR: 'red' } });
    expect(await act(other, { do: 'meta' })).toMatchObject({ timezone: 'America/Chicago' });
    expect((await act(other, { do: 'environment' }))?.names).toContain('COLOUR');
    expect((await act(runner(), { do: 'environment' }))?.names).not.toContain('COLOUR');
  });

  test('a process that ends takes no call of another app with it', async () => {
    const other = connect('Ben');
    const [crashed, answered] = await Promise.allSettled([act(runner(), { do: 'exit' }), act(other, { do: 'echo' })]);
    expect([crashed?.status, answered?.status]).toEqual(['rejected', 'fulfilled']);
  });
});

test('the runner names no vendor', async () => {
  const files = globSync('sandbox/runner/**/*.ts');
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((_file, index) => /mailingwork|copernica|berlin/i.test(texts[index] ?? ''))).toEqual([]);
});
