import { expect, test } from '@jest/globals';
import type * as z from 'zod/mini';
import { fieldValueRow, fieldValues } from '../../../mailingwork/functions/field_values.ts';

/** The values that a contract takes, of those offered. */
const taken = (contract: z.ZodMiniType, values: readonly unknown[]): unknown[] => values.filter((value) => contract.safeParse(value).success);

test('a field value has its field ID under id, field or both', () => {
  const values = [
    { id: 3, value: 'Max' },
    { field: '3', value: 'Max' },
    { id: 0, field: 3, value: 'Max' },
  ];
  expect(values.map((value) => fieldValueRow().parse(value))).toEqual([
    { id: 3, value: 'Max' },
    { id: 3, value: 'Max' },
    { id: 3, value: 'Max' },
  ]);
});

test('a field value may be missing, but not its field ID', () => {
  expect(fieldValueRow().parse({ id: 3 })).toEqual({ id: 3, value: null });
  expect(taken(fieldValueRow(), [{ value: 'Max' }, { id: 'x', value: 'Max' }, null])).toEqual([]);
});

test('field values are texts or numbers under field ids', () => {
  expect(taken(fieldValues(), [{ 1: 'max@example.com', 3: '' }, {}, { 1: 2 }, { name: 'Max' }, { 1: null }, [], null])).toEqual([
    { 1: 'max@example.com', 3: '' },
    {},
    { 1: 2 },
  ]);
});
