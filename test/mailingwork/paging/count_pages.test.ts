import { describe, expect, test } from '@jest/globals';
import { countPages, type ReadPage } from '../../../mailingwork/paging/count_pages.ts';
import { createBudget } from '../../../webservice/budget.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { id, rows } from '../../../webservice/catalogue/contracts.ts';
import { failureOf } from '../../support/failure_of.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

/** A clock that stands still until it is moved. */
function clock() {
  let left = 25_000;
  const budget = { remaining: () => left, part: createBudget(25_000).part };
  return { account: fakeAccount(new FakeWebservice(), { budget }), leave: (ms: number) => (left = ms) };
}

/** A host with so many rows, which cuts its answers as it likes. */
function host(rows: number, cut: (start: number, limit: number) => number = (_start, limit) => limit) {
  const asked: string[] = [];
  const read: ReadPage<number> = async ({ start, limit }) => {
    asked.push(`${start}+${limit}`);
    return Array.from({ length: Math.max(0, Math.min(rows - start, cut(start, limit))) }, (_, index) => start + index);
  };
  return { read, asked };
}

const on = new AbortController().signal;
const { account } = clock();

describe('counting page by page', () => {
  test.each([
    [0, ['0+1000']],
    [999, ['0+1000']],
    [1000, ['0+1000', '1000+1000']],
    [1001, ['0+1000', '1000+1000']],
    [5000, ['0+1000', '1000+1000', '2000+1000', '3000+1000', '4000+1000', '5000+1000', '6000+1000']],
    // A round number may be the host's own maximum.
    [200, ['0+1000', '200+200']],
  ])('reads %i rows once each', async (rows, pages) => {
    const { read, asked } = host(rows);
    const seen: number[] = [];
    expect(await countPages(account, read, (row) => seen.push(row), on)).toBe(true);
    expect(seen).toEqual(Array.from({ length: rows }, (_, index) => index));
    expect(asked).toEqual(pages);
  });

  test('adapts to a host that answers with smaller pages', async () => {
    const { read, asked } = host(1_234, (_start, limit) => Math.min(limit, 500));
    const seen = new Set<number>();
    expect(await countPages(account, read, (row) => seen.add(row), on)).toBe(true);
    expect(seen.size).toBe(1_234);
    expect(asked).toEqual(['0+1000', '500+500', '1000+500', '1500+500']);
  });

  test('continues after a row that cannot be read', async () => {
    const delivered = Array.from({ length: 2_500 }, (_, index) => (index === 500 || index === 1_500 ? null : index + 1));
    const contract = rows(id());
    let seen = 0;
    expect(
      await countPages(
        account,
        async ({ start, limit }) => contract.parse(delivered.slice(start, start + limit)),
        () => (seen += 1),
        on,
      ),
    ).toBe(true);
    expect(seen).toBe(2_498);
  });

  test('treats an answer that is longer than requested as complete', async () => {
    let seen = 0;
    const read = async () => Array.from({ length: 3_000 }, (_, index) => index);
    expect(await countPages(account, read, () => (seen += 1), on)).toBe(true);
    expect(seen).toBe(3_000);
  });

  test.each([
    [1_000, false],
    [150, true],
  ])('counts no row twice at a host that always starts at the first: %i rows', async (rows, complete) => {
    let seen = 0;
    const read = async () => Array.from({ length: rows }, (_, index) => index);
    expect(await countPages(account, read, () => (seen += 1), on)).toBe(complete);
    expect(seen).toBe(rows);
  });

  test('stops when told to', async () => {
    const { read, asked } = host(9_000);
    const end = new AbortController();
    expect(await countPages(account, read, () => end.abort(), end.signal)).toBe(false);
    expect(asked).toHaveLength(1);
  });

  test('stops when the time is up', async () => {
    const { account: hurried, leave } = clock();
    const { read, asked } = host(9_000);
    expect(await countPages(hurried, read, () => leave(5_000), on)).toBe(false);
    expect(asked).toHaveLength(1);
  });

  test('leaves out a page that is not read in time', async () => {
    const { account: hurried, leave } = clock();
    const { read } = host(9_000);
    let seen = 0;
    const late: ReadPage<number> = async (page, options) => {
      if (page.start > 0) {
        leave(5_050);
        throw new ServiceFailure('unavailable', 'MAILINGWORK did not answer.');
      }
      return read(page, options);
    };
    expect(await countPages(hurried, late, () => (seen += 1), on)).toBe(false);
    expect(seen).toBe(1_000);
  });

  test('fails where a page cannot be read in time that is left', async () => {
    const { read } = host(9_000);
    const broken: ReadPage<number> = async (page, options) => {
      if (page.start > 0) {
        throw new ServiceFailure('unavailable', 'MAILINGWORK did not answer.');
      }
      return read(page, options);
    };
    expect((await failureOf(countPages(account, broken, () => undefined, on))).kind).toBe('unavailable');
  });
});
