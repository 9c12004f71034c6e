import { expect, test } from '@jest/globals';
import { inputFieldsFrom, outputFieldsFrom } from '../../../zapier/inputs/fields.ts';

const described = { key: 'field_1', label: 'Name', type: 'string', help: '', choices: [], multiple: false } as const;

test('a help text that only repeats the label is left out, and a long one is cut', () => {
  expect(inputFieldsFrom([{ ...described, help: 'Name' }])[0]).not.toHaveProperty('helpText');
  expect(inputFieldsFrom([{ ...described, help: 'x'.repeat(2000) }])[0]?.helpText).toHaveLength(1000);
});

test('several choices may be made where the field takes several', () => {
  expect(inputFieldsFrom([{ ...described, choices: ['a', 'b'], multiple: true }])[0]).toMatchObject({ list: true, choices: [{ value: 'a' }, { value: 'b' }] });
});

test('every input takes text, because the platform would convert other types', () => {
  const inputs = inputFieldsFrom((['string', 'text', 'boolean', 'datetime'] as const).map((type) => ({ ...described, type })));
  expect(inputs.map(({ type, choices }) => [type, choices])).toEqual([
    ['string', undefined],
    ['text', undefined],
    ['string', { yes: 'Yes', no: 'No' }],
    ['string', undefined],
  ]);
});

test('choices have a sample, as the platform requires', () => {
  expect(inputFieldsFrom([{ ...described, choices: ['a'], multiple: false }])[0]?.choices).toEqual([{ value: 'a', sample: 'a', label: 'a' }]);
});

test('outputs are typed only where every value has the type', () => {
  expect(outputFieldsFrom((['string', 'text', 'boolean', 'datetime'] as const).map((type) => ({ ...described, type }))).map(({ type }) => type)).toEqual([
    'string',
    'string',
    'boolean',
    'datetime',
  ]);
});
