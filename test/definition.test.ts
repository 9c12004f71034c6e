import { describe, expect, jest, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import App from '../index.ts';
import { isolated, run } from './support/app.ts';
import { canned } from './support/canned.ts';
import { scenarios } from './support/scenarios.ts';
import { standStill } from './support/standing_clock.ts';
import { readable } from './support/subscribers.ts';
import { webservice } from './support/webservice.ts';

isolated();

const hooks = ['new_opt_in', 'new_opt_out', 'profile_updated_by_subscriber'] as const;

describe('the definition', () => {
  test('satisfies the platform’s own schema', async () => {
    const handler = zapier.createAppHandler(App);
    expect((await handler({ command: 'validate', calledFromCli: true })).results).toEqual([]);
  });

  test('has the hydrators last, where the platform finds them at once', () => {
    expect(Object.keys(App).at(-1)).toBe('hydrators');
  });

  test('every operation stands under its own key', () => {
    for (const group of [App.triggers, App.creates, App.searches]) {
      for (const [key, operation] of Object.entries(group ?? {})) {
        expect(operation.key).toBe(key);
      }
    }
  });
});

/** Top-level keys and, for line items, `parent[]child`. */
function flatKeys(output: object): string[] {
  return Object.entries(output).flatMap(([key, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    return typeof first === 'object' && first !== null ? Object.keys(first).map((child) => `${key}[]${child}`) : [key];
  });
}

const firstOf = (outputs: unknown): object => {
  const first: unknown = Array.isArray(outputs) ? outputs[0] : undefined;
  if (typeof first !== 'object' || first === null) {
    throw new Error('no output');
  }
  return first;
};

/** All input fields of an answer, those of line items included. */
function inputFieldsIn(fields: unknown): { readonly key: string; readonly type?: string }[] {
  return (Array.isArray(fields) ? fields : []).flatMap((field) => [field, ...inputFieldsIn(field.children)]);
}

test.each(scenarios.filter(({ method }) => method.endsWith('.inputFields')))(
  '$method asks for texts, because Zapier would convert them',
  async ({ method, bundle }) => {
    webservice({ ...canned });
    const types = inputFieldsIn(await run(method, bundle)).map(({ type = 'string' }) => type);
    expect(types).not.toHaveLength(0);
    expect(['string', 'text', 'file', 'copy']).toEqual(expect.arrayContaining([...new Set(types)]));
  },
);

/** What may come as anything: the raw result of a function, and whole subscribers that are read later. */
const FREE = /^(result|subscriber)$/;

const performs = scenarios.filter(({ method }) => method.endsWith('.perform'));
const isDropdown = ({ method }: { readonly method: string }): boolean => App.triggers[method.split('.')[1] ?? '']?.display.hidden === true;

test.each(performs.filter(isDropdown))('$method returns what a dropdown shows, which needs no description', async ({ method, bundle }) => {
  webservice({ ...canned });
  expect(flatKeys(firstOf(await run(method, bundle)))).toEqual(['id', 'label']);
});

describe.each(performs.filter((scenario) => !isDropdown(scenario)))('$method', ({ method, bundle }) => {
  test('returns every key of its sample, no other but the account’s own fields, and describes them all', async () => {
    webservice({ ...canned });
    standStill();
    const [group = '', key = ''] = method.split('.');
    const definition = Object.entries({ triggers: App.triggers, creates: App.creates, searches: App.searches }).find(([name]) => name === group)?.[1];
    const operation = Object.values(definition ?? {}).find((candidate) => candidate.key === key);
    const sample = flatKeys(operation?.operation.sample ?? {});
    const result = await run(method, bundle);
    const output = flatKeys(firstOf(Array.isArray(result) ? result : [result]));
    const described: unknown = await run(method.replace(/perform$/, 'outputFields'), bundle);
    const fields = Array.isArray(described) ? described.map((field: { key: string }) => field.key) : [];
    jest.useRealTimers();
    const empty = sample.filter((name) => name.includes('[]') && output.includes(name.replace(/\[\].*/, '')));
    expect(output).toEqual(expect.arrayContaining(sample.filter((name) => !empty.includes(name))));
    expect(output.filter((name) => !sample.includes(name) && !/^field_\d+$/.test(name) && !empty.some((part) => part.startsWith(`${name}[]`)))).toEqual([]);
    expect(output.filter((name) => !FREE.test(name) && !fields.includes(name) && !fields.some((field) => field.startsWith(`${name}[]`)))).toEqual([]);
  });
});

describe.each(hooks)('%s', (key) => {
  const answers = {
    ...readable,
    getrecipientidsbylistid: [42],
    getoptouts: [{ recipient: 1, optoutSetup: 7, date: '2021-01-18 06:35:03', fields: [], listId: [1] }],
  };
  const body = { id: 1, subscriber_id: 2, fields: [{ id: 1, value: 'jane@example.com' }], lists: [{ id: 1, value: 1 }], extra: true };

  test('its sample, its examples and its events have the same keys, and every key is described', async () => {
    webservice(answers);
    const sample = flatKeys(App.triggers?.[key]?.operation.sample ?? {});
    const event = flatKeys(firstOf(await run(`triggers.${key}.operation.perform`, { cleanedRequest: body })));
    const example = flatKeys(firstOf(await run(`triggers.${key}.operation.performList`)));
    const described: unknown = await run(`triggers.${key}.operation.outputFields`);
    const fields = Array.isArray(described) ? described.map((field: { key: string }) => field.key) : [];
    expect(example).toEqual(event);
    expect(event).toEqual(expect.arrayContaining(sample));
    expect(event.filter((name) => !sample.includes(name)).every((name) => name.startsWith('field_'))).toBe(true);
    expect(fields.toSorted()).toEqual(event.toSorted());
  });
});
