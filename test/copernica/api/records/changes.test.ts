import { describe, expect, test } from '@jest/globals';
import { changedTexts, changeEach, keptFields, readBackEach } from '../../../../copernica/api/records/changes.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';
import { failureOf } from '../../../support/failure_of.ts';
import { field } from '../fields/field_of.ts';

const paid = field({ id: 73, name: 'Paid', type: 'date' });
const fail = (kind: 'not_found' | 'unavailable' | 'invalid_input') => Promise.reject(new ServiceFailure(kind, 'It failed.'));

test('values and the texts that empty fields are sent together', () => {
  expect(changedTexts({ values: { Number: '1' }, cleared: [{ ...paid, emptyText: '0000-00-00' }] })).toEqual({ Number: '1', Paid: '0000-00-00' });
});

describe('changed records', () => {
  test('are those that are still there', async () => {
    const seen: number[] = [];
    const change = async (row: number) => {
      seen.push(row);
      return row === 2 ? fail('not_found') : null;
    };
    expect(await changeEach([1, 2, 3], change)).toEqual([1, 3]);
    expect(seen.toSorted()).toEqual([1, 2, 3]);
  });

  test('are not counted where a change fails', async () => {
    expect(await failureOf(changeEach([1], () => fail('unavailable')))).toMatchObject({ kind: 'unavailable' });
  });
});

describe('records that are read back', () => {
  test('come in the order of their ids', async () => {
    expect(await readBackEach([3, 1], async (id) => id * 10)).toEqual([30, 10]);
  });

  test.each(['not_found', 'unavailable'] as const)('are unknown where one of them fails: %s', async (kind) => {
    expect(await readBackEach([1, 2], async (id) => (id === 2 ? fail(kind) : id))).toBeNull();
  });

  test('fail where one is of another place', async () => {
    expect(await failureOf(readBackEach([1], () => fail('invalid_input')))).toMatchObject({ kind: 'invalid_input' });
  });
});

describe('a field that was to be emptied', () => {
  test.each([
    ['', '0000-00-00', []],
    ['', '2026-03-01', [paid]],
  ])('kept a value where one of the records has one: %j, %j', (one, other, kept) => {
    expect(keptFields([{ values: { paid: one } }, { values: { paid: other } }], [paid])).toEqual(kept);
  });

  test('is empty where it is not delivered', () => {
    expect(keptFields([{ values: {} }], [paid])).toEqual([]);
  });
});
