import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { readParameters } from '../../../common/functions/function_parameters.ts';
import { defineFunction } from '../../../mailingwork/functions/define.ts';
import { anything } from '../../../webservice/catalogue/contracts.ts';

const definition = defineFunction({
  name: 'Example',
  group: 'Examples',
  purpose: 'show every kind of parameter',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      on: z.boolean(),
      rate: z.number(),
      rows: z.optional(z.array(z.int())),
      word: z.optional(z.string()),
      only: z.optional(z.literal(1)),
      fields: z.optional(z.record(z.string(), z.string())),
      advanced: z.optional(z.object({ limit: z.int() })),
    }),
  result: anything,
  errors: {},
  evidence: 'assumed',
  assumed: [],
  sources: [],
});
const read = (input: Record<string, unknown>) => readParameters({ ...definition, readInput: () => ({}) }, input);

test('reads every kind of parameter from text input', () => {
  expect(read({ parameter_on: 'yes', parameter_rate: '1.5', parameter_rows: '[1,2]', parameter_advanced: { limit: '5', tags: '["a"]' } })).toEqual({
    on: true,
    rate: 1.5,
    rows: [1, 2],
    advanced: { limit: 5, tags: ['a'] },
  });
});

const least = { parameter_on: 'no', parameter_rate: '0' };

test('leaves out what was not mapped', () => {
  expect(read({ ...least, parameter_rows: '', parameter_advanced: { '': '' }, more_parameters: null })).toEqual({ on: false, rate: 0 });
});

test('sends empty values only where they stand under More Parameters', () => {
  const unmapped = { parameter_word: '', parameter_fields: { 12: '' }, parameter_advanced: { own: '' } };
  const more = { text: '', blank: ' ', 'list[3]': null, none: [], group: {}, given: 'x', '': '', ' ': null };
  expect(read({ ...least, ...unmapped, more_parameters: more })).toEqual({
    on: false,
    rate: 0,
    text: '',
    blank: '',
    list: { 3: '' },
    none: '',
    group: '',
    given: 'x',
  });
});

test('reads brackets in names under More Parameters as nested values', () => {
  const more = { 'a[x]': '1', 'a[y][z]': '2', 'b[]': '3', c: '["d"]', 'c[1]': 'e', f: 'g', 'f[h]': 'i', 'k[l]': 'm', k: 'n', '__proto__[o]': 'p' };
  expect(read({ ...least, more_parameters: more })).toEqual({
    on: false,
    rate: 0,
    a: { x: '1', y: { z: '2' } },
    b: { '': '3' },
    c: { 0: 'd', 1: 'e' },
    f: { h: 'i' },
    k: 'n',
    ['__proto__']: { o: 'p' },
  });
});

test('a parameter whose only value is 1 is a yes-or-no input', () => {
  expect(read({ ...least, parameter_only: 'yes' })).toMatchObject({ only: 1 });
  expect(read({ ...least, parameter_only: 1 })).toMatchObject({ only: 1 });
  expect(read({ ...least, parameter_only: 'no' })).not.toHaveProperty('only');
});

test('takes several values as a list', () => {
  const several = {
    parameter_rate: ['2'],
    parameter_rows: [1, 2],
    parameter_word: ['a', '', 'b'],
    parameter_fields: { 12: ['x', 'y'] },
    parameter_advanced: { limit: ['5'], own: ['c'] },
  };
  expect(read({ ...least, ...several })).toEqual({
    on: false,
    rate: 2,
    rows: [1, 2],
    word: 'a,b',
    fields: { 12: 'x,y' },
    advanced: { limit: 5, own: ['c'] },
  });
  expect(read({ ...least, parameter_rows: [], parameter_word: [], parameter_fields: [] })).toEqual({ on: false, rate: 0 });
  expect(read({ ...least, parameter_word: ' a\n' })).toMatchObject({ word: ' a\n' });
});

test.each([
  [{ ...least, parameter_word: { a: 1 } }, '“word” must be one value, or several separated by commas, not a group of values.'],
  [{ ...least, parameter_fields: { 12: { a: 1 } } }, '“12” must be one value, or several separated by commas, not a group of values.'],
  [{ ...least, parameter_fields: [{ 12: 'x' }] }, '“fields” must be names with values, such as limit and 10, not one text.'],
  [{ ...least, parameter_on: 'perhaps' }, '“on” must be yes or no.'],
  [{ parameter_on: 'yes' }, '“rate” is empty.'],
  [{ ...least, parameter_rate: 'much' }, '“rate” must be a number such as 12.5.'],
  [{ ...least, parameter_advanced: { limit: '1.000' } }, '“limit” must be a whole number such as 12.'],
  [{ ...least, parameter_advanced: '{"limit":5}' }, '“advanced” must be names with values, such as limit and 10, not one text.'],
  [{ ...least, more_parameters: 'x' }, '“More Parameters” must be names with values, such as limit and 10, not one text.'],
  [{ ...least, more_parameters: { ' on': 'yes' } }, '“ on” is not a parameter name such as advanced[limit]: use only letters, digits, _ and [ ].'],
  [{ ...least, more_parameters: { On: 'yes' } }, 'Use the field “on” instead of “On” under More Parameters.'],
  [{ ...least, more_parameters: { 'fields[3]': '' } }, 'Use the field “fields” instead of “fields[3]” under More Parameters.'],
  [{ ...least, more_parameters: { '': 'x' } }, '“” is not a parameter name such as advanced[limit]: use only letters, digits, _ and [ ].'],
  [{ ...least, more_parameters: { 'rows[0]': '1' } }, 'Use the field “rows” instead of “rows[0]” under More Parameters.'],
])('says what is wrong with %j', (input, words) => {
  expect(() => read(input)).toThrow(words);
});
