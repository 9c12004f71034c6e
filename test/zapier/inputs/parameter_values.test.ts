import { expect, test } from '@jest/globals';
import type { ParameterDescription } from '../../../webservice/catalogue/describe.ts';
import { parameterInput } from '../../../zapier/inputs/parameter_inputs.ts';
import { entries, freeValue, parameterValue } from '../../../zapier/inputs/parameter_values.ts';

const options: ParameterDescription = {
  name: 'options',
  required: false,
  type: 'object',
  parameters: [
    { name: 'limit', required: false, type: 'integer' },
    { name: 'tags', required: false, type: 'list' },
  ],
};

test('a group keeps any names; known ones are read as described, others as JSON where they are a list or group', () => {
  expect(parameterValue(options, { limit: '5', tags: '["a"]', 'own name': '{"b":1}', text: '[x', empty: '' })).toEqual({
    limit: 5,
    tags: ['a'],
    'own name': { b: 1 },
    text: '[x',
  });
  expect(parameterValue(options, {})).toBeUndefined();
});

test('a required parameter is named where it is missing', () => {
  expect(() => parameterValue({ ...options, required: true }, {})).toThrow('“options” is empty.');
});

test('what is not described is a text, or a list or group', () => {
  expect([freeValue('a'), freeValue('[1,null]'), freeValue({ a: null }), freeValue('')]).toEqual(['a', [1], {}, undefined]);
});

test('entries are those with a value', () => {
  expect(entries('Options', { a: '1', b: '' }, (name, value) => (value === '' ? undefined : `${name}${String(value)}`))).toEqual({ a: 'a1' });
  expect(() => entries('Options', 'a=1', () => undefined)).toThrow('“Options” must be names with values, such as limit and 10, not one text.');
});

test('the input of a parameter says which options are known', () => {
  expect(parameterInput(options, 'key')).toEqual({
    key: 'key',
    label: 'options',
    required: false,
    dict: true,
    helpText: 'Known options: limit, tags. Write lists as JSON.',
  });
  expect(parameterInput({ name: 'on', required: true, type: 'boolean' }, 'key')).toMatchObject({ choices: { yes: 'Yes', no: 'No' }, required: true });
});

test.each([
  ['integer', 12],
  ['number', 12.5],
  ['list', [1, 2]],
] as const)('the input of a parameter of type %s shows an example, which is read', (type, expected) => {
  const [, example] = /such as (.+)\.$/.exec(parameterInput({ name: 'of', required: true, type }, 'key').helpText ?? '') ?? [];
  expect(parameterValue({ name: 'of', required: true, type }, example?.replaceAll('`', ''))).toEqual(expected);
});

test('the input of a parameter says how dates are written where there are some among its options', () => {
  const parameters = [{ name: 'startDate', required: false, type: 'string' }] as const;
  expect(parameterInput({ name: 'advanced', required: false, type: 'object', parameters }, 'key').helpText).toMatch(
    /: startDate\. Write dates like 2026-03-02 10:00:00\.$/,
  );
});
