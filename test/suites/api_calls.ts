import { describe, expect, test } from '@jest/globals';
import type { ApiCalls } from '../../bench/api_calls.ts';
import type { PartialBundle } from '../support/app.ts';
import { type Definition, operationsOf } from './app.ts';

/** The account in a box, as far as it counts calls. */
interface Stage {
  readonly sandbox: { readonly calls: { list(): { readonly operation: string }[]; clear(): void } };
  readonly run: (method: string, bundle?: PartialBundle) => Promise<unknown>;
}

/**
 * Checks that every function of every operation makes the calls that a table lists.
 *
 * @param at the stage of the running test
 * @param prepare fills the cache with all names, as earlier runs do
 */
export function apiCallsSuite(
  definition: Definition,
  apiCalls: Readonly<Record<string, readonly ApiCalls[]>>,
  at: () => Stage,
  prepare: (run: Stage['run']) => Promise<void>,
): void {
  const operations = operationsOf(definition).map(
    ({ name, member }) => [name, Object.keys(member.operation).filter((part) => part.startsWith('perform'))] as const,
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
    test.each(entries.map((entry) => [entry.run, entry.calls.length, entry] as const))(
      '%s: %i',
      async (run, _count, { inputData = {}, bundle = {}, calls }) => {
        const stage = at();
        await prepare(stage.run);
        stage.sandbox.calls.clear();
        await stage.run(`${name}.operation.${run}`, { inputData, ...bundle });
        const made = stage.sandbox.calls.list();
        expect(made.map((call) => call.operation).toSorted()).toEqual(calls);
      },
    );
  });
}
