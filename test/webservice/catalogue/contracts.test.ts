import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import {
  anything,
  countOrNull,
  dateInput,
  deliveredCount,
  formValue,
  freeParameters,
  id,
  idInput,
  idOrNull,
  idsInput,
  innerRows,
  paging,
  rows,
  switchedOn,
  text,
  textOrNull,
} from '../../../webservice/catalogue/contracts.ts';

/** The values that a contract takes, of those offered. */
const taken = (contract: z.ZodMiniType, values: readonly unknown[]): unknown[] => values.filter((value) => contract.safeParse(value).success);

describe('contracts of results', () => {
  test('an id is a number, also where it comes as text', () => {
    expect([7, '7', ' 7 '].map((value) => id().parse(value))).toEqual([7, 7, 7]);
    expect(taken(id(), ['', 'seven', '7a', 1.5, 0, '0', ' 00', -1, '-1', null, undefined, [], {}])).toEqual([]);
  });

  test('an ID that cannot be read is null where it is optional', () => {
    expect([7, '7', null, undefined, 0, 'seven', {}].map((value) => idOrNull().parse(value))).toEqual([7, 7, null, null, null, null, null]);
  });

  test('a count may be 0, and is null where it cannot be read', () => {
    expect([0, '0', '12', -1, '-1', null, undefined, 'many', [3]].map((value) => countOrNull().parse(value))).toEqual([
      0,
      0,
      12,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('a text may be delivered as a number or as true, and is empty where it cannot be read', () => {
    expect(['a', 1, true, null, undefined, {}].map((value) => text().parse(value))).toEqual(['a', '1', 'true', '', '', '']);
  });

  test('a text is null where missing and empty differ', () => {
    expect(['a', '', 1, false, null, undefined, []].map((value) => textOrNull().parse(value))).toEqual(['a', '', '1', 'false', null, null, null]);
  });

  test('rows that cannot be read are left out, the others stay in their order', () => {
    expect(rows(id()).parse([3, 'x', '1', null, 2])).toEqual([3, 1, 2]);
  });

  test('rows that are left out are still counted as delivered', () => {
    expect(deliveredCount(rows(id()).parse([3, 'x', '1', null, 2]))).toBe(5);
    expect(deliveredCount([1, 2])).toBe(2);
  });

  test('an empty value is an empty list of rows', () => {
    expect([null, undefined, false, 0, '0', '', {}, []].flatMap((value) => rows(id()).parse(value))).toEqual([]);
  });

  test('an object with numbers as keys is a list, and one ID alone is one row', () => {
    expect(rows(id()).parse({ 0: 5, 3: '6' })).toEqual([5, 6]);
    expect([7, '8'].map((value) => rows(id()).parse(value))).toEqual([[7], [8]]);
  });

  test('a value that is not a list is not an empty list, nor is a list without any readable row', () => {
    expect(taken(rows(id()), ['x', true, { id: 5 }, { ids: [5] }, [{ id: 5 }], ['x', null]])).toEqual([]);
  });

  test('inside a row an unreadable list is empty, so that the row is kept', () => {
    expect(['x', { a: 1 }, ['x'], undefined, [4, 'x']].map((value) => innerRows(id()).parse(value))).toEqual([[], [], [], [], [4]]);
  });

  test('undocumented values are passed on', () => {
    expect(anything().parse({ a: [1] })).toEqual({ a: [1] });
  });
});

describe('contracts of parameters', () => {
  test('an id is a positive whole number', () => {
    expect(taken(idInput(), [1, 0, -1, 1.5, '1', null])).toEqual([1]);
  });

  test('several ids are separated by commas', () => {
    expect(taken(idsInput(), ['1', '1,22', '', '1,', ',1', '1, 2', '1 2', '[1,2]', 'a', 1])).toEqual(['1', '1,22']);
  });

  test('a date may have a time', () => {
    const good = ['2025-11-11 09:27:29', '2025-11-11'];
    expect(taken(dateInput(), [...good, '2025-11-11T09:27:29', '11.11.2025', '2025-11-11 09:27', '', 0])).toEqual(good);
  });

  test('an option is switched on by 1', () => {
    expect(taken(switchedOn(), [1, undefined, 0, '1', true])).toEqual([1, undefined]);
  });

  test('a page starts at 0 or later and has at least one row', () => {
    const page = z.object(paging());
    const good = [{ start: 0, limit: 1 }, { start: 1000 }, { limit: 1000 }, {}];
    expect(taken(page, [...good, { start: -1 }, { limit: 0 }, { limit: 1.5 }, { start: '0' }])).toEqual(good);
  });

  test('a request contains texts, numbers, booleans, and lists and groups of these', () => {
    const good = ['a', 1.5, true, ['a', [1]], { a: { b: ['c'] } }];
    expect(taken(formValue(), [...good, null, [null], { a: { b: null } }, new Date()])).toEqual(good);
  });

  test('free parameters are passed on, and known ones are checked', () => {
    const free = freeParameters({ emailId: idInput() });
    expect(free.parse({ emailId: 1, other: { a: ['b'] } })).toEqual({ emailId: 1, other: { a: ['b'] } });
    expect(taken(free, [{ emailId: 'x' }, { other: 1 }, { emailId: 1, other: null }])).toEqual([]);
  });
});
