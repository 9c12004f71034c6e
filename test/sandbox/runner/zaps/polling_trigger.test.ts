import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Data, Zap } from '../../../../sandbox/runner/runner.ts';
import { FAKE_APP, sharedRunner } from '../support.ts';

const { runner } = sharedRunner();
let places = 0;

/** A polling Zap that finds the rows stored last. */
function pollingZap({ key = 'rows', pollIntervalMs }: { key?: string; pollIntervalMs?: number } = {}) {
  places += 1;
  const name = `rows of ${places}`;
  const events: Data[] = [];
  const trigger = { key, inputData: { rows: name } };
  const zap: Zap = runner().addZap({ trigger, action: (event) => events.push(event), ...(pollIntervalMs !== undefined && { pollIntervalMs }) });
  const store = (value: unknown) => runner().app.act({ kind: 'create', key: 'act' }, { do: 'store', name, value });
  const seen = async () => {
    await runner().idle();
    return events.map(({ id }) => id);
  };
  return { zap, store, events, seen };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Rows newest first. */
const rows = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => ({ id: from - index }));

describe('a Zap that polls', () => {
  test('starts no run for rows that exist when it is turned on, and one run for each later row, oldest first', async () => {
    const { zap, store, events, seen } = pollingZap();
    await store(rows(3, 1));
    expect(await zap.turnOn()).toEqual({ on: true, reason: null });
    expect(await zap.poll()).toEqual({ newRows: 0, held: false, problem: null, requests: [] });
    await store(rows(5, 1));
    expect(await zap.poll()).toMatchObject({ newRows: 2, held: false });
    expect(await zap.poll()).toMatchObject({ newRows: 0 });
    expect(await seen()).toEqual([4, 5]);
    expect(events).toEqual([
      { id: 4, isFirst: false },
      { id: 5, isFirst: false },
    ]);
    expect(zap.runs).toHaveLength(2);
    expect(zap.polls).toBe(3);
  });

  test('fills its memory with a poll that is marked as such for the app', async () => {
    const { zap, store, seen } = pollingZap();
    await store('broken');
    expect(await zap.turnOn()).toEqual({ on: false, reason: 'The rows cannot be read.' });
    expect(zap.isOn).toBe(false);
    await store(rows(1, 1));
    await zap.turnOn();
    expect(await seen()).toEqual([]);
    expect(
      await runner().app.call('triggers.rows.operation.perform', { inputData: { rows: `rows of ${places}` }, meta: { isPopulatingDedupe: true } }),
    ).toEqual([{ id: 1, isFirst: true }]);
  });

  test('polls again at the next interval after a failure, and loses nothing', async () => {
    const { zap, store, seen } = pollingZap();
    await zap.turnOn();
    await store('broken');
    expect(await zap.poll()).toMatchObject({ newRows: 0, problem: 'The rows cannot be read.' });
    expect(zap.lastPoll?.problem).toBe('The rows cannot be read.');
    expect(zap.isOn).toBe(true);
    await store(rows(2, 1));
    await zap.poll();
    expect(zap.lastPoll?.problem).toBeNull();
    expect(await seen()).toEqual([1, 2]);
  });

  test('tells rows apart by the outputs that are primary', async () => {
    const { zap, store, events } = pollingZap({ key: 'rows_by_pair' });
    await zap.turnOn();
    await store([
      { list: 1, member: 2, id: 'same' },
      { list: 1, member: 1, id: 'same' },
    ]);
    await zap.poll();
    await runner().idle();
    expect(events.map(({ member }) => member)).toEqual([1, 2]);
    await store([{ list: 1, id: 'same' }]);
    expect(await zap.poll()).toMatchObject({ problem: 'A row of the poll has no "list" and "member".' });
  });

  test('holds more than 100 new rows of one poll until they are released', async () => {
    const { zap, store, seen } = pollingZap();
    await zap.turnOn();
    await store(rows(101, 1));
    expect(await zap.poll()).toMatchObject({ newRows: 101, held: true });
    expect(zap.held).toBe(101);
    await store(rows(201, 1));
    expect(await zap.poll()).toMatchObject({ newRows: 100, held: false });
    const hundred = Array.from({ length: 100 }, (_, index) => index + 102);
    expect(await seen()).toEqual(hundred);
    expect(zap.release()).toBe(101);
    expect(zap.held).toBe(0);
    expect((await seen()).slice(100, 102)).toEqual([1, 2]);
    expect(zap.counts.success).toBe(201);
  });

  test('does not poll while it is off, and starts again from nothing when it is turned on', async () => {
    const { zap, store, seen } = pollingZap();
    await zap.turnOn();
    await zap.turnOff();
    expect(await zap.poll()).toMatchObject({ problem: 'The Zap does not poll.' });
    await store(rows(2, 1));
    await zap.turnOn();
    zap.pause();
    await store(rows(4, 1));
    await zap.turnOn();
    await store(rows(5, 1));
    await zap.poll();
    expect(await seen()).toEqual([5]);
  });

  test('polls by itself, in real time instead of the scaled time of waiting runs', async () => {
    const frequent = pollingZap({ pollIntervalMs: 5 });
    const usual = pollingZap();
    await Promise.all([frequent.zap.turnOn(), usual.zap.turnOn()]);
    await until(() => frequent.zap.polls >= 3);
    await frequent.zap.turnOff();
    const { polls } = frequent.zap;
    await new Promise((resolve) => setTimeout(resolve, 30));
    // A poll may have been in progress.
    expect(frequent.zap.polls).toBeLessThanOrEqual(polls + 1);
    expect(usual.zap.polls).toBe(0);
  });

  test('continues to poll by itself after a poll that failed', async () => {
    const { zap, store, events } = pollingZap({ pollIntervalMs: 5 });
    await zap.turnOn();
    await store('broken');
    await until(() => zap.lastPoll?.problem === 'The rows cannot be read.');
    await store(rows(1, 1));
    await until(() => events.length > 0);
    expect(zap.lastPoll?.problem).toBeNull();
    await zap.turnOff();
  });
});

test('a Zap that waits for its next poll does not keep the program running', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', PROGRAM, FAKE_APP]);
  expect(stdout).toBe('a timer, and no other\n');
});

/** The runner's server and processes do keep a program running, so only the timers are counted. */
const PROGRAM = `
  const { Pending } = await import('./sandbox/runner/pending.ts');
  const { PollingTrigger } = await import('./sandbox/runner/zaps/polling_trigger.ts');
  const tools = { call: async () => [], operation: async () => ({}), intervalMs: 1e9, pending: new Pending(1), start: () => {} };
  await new PollingTrigger(tools).turnOn();
  console.log('a timer, and no other');
`;
