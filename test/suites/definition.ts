import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import { freezeClock } from '../support/frozen_clock.ts';
import { type AppUnderTest, bundleOf, isInstant, named, operationsOf, runnerOf } from './app.ts';

/** What the definition promises of keys and outputs, held against what the scenarios return. */
export function definitionSuite(app: AppUnderTest): void {
  const { definition } = app;
  const run = runnerOf(app);
  const operations = operationsOf(definition);

  describe('the definition', () => {
    test('satisfies the platform’s own schema', async () => {
      const handler = zapier.createAppHandler(definition);
      expect((await handler({ command: 'validate', calledFromCli: true })).results).toEqual([]);
    });

    test('has the hydrators last, where the platform finds them without a further search', () => {
      const keys = Object.keys(definition);
      expect([-1, keys.length - 1]).toContain(keys.indexOf('hydrators'));
    });

    test('has every operation under its own key', () => {
      for (const group of [definition.triggers, definition.creates, definition.searches]) {
        expect(Object.values(group ?? {}).map(({ key }) => key)).toEqual(Object.keys(group ?? {}));
      }
    });

    test('has a scenario for every operation', () => {
      const played = app.scenarios.map(({ method }) => method);
      expect(operations.filter(({ name }) => !played.includes(`${name}.operation.perform`)).map(({ name }) => name)).toEqual([]);
    });
  });

  describe('the outputs', () => {
    beforeAll(() => {
      freezeClock();
    });
    afterAll(() => {
      jest.useRealTimers();
    });

    const isDropdown = ({ member }: (typeof operations)[number]): boolean => member.display.hidden === true;
    const outputOf = async (method: string): Promise<string[]> => {
      app.playService();
      const result = await run(method, bundleOf(app, method));
      return flatKeys(firstOf(Array.isArray(result) ? result : [result]));
    };
    /** null where there are none. */
    const examplesOf = async (method: string): Promise<string[] | null> => {
      app.playService();
      const examples = await run(method, bundleOf(app, method));
      return Array.isArray(examples) && examples.length === 0 ? null : outputOf(method);
    };
    const describedBy = async (name: string): Promise<string[]> => {
      const fields: unknown = await run(`${name}.operation.outputFields`, bundleOf(app, `${name}.operation.outputFields`));
      return Array.isArray(fields) ? fields.map((field: { key: string }) => field.key) : [];
    };

    const dropdowns = operations.filter(isDropdown);
    if (dropdowns.length > 0) {
      test.each(named(dropdowns))('%s returns ID and label, which need no description', async (name) => {
        expect(await outputOf(`${name}.operation.perform`)).toEqual(['id', 'label']);
      });
    }

    test.each(named(operations.filter((operation) => !isDropdown(operation))))(
      '%s returns every key of its sample and otherwise only the account’s own fields, and describes them all',
      async (name, { member }) => {
        const sample = flatKeys(member.operation.sample ?? {});
        const output = await outputOf(`${name}.operation.perform`);
        const fields = await describedBy(name);
        const empty = sample.filter((key) => key.includes('[]') && output.includes(key.replace(/\[\].*/, '')));
        const isLineItem = (key: string, others: readonly string[]): boolean => others.some((other) => other.startsWith(`${key}[]`));
        expect(output).toEqual(expect.arrayContaining(sample.filter((key) => !empty.includes(key))));
        expect(output.filter((key) => !sample.includes(key) && !app.ofAccount.test(key) && !isLineItem(key, empty))).toEqual([]);
        expect(output.filter((key) => !app.anything.test(key) && !fields.includes(key) && !isLineItem(key, fields))).toEqual([]);
      },
    );

    const hooks = operations.filter(isInstant);
    if (hooks.length > 0) {
      test.each(named(hooks))('the examples of %s have the same keys as its events, and every key is described', async (name) => {
        const event = await outputOf(`${name}.operation.perform`);
        const hasExamples = app.withoutExamples?.test(name) !== true;
        expect(await examplesOf(`${name}.operation.performList`)).toEqual(hasExamples ? event : null);
        // What is read later stands as one text in an event, and is described by its parts.
        const wholes = event.filter((key) => app.anything.test(key));
        const described = (await describedBy(name)).map((key) => wholes.find((whole) => key.startsWith(`${whole}__`)) ?? key);
        expect([...new Set(described)].toSorted()).toEqual(event.toSorted());
      });
    }
  });
}

/** Top-level keys and, for line items, `parent[]child`. */
function flatKeys(output: object): string[] {
  return Object.entries(output).flatMap(([key, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    return typeof first === 'object' && first !== null ? Object.keys(first).map((child) => `${key}[]${child}`) : [key];
  });
}

function firstOf(outputs: readonly unknown[]): object {
  const [first] = outputs;
  if (typeof first !== 'object' || first === null) {
    throw new Error('no output');
  }
  return first;
}
