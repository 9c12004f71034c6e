import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { readParameters } from '../../common/function_parameters.ts';
import { anything } from '../../mailingwork/contracts.ts';
import { defineFunction } from '../../mailingwork/functions/define.ts';

const definition = defineFunction({
  name: 'Example',
  group: 'Examples',
  purpose: 'show every kind of parameter',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ on: z.boolean(), rate: z.number(), rows: z.array(z.int()), advanced: z.object({ limit: z.int() }) }),
  result: anything,
  errors: {},
  evidence: 'assumed',
  assumed: [],
  sources: [],
});
const read = (input: Record<string, unknown>) => readParameters({ ...definition, readInput: () => ({}) }, input);

test('reads every kind of parameter from what was typed', () => {
  expect(read({ parameter_on: 'yes', parameter_rate: '1.5', parameter_rows: '[1,2]', parameter_advanced: { limit: '5', tags: '["a"]' } })).toEqual({
    on: true,
    rate: 1.5,
    rows: [1, 2],
    advanced: { limit: 5, tags: ['a'] },
  });
});

test('leaves out what was not mapped', () => {
  expect(read({ parameter_on: '', parameter_rate: null, parameter_advanced: {}, more_parameters: 'x' })).toEqual({});
});
