import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Data, type Runner, startRunner } from '../../../sandbox/runner/runner.ts';
import { builtApp } from '../../support/built_app.ts';

/** The sandbox answers slowly, namely when a test lets it. */
let gate = Promise.withResolvers<void>();
jest.unstable_mockModule('node:timers/promises', () => ({ setTimeout: () => gate.promise }));
const { freshSandbox } = await import('../../sandbox/support.ts');

const sandbox = freshSandbox();
const app = builtApp();
const runners: Runner[] = [];
const PARALLEL = 3;
/** Time in which a run that waits for no lock would look and create, in milliseconds. A run that waits does so however short it is. */
const A_WHILE = 1_200;

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

const subscribersOf = (email: string): number => sandbox().account.subscribers.idsByAddress(email).size;

beforeEach(() => {
  gate = Promise.withResolvers();
});

/**
 * Runs “Create or Update Subscriber” once per address, all at the same time, at an account that creates none before it is let.
 *
 * @param creations how many runs ask to create before one is let; with a single one, the others get a while to do so too
 */
async function atOnce(runner: Runner, addresses: readonly string[], creations: number): Promise<(Data | undefined)[]> {
  runner.reconnect({ username: 'demo', password: 'demo', own_host: sandbox().url });
  sandbox().faults.add({ fault: 'slow', ms: 1, operation: 'CreateRecipient' });
  const inputs = (email: string, index: number) => ({ email, lists: ['1'], field_3: `Run ${index}` });
  const runs = Promise.all(addresses.map((email, index) => runner.app.act({ kind: 'create', key: 'create_or_update_subscriber' }, inputs(email, index))));
  while (sandbox().calls.count('CreateRecipient') < creations) {
    await Promise.race([pause(10), runs]);
  }
  if (creations === 1) {
    await pause(A_WHILE);
  }
  expect(addresses.map(subscribersOf)).toEqual(addresses.map(() => 0));
  gate.resolve();
  return runs;
}

const newAddress = 'new.subscriber@example.com';

describe('“Create or Update Subscriber” for one new address', () => {
  test.each([2, 10])('in %i simultaneous runs creates one subscriber', async (count) => {
    const outputs = await atOnce(
      locked,
      Array.from({ length: count }, () => newAddress),
      1,
    );
    expect(subscribersOf(newAddress)).toBe(1);
    expect(outputs.filter((output) => output?.created === true)).toHaveLength(1);
    expect(new Set(outputs.map((output) => output?.subscriber_id)).size).toBe(1);
  });

  test('would create two without the lock', async () => {
    await atOnce(unlocked, [newAddress, newAddress], 2);
    expect(subscribersOf(newAddress)).toBe(2);
  });

  test('does not delay runs for other addresses', async () => {
    // Both ask to create before either has been created.
    await atOnce(locked, ['one@example.com', 'two@example.com'], 2);
    expect(subscribersOf('one@example.com') + subscribersOf('two@example.com')).toBe(2);
  });

  // A key is a template, which can neither lower nor trim. Should the platform ever do so, this says it.
  test('with different letter case or blanks may still create several, as the declaration of the lock says', async () => {
    await atOnce(locked, [newAddress, 'New.Subscriber@Example.com', ` ${newAddress} `], 3);
    expect(subscribersOf(newAddress)).toBe(3);
  });
});
