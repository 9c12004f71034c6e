import { describe, expect, test } from '@jest/globals';
import { apiCalls } from '../../bench/api_calls.ts';
import App from '../../index.ts';
import { stage } from '../support/mailingwork/end_to_end.ts';

const at = stage();

/** Fills the cache with all names, as earlier runs do, and creates a webhook; then resets the count of calls. */
async function prepare(): Promise<void> {
  const { run, sandbox } = at();
  for (const dropdown of ['all_fields', 'all_lists', 'all_opt_in_setups', 'all_opt_out_setups']) {
    await run(`triggers.${dropdown}.operation.perform`);
  }
  await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl: 'http://127.0.0.1:9/hooks/standard/2/b' });
  sandbox.calls.clear();
}

const functionsOf = (operation: object): string[] => Object.keys(operation).filter((name) => /^perform/.test(name));
const operations = Object.entries({ triggers: App.triggers, creates: App.creates, searches: App.searches }).flatMap(([group, members]) =>
  Object.values(members ?? {}).map(({ key, operation }) => [`${group}.${key}`, functionsOf(operation)] as const),
);

describe('the table of API calls', () => {
  test('has every operation of the app, and no other', () => {
    expect(Object.keys(apiCalls).toSorted()).toEqual(operations.map(([name]) => name).toSorted());
  });

  test.each(operations)('has every function of %s', (name, functions) => {
    expect([...new Set(apiCalls[name]?.map(({ run }) => run))].toSorted()).toEqual(functions.toSorted());
  });
});

describe.each(Object.entries(apiCalls))('%s makes no more API calls than needed', (name, entries) => {
  test.each(entries.map((entry) => [entry.run, entry.calls.length, entry] as const))('%s: %i', async (run, _count, { inputData = {}, bundle = {}, calls }) => {
    await prepare();
    await at().run(`${name}.operation.${run}`, { inputData, ...bundle });
    const made = at().sandbox.calls.list();
    expect(made.map((call) => call.operation).toSorted()).toEqual(calls);
  });
});
