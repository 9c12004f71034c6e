import { describe, expect, test } from '@jest/globals';
import { depthOf, type Occasion } from '../../../../copernica/api/paging/depth.ts';
import { type ListedRecord, newestRecords, type Order, type RecordQuery } from '../../../../copernica/api/paging/newest_records.ts';
import type { Page } from '../../../../copernica/api/paging/page.ts';
import { createBudget } from '../../../../webservice/budget.ts';

const now = Date.parse('2026-11-28T10:00:00Z');
const poll: Occasion = { now, isFirst: false, isSample: false };
const first: Occasion = { ...poll, isFirst: true };

/** Changed so many seconds after ten o'clock. */
const at = (second: number): string => `2026-11-28 10:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;
const record = (ID: number, changes: Partial<ListedRecord> = {}): ListedRecord => ({
  ...{ ID, fields: { Email: '' }, created: at(0), modified: at(ID), removed: null },
  ...changes,
});
const records = (count: number, changes: Partial<ListedRecord> = {}): ListedRecord[] => Array.from({ length: count }, (_, index) => record(index + 1, changes));

interface Service {
  readonly pageRows?: number;
  /** Names of the conditions that are ignored. */
  readonly ignored?: readonly string[];
}

/** A list whose rows of one second come with the lowest ids first. */
function listOf(rows: readonly ListedRecord[], { pageRows = 3, ignored = [] }: Service = {}) {
  const queries: string[] = [];
  const holds = (row: ListedRecord, condition: string): boolean => {
    const [, name = '', operator = '', value = ''] = /^(\w+)(<=|<|==)(.*)$/.exec(condition) ?? [];
    const order = name === 'id' ? row.ID - Number(value) : String(row.modified).localeCompare(value);
    return ignored.includes(name) || order === 0 ? ignored.includes(name) || operator !== '<' : order < 0 && operator !== '==';
  };
  const read = async ({ orderby, start, limit, 'fields[]': conditions }: RecordQuery): Promise<Page<ListedRecord>> => {
    queries.push([orderby, ...conditions, ...(start === 0 ? [] : [`from ${start}`])].join(' '));
    const found = rows.filter((row) => conditions.every((condition) => holds(row, condition)));
    const sorted = found.toSorted((one, other) => (orderby === 'id' ? other.ID - one.ID : String(other.modified).localeCompare(String(one.modified))));
    return { data: sorted.slice(start, start + Math.min(limit, pageRows)), limit: Math.min(limit, pageRows) };
  };
  const newest = async (order: Order, occasion = poll, budget = createBudget(25_000)): Promise<number[]> =>
    (await newestRecords(read, order, depthOf({ budget }, occasion))).map(({ ID }) => ID);
  return { newest, queries };
}

describe('the newest records', () => {
  test('are read with one call where they are fewer than a page', async () => {
    const { newest, queries } = listOf(records(2));
    expect(await newest('id')).toEqual([2, 1]);
    expect(queries).toEqual(['id']);
  });

  test('are read page by page, each from the last record of the one before', async () => {
    const { newest, queries } = listOf(records(7));
    expect(await newest('id')).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(queries).toEqual(['id', 'id id<5', 'id id<2']);
  });

  test('are read once more where they fill their pages', async () => {
    const { newest, queries } = listOf(records(3));
    expect(await newest('id')).toEqual([3, 2, 1]);
    expect(queries).toEqual(['id', 'id id<1']);
  });

  test('are those of the last days, and those of which that is not told', async () => {
    const old = { created: '2026-11-24 21:59:59' };
    const rows = [record(1), record(2, old), record(3, { created: null }), record(4), record(5, { created: '2026-11-24 22:00:00' }), record(6)];
    const { newest, queries } = listOf(rows);
    expect(await newest('id')).toEqual([6, 5, 4, 3, 1]);
    expect(queries).toEqual(['id', 'id id<4', 'id id<1']);
    expect(await listOf([...records(3, old), record(4), record(5), record(6, old)]).newest('id')).toEqual([5, 4]);
  });

  test('are not looked for behind a page that ends with an old one', async () => {
    const { newest, queries } = listOf([record(1), record(2, { created: '2026-11-24 21:59:59' }), record(3), record(4)]);
    expect(await newest('id')).toEqual([4, 3]);
    expect(queries).toEqual(['id']);
  });

  test('do not include removed ones', async () => {
    expect(await listOf([record(1), record(2, { removed: at(9) })]).newest('id')).toEqual([1]);
  });

  test('are five pages at most, and ten at the first poll, as long as there is time', async () => {
    const { newest, queries } = listOf(records(40));
    expect(await newest('id')).toHaveLength(15);
    expect(await newest('id', first)).toHaveLength(30);
    expect(queries).toHaveLength(15);
    expect(await newest('id', first, createBudget(0))).toHaveLength(3);
    expect(await newest('id', poll, createBudget(0))).toHaveLength(15);
  });

  test('are of any age where they are examples, of which one page is enough', async () => {
    const { newest, queries } = listOf(records(300, { created: '2013-01-06 14:19:51' }), { pageRows: 1_000 });
    expect(await newest('id', { ...poll, isSample: true })).toHaveLength(100);
    expect(queries).toEqual(['id']);
  });
});

describe('records that were changed last', () => {
  test('are sorted by that, and by id where it was in the same second', async () => {
    const rows = [record(1, { modified: at(7) }), record(2, { modified: at(9) }), record(3, { modified: at(7) }), record(4, { modified: null })];
    expect(await listOf(rows, { pageRows: 10 }).newest('modified')).toEqual([4, 2, 3, 1]);
  });

  test('are read from the second in which a page ends, all of it', async () => {
    const rows = [...records(2, { modified: at(30) }).map((row) => ({ ...row, ID: row.ID + 10 })), ...records(3, { modified: at(20) })];
    const { newest, queries } = listOf(rows);
    expect(await newest('modified')).toEqual([12, 11, 3, 2, 1]);
    expect(queries).toEqual([
      'modified',
      `modified modified<=${at(20)}`,
      `id modified==${at(20)}`,
      `id modified==${at(20)} id<1`,
      `modified modified<${at(20)}`,
    ]);
  });

  test('are read by id where more than a page was changed in one second, and then on', async () => {
    const rows = [record(9, { modified: at(10) }), ...records(5, { modified: at(20) })];
    const { newest, queries } = listOf(rows);
    expect(await newest('modified')).toEqual([5, 4, 3, 2, 1, 9]);
    expect(queries).toEqual(['modified', `id modified==${at(20)}`, `id modified==${at(20)} id<3`, `modified modified<${at(20)}`]);
  });

  test('are five pages at most, those of one second included', async () => {
    const { newest, queries } = listOf(records(40, { modified: at(20) }));
    expect(await newest('modified')).toHaveLength(15);
    expect(queries).toHaveLength(5);
  });
});

describe('records of a service that ignores conditions', () => {
  test('are read by their number', async () => {
    const { newest, queries } = listOf(records(8), { ignored: ['id'] });
    expect(await newest('id')).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(queries).toEqual(['id', 'id id<6', 'id from 3', 'id from 6']);
  });

  test.each([
    [['modified'], ['modified', `id modified==${at(20)}`]],
    [['id'], ['modified', `id modified==${at(20)}`, `id modified==${at(20)} id<5`]],
  ])('are read by their number, where %j is ignored for records of one second', async (ignored, queries) => {
    const rows = [...records(7, { modified: at(20) }), record(8, { modified: at(10) })];
    const list = listOf(rows, { ignored });
    expect(await list.newest('modified', first)).toEqual(expect.arrayContaining([7, 6, 5, 4]));
    expect(list.queries.slice(0, queries.length)).toEqual(queries);
    expect(list.queries.at(queries.length)).toMatch(/^modified from \d$/);
  });

  test.each(['modified', 'ID', ' Modified '])('are read by their number where a field of the database is called “%s”', async (name) => {
    const rows = records(5).map((row) => ({ ...row, fields: { [name]: '' } }));
    const { newest, queries } = listOf(rows);
    expect(await newest('modified')).toEqual([5, 4, 3, 2, 1]);
    expect(queries).toEqual(['modified', 'modified from 3']);
  });

  test('are read by their number where it is not told when they were changed', async () => {
    const { newest, queries } = listOf(records(5, { modified: null }));
    expect(await newest('modified')).toEqual([5, 4, 3, 2, 1]);
    expect(queries).toEqual(['modified', 'modified from 3']);
  });
});
