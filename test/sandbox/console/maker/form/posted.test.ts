import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formFields } from '../../../../../sandbox/console/maker/form/fields.ts';
import { inputDataIn, missingIn, nameOf } from '../../../../../sandbox/console/maker/form/posted.ts';
import type { Data } from '../../../../../sandbox/runner/runner.ts';
import { postedBack } from './support.ts';

const items = { key: 'items', children: [{ key: 'sku' }, { key: 'count', type: 'integer' }] };

/** What is read from a posted form. */
function read(fields: readonly Data[], ...posted: readonly [name: string, value: string][]): Data {
  const form = new FormData();
  for (const [name, value] of posted) {
    form.append(name, value);
  }
  return inputDataIn(form, 'action', formFields(fields));
}

describe('what a form is posted with', () => {
  test('leaves out what is not filled in', () => {
    const fields = [{ key: 'a' }, { key: 'b', list: true }, items, { key: 'd', dict: true }];
    expect(read(fields, ['action/a', ''], ['action/b', ''], ['action/items/1/sku', ''], ['action/d/1/name', ''], ['action/d/1/value', 'x'])).toEqual({});
  });

  test('holds only the filled values of a list, in their order', () => {
    expect(read([{ key: 'b', list: true }], ['action/b', 'two'], ['action/b', ''], ['action/b', 'one'])).toEqual({ b: ['two', 'one'] });
  });

  test('holds rows by the order in the form, each with what is filled in', () => {
    const posted = read([items], ['action/items/7/sku', 'a'], ['action/items/7/count', '2'], ['action/items/3/sku', ''], ['action/items/4/count', '']);
    expect(posted).toEqual({ items: [{ sku: 'a', count: 2 }] });
  });

  test('holds names and values, also empty ones', () => {
    const posted = read([{ key: 'd', dict: true }], ['action/d/1/name', 'a'], ['action/d/1/value', ''], ['action/d/2/name', 'b'], ['action/d/2/value', '1']);
    expect(posted).toEqual({ d: { a: '', b: '1' } });
  });

  test('turns numbers and yes or no into values, and leaves what is mapped', () => {
    const fields = [{ key: 'i', type: 'integer' }, { key: 'n', type: 'number' }, { key: 'b', type: 'boolean' }, { key: 's' }];
    expect(read(fields, ['action/i', '5'], ['action/n', '1.5'], ['action/b', 'false'], ['action/s', '5'])).toEqual({ i: 5, n: 1.5, b: false, s: '5' });
    expect(read(fields, ['action/i', '{{id}}'], ['action/n', '1,5'], ['action/b', 'maybe'])).toEqual({ i: '{{id}}', n: '1,5', b: 'maybe' });
  });

  test('has the line ends of Zapier', () => {
    expect(read([{ key: 't', type: 'text' }], ['action/t', 'a\r\nb'])).toEqual({ t: 'a\nb' });
  });

  test('of another step or of no field counts nothing', () => {
    expect(read([{ key: 'a' }], ['trigger/a', 'x'], ['action/b', 'x'])).toEqual({});
  });

  test('is asked for where it is required', () => {
    const fields = formFields([{ key: 'a', label: 'A', required: true }, { key: 'b' }, { key: 'n', type: 'copy', required: true }]);
    expect(missingIn({}, fields)).toEqual(['A']);
    expect(missingIn({ a: '0' }, fields)).toEqual([]);
  });
});

const key = fc.string({ minLength: 1, maxLength: 8 });
const oneLine = fc.string({ minLength: 1 });
const lines = fc.array(fc.string()).map((all) => `x${all.join('\n')}`);
const row = fc
  .record(
    {
      sku: oneLine,
      count: fc.oneof(
        fc.integer(),
        oneLine.map((text) => `{{${text}}}`),
      ),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);

/** A field with a value that Zapier would build of it, or with none. */
const filledField = fc.oneof(
  fc.record({ field: fc.constant<Data>({}), value: fc.option(oneLine, { nil: undefined }) }),
  fc.record({ field: fc.constant<Data>({ type: 'text', group: 'more' }), value: fc.option(lines, { nil: undefined }) }),
  fc.record({ field: fc.constant<Data>({ type: 'boolean' }), value: fc.option(fc.boolean(), { nil: undefined }) }),
  fc.record({ field: fc.constant<Data>({ type: 'number' }), value: fc.option(fc.integer(), { nil: undefined }) }),
  fc.record({
    field: fc.constant<Data>({ choices: { a: 'A', '"><b>': '<i>' } }),
    value: fc.option(fc.oneof(oneLine, fc.constantFrom('a', '"><b>')), { nil: undefined }),
  }),
  fc.record({ field: fc.constant<Data>({ list: true, required: true }), value: fc.option(fc.array(oneLine, { minLength: 1 }), { nil: undefined }) }),
  fc.record({ field: fc.constant<Data>({ dict: true }), value: fc.option(fc.dictionary(key, fc.string(), { minKeys: 1 }), { nil: undefined }) }),
  fc.record({ field: fc.constant<Data>({ children: items.children }), value: fc.option(fc.array(row, { minLength: 1 }), { nil: undefined }) }),
);

test('what is filled in comes back from the drawn form unchanged, whatever it is', async () => {
  const form = fc.uniqueArray(fc.tuple(key, filledField), { selector: ([name]) => name, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(form, async (all) => {
      const fields = all.map(([name, { field }]) => ({ ...field, key: name, label: name, helpText: name }));
      const inputData = Object.fromEntries(all.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])));
      expect(await postedBack(fields, inputData)).toEqual(inputData);
    }),
  );
});

test.each(['valueOf', '__proto__', 'constructor'])('a field may have the key %s', async (name) => {
  expect(await postedBack([{ key: name }, { key: 'rows', children: [{ key: name }] }], {})).toEqual({});
  expect(Object.entries(await postedBack([{ key: name }], Object.fromEntries([[name, 'x']])))).toEqual([[name, 'x']]);
});

test('the names of inputs tell every way through a form apart', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.string(), { minLength: 1 }), (one, other) => {
      expect(nameOf(...one) === nameOf(...other)).toBe(one.length === other.length && one.every((part, index) => part === other[index]));
    }),
  );
});
