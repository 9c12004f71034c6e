import { describe, expect, test } from '@jest/globals';
import { type Run, startRunner } from '../../../../sandbox/runner/runner.ts';
import { deliver, FAKE_APP, sharedRunner } from '../support.ts';

const told: Run[] = [];
const { runner } = sharedRunner({ onRunEnd: (run) => told.push(run) });

/** Starts one run of the action and waits for its outcome. */
async function runOf(inputData: Record<string, unknown>, kind: 'create' | 'search' = 'create'): Promise<Run | undefined> {
  const key = kind === 'create' ? 'act' : 'find';
  const zap = runner().addZap({ trigger: { key: 'event' }, action: { kind, key, inputData: ({ id }) => ({ id, ...inputData }) } });
  await zap.turnOn();
  await deliver(zap.targetUrl, { items: [{ id: 9 }] });
  await runner().idle();
  return zap.runs[0];
}

describe('a run', () => {
  test('that works keeps the event and the output', async () => {
    const run = await runOf({ do: 'echo' });
    expect(run).toEqual({
      id: expect.any(Number),
      zapId: expect.any(String),
      zapName: 'event → act',
      answers: {},
      event: { id: 9 },
      status: 'success',
      input: { id: 9, do: 'echo' },
      output: { id: 9, do: 'echo', user: 'Ada' },
      reason: null,
      attempts: 1,
      requests: [],
      startedAt: expect.any(Number),
      durationMs: expect.any(Number),
    });
    expect(told).toContain(run);
  });

  test('that is stopped by the app is halted', async () => {
    expect(await runOf({ do: 'halt' })).toMatchObject({ status: 'halted', reason: 'Enough.', attempts: 1 });
  });

  test('whose search finds nothing is halted', async () => {
    expect(await runOf({}, 'search')).toMatchObject({ status: 'halted', reason: 'Nothing was found.', attempts: 1 });
  });

  test('that is throttled is tried again after the delay', async () => {
    expect(await runOf({ do: 'throttle', name: 'briefly', times: 2 })).toMatchObject({ status: 'success', reason: null, attempts: 3 });
  });

  test('that is throttled again and again fails in the end', async () => {
    expect(await runOf({ do: 'throttle', name: 'for ever', times: 99 })).toMatchObject({ status: 'errored', reason: 'Slow down.', attempts: 4 });
  });

  test('that fails is replayed until it works', async () => {
    expect(await runOf({ do: 'fail', name: 'twice', times: 2 })).toMatchObject({ status: 'success', reason: null, attempts: 3 });
  });

  test('that fails each time is an error after the last replay', async () => {
    expect(await runOf({ do: 'fail', name: 'always', times: 99 })).toMatchObject({ status: 'errored', attempts: 6 });
  });

  test('may call a function of the caller', async () => {
    const zap = runner().addZap({ trigger: { key: 'event' }, action: ({ id }) => `seen ${id}` });
    await zap.turnOn();
    await deliver(zap.targetUrl, { items: [{ id: 4 }] });
    await runner().idle();
    expect(zap.runs).toEqual([expect.objectContaining({ status: 'success', output: 'seen 4' })]);
  });
});

describe('a login that expired', () => {
  test('holds runs until the account is reconnected', async () => {
    runner().reconnect({ user: 'old' });
    const run = await runOf({ do: 'expire' });
    expect(run).toMatchObject({ status: 'held', reason: 'Reconnect.', attempts: 1 });
    runner().reconnect({ user: 'new' });
    await runner().idle();
    expect(run).toMatchObject({ status: 'success', output: { user: 'new' }, reason: null });
  });
});

test('closing ends runs that wait', async () => {
  const unscaled = await startRunner({ appPath: FAKE_APP, authData: {}, timeScale: 1 });
  const zap = unscaled.addZap({ trigger: { key: 'event' }, action: { kind: 'create', key: 'act', inputData: () => ({ do: 'fail', name: 'x', times: 9 }) } });
  await zap.turnOn();
  await deliver(zap.targetUrl, { items: [{}] });
  while (zap.runs[0]?.status !== 'waiting') {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await unscaled.close();
  expect(zap.runs[0]).toMatchObject({ status: 'waiting', attempts: 1 });
});
