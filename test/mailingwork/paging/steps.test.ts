import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { readStep } from '../../../mailingwork/paging/steps.ts';
import { id, rows as readRows } from '../../../webservice/catalogue/contracts.ts';

interface Page {
  readonly start: number;
  readonly limit: number;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => ({ n: index }));

/** What all steps return together, and how many there were. */
async function allSteps<Row>(serve: (page: Page) => readonly Row[]) {
  const found: Row[] = [];
  let steps = 0;
  for (let start: number | null = 0; start !== null && steps < 10; steps += 1) {
    const step: Awaited<ReturnType<typeof readStep<Row>>> = await readStep(async (page) => serve(page), start);
    found.push(...step.rows);
    start = step.next;
  }
  return { found, steps };
}

describe('reading rows in several steps', () => {
  test.each([
    [0, 1],
    [7, 1],
    [499, 1],
    [500, 2],
    [501, 2],
    [1_250, 4],
  ])('%i rows take %i steps', async (count, steps) => {
    const rows = numbers(count);
    expect(await allSteps(({ start, limit }) => rows.slice(start, start + limit))).toEqual({ found: rows, steps });
  });

  test.each([
    ['ignores paging', (rows: readonly { n: number }[]) => rows],
    ['has a maximum of its own', (rows: readonly { n: number }[], { start }: Page) => rows.slice(start, start + 250)],
    ['ignores the limit', (rows: readonly { n: number }[], { start }: Page) => rows.slice(start)],
  ])('returns each row once from a host that %s', async (_what, serve) => {
    for (const count of [250, 620, 1_250]) {
      const { found } = await allSteps((page) => serve(numbers(count), page));
      expect(new Set(found).size).toBe(found.length);
      expect(new Set(found.map(({ n }) => n)).size).toBe(count);
    }
  });

  test.each([501, 620, 1_250])('returns all of %i rows from a host that ignores the start', async (count) => {
    const rows = numbers(count);
    expect((await allSteps(({ limit }) => rows.slice(0, limit))).found).toEqual(rows);
  });

  test('counts rows that could not be read as delivered', async () => {
    const read = readRows(z.object({ id: id() })).parse([...numbers(499), { id: 1 }]);
    expect(await readStep(async () => read, 0)).toEqual({ rows: [{ id: 1 }], next: 500 });
  });
});
