import { describe, expect, test } from '@jest/globals';
import { startRunner } from '../../../../sandbox/runner/runner.ts';
import { FAKE_APP, sharedRunner } from '../support.ts';

const { runner } = sharedRunner();
const act = (deed: string, rest: Record<string, unknown> = {}) => runner().app.act({ kind: 'create', key: 'act' }, { do: deed, ...rest });

describe("the app's process", () => {
  test('answers with what the function returned', async () => {
    expect(await act('echo', { text: 'Grüße' })).toEqual({ do: 'echo', text: 'Grüße', user: 'Ada' });
  });

  test('runs one call at a time, in their order', async () => {
    const answers = await Promise.all([act('count'), act('count'), act('count')]);
    const numbers = answers.map((answer) => Number(answer?.counted));
    expect(numbers).toEqual([numbers[0], Number(numbers[0]) + 1, Number(numbers[0]) + 2]);
  });

  test('sees only what it needs of the environment', async () => {
    const environment = await act('environment');
    expect(environment).toMatchObject({ zone: 'UTC', names: expect.arrayContaining(['ALLOW_LOOPBACK', 'TZ']) });
    expect(environment?.names).not.toContain('PATH');
    expect(environment?.names).not.toContain('HOME');
  });

  test('may print without disturbing the runner', async () => {
    expect(await act('print')).toEqual({});
  });

  test('passes errors on with class, message, code and status', async () => {
    await expect(act('refuse')).rejects.toMatchObject({ name: 'AppError', message: 'The value is wrong.', code: 'wrong_value', status: 422 });
    await expect(act('halt')).rejects.toMatchObject({ name: 'HaltedError', message: 'Enough.' });
    await expect(act('throttle', { name: 'once', times: 1 })).rejects.toMatchObject({ name: 'ThrottledError', message: 'Slow down.', delaySeconds: 3 });
  });

  test('may answer an action only with an object', async () => {
    await expect(act('text')).rejects.toMatchObject({ name: 'CheckError' });
  });

  test('that ends fails the call with the exit code, and the next call gets a new one with the same cache', async () => {
    const counted = Number((await act('count'))?.counted);
    const before = runner().pid;
    await expect(act('exit')).rejects.toMatchObject({ name: 'ProcessCrashed', message: "The app's process ended during the call (3)." });
    expect(await act('count')).toEqual({ counted: counted + 1 });
    expect(runner().pid).not.toBe(before);
  });

  test('that takes too long is ended', async () => {
    const impatient = await startRunner({ appPath: FAKE_APP, authData: {}, callLimitMs: 100 });
    await expect(impatient.app.act({ kind: 'create', key: 'act' }, { do: 'hang' })).rejects.toMatchObject({
      name: 'TimedOut',
      message: 'The call took longer than 0.1 seconds.',
    });
    expect(impatient.pid).toBeUndefined();
    await impatient.close();
  });
});

test('after its number of calls the process is replaced', async () => {
  const other = await startRunner({ appPath: FAKE_APP, authData: {}, callsPerProcess: 2 });
  const pids: (number | undefined)[] = [];
  for (let call = 0; call < 3; call += 1) {
    await other.app.test();
    pids.push(other.pid);
  }
  await other.close();
  expect(pids[0]).toBe(pids[1]);
  expect(pids[2]).not.toBe(pids[1]);
  await expect(other.app.test()).rejects.toThrow('The runner is closed.');
});

test('an app that cannot be loaded is an error that says so', async () => {
  const other = await startRunner({ appPath: `${FAKE_APP}.missing`, authData: {} });
  await expect(other.app.test()).rejects.toThrow(/Cannot find module .*fake_app\.mjs\.missing/);
  await other.close();
});
