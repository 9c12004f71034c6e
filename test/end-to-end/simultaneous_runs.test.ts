import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Data, type Runner, startRunner } from '../../sandbox/runner/runner.ts';
import { builtApp } from '../sandbox/story/support.ts';
import { freshSandbox } from '../sandbox/support.ts';

const sandbox = freshSandbox();
const app = builtApp();
const runners: Runner[] = [];
const PARALLEL = 3;
/** Long enough for the slowest of busy processes to look before the first one has created. */
const SLOW_MS = 1200;

/** Starts a runner of an app, connected to the sandbox of the running test by `connect`. */
async function runnerOf(appPath: string): Promise<Runner> {
  const runner = await startRunner({ appPath, authData: {}, parallelCalls: PARALLEL });
  runners.push(runner);
  return runner;
}

let locked: Runner;
let unlocked: Runner;
beforeAll(async () => {
  locked = await runnerOf(app.path());
  unlocked = await runnerOf(await app.breakIt('unlocked.mjs', 'delete app.creates.create_or_update_subscriber.operation.lock;'));
});
afterAll(() => Promise.all(runners.map((runner) => runner.close())));

/** Runs “Create or Update Subscriber” once per address, all at the same time, at an account that takes its time to create somebody. */
async function atOnce(runner: Runner, addresses: readonly string[]): Promise<(Data | undefined)[]> {
  runner.reconnect({ username: 'demo', password: 'demo', own_host: sandbox().url });
  // All processes run before the race begins, and nobody creates before everybody has looked.
  await Promise.all(Array.from({ length: PARALLEL }, () => runner.app.test()));
  sandbox().faults.add({ fault: 'slow', ms: SLOW_MS, function: 'CreateRecipient' });
  const inputs = (email: string, index: number) => ({ email, lists: ['1'], field_3: `Run ${index}` });
  return Promise.all(addresses.map((email, index) => runner.app.act({ kind: 'create', key: 'create_or_update_subscriber' }, inputs(email, index))));
}

const subscribersOf = (email: string): number => sandbox().account.subscribers.idsByAddress(email).size;
const newAddress = 'somebody.new@example.com';

describe('“Create or Update Subscriber” for one new address', () => {
  test.each([2, 10])(
    'in %i runs at once makes one subscriber',
    async (count) => {
      const outputs = await atOnce(
        locked,
        Array.from({ length: count }, () => newAddress),
      );
      expect(subscribersOf(newAddress)).toBe(1);
      expect(outputs.filter((output) => output?.created === true)).toHaveLength(1);
      expect(new Set(outputs.map((output) => output?.subscriber_id)).size).toBe(1);
    },
    30_000,
  );

  test('would make two without the lock', async () => {
    await atOnce(unlocked, [newAddress, newAddress]);
    expect(subscribersOf(newAddress)).toBe(2);
  }, 30_000);

  test('does not keep runs for other addresses waiting', async () => {
    const runs = atOnce(locked, ['one@example.com', 'two@example.com']);
    while (sandbox().calls.count('CreateRecipient') < 2) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // Both ask to create, and neither has been created yet.
    expect(subscribersOf('one@example.com') + subscribersOf('two@example.com')).toBe(0);
    await runs;
    expect(subscribersOf('one@example.com') + subscribersOf('two@example.com')).toBe(2);
  }, 30_000);

  // A key is a template, which can neither lower nor trim. Should the platform ever do so, this says it.
  test('written with other letter case or blanks may still make several, as the declaration of the lock says', async () => {
    await atOnce(locked, [newAddress, 'Somebody.New@Example.com', ` ${newAddress} `]);
    expect(subscribersOf(newAddress)).toBe(3);
  }, 30_000);
});
