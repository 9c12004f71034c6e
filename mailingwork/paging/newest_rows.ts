import { dateText, lookBack, type Period } from '../../webservice/paging/look_back.ts';
import { type Page, readPages } from './pages.ts';

/** So many rows, the newest, count per poll: whole outputs of them usually stay below the 6 MB that a poll of Zapier may return. */
export const NEWEST_ROWS = 4_000;
/** Reading is aimed at a period of time with at most so many rows. */
const MAX_READ = 10_000;
/** Reading begins with so many rows, to see whether these are all. */
const FIRST_READ = 1_001;

/** Anything that happened at some time. */
interface Dated {
  /** As delivered; null where the answer does not tell. */
  readonly date: string | null;
}

/**
 * The newest rows of a period. As the order of the rows is not known, a beginning of them may hold the oldest ones: where there are too many
 * to read them all, the period of time is narrowed until it holds few enough, but no fewer than count.
 *
 * @param read asks for one page of the rows since a date
 * @param now milliseconds since 1970
 * @param most how many of the rows that are read are returned
 * @param period the usual look-back, unless more must be looked at
 */
export async function newestRows<Row extends Dated>(
  read: (since: string, page: Page) => Promise<readonly Row[]>,
  now: number,
  most: number,
  { from, to }: Period = lookBack(now),
): Promise<Row[]> {
  const beginning = await readPages((page) => read(dateText(from), page), FIRST_READ);
  if (beginning.complete) {
    return newest(beginning.rows, most);
  }
  const hasMore = async (than: number, since: number): Promise<boolean> => (await read(dateText(since), { start: than, limit: 1 })).length > 0;
  const since = await narrowed(hasMore, { from, to });
  const rows = (await readPages((page) => read(dateText(since), page))).rows;
  if (rows.length >= NEWEST_ROWS || since === from) {
    return newest(rows, most);
  }
  // So much happened in one second that no period fits: of that second, the rows that come first count.
  const more = await readPages((page) => read(dateText(since - 1_000), page), MAX_READ);
  return newest([...new Map([...rows, ...more.rows].map((row) => [JSON.stringify(row), row])).values()], most);
}

/** The newest of the rows, in an order that no host can change. What has no date may have happened just now. */
export function newest<Row extends Dated>(rows: readonly Row[], most: number): Row[] {
  const keyed = rows.map((row) => ({ row, key: `${row.date ?? '~'} ${JSON.stringify(row)}` }));
  const byAge = keyed.toSorted((one, other) => (one.key < other.key ? 1 : -1));
  return byAge.slice(0, most).map(({ row }) => row);
}

/** Collects rows and holds the newest of them, and not many more: an account may tell of hundreds of thousands. */
export class NewestOf<Row extends Dated> {
  readonly #most: number;
  #held: readonly Row[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(rows: readonly Row[]): void {
    this.#held = [...this.#held, ...rows];
    if (this.#held.length > 4 * this.#most) {
      this.#held = this.rows();
    }
  }

  /** The newest first. */
  rows(): Row[] {
    return newest(this.#held, this.#most);
  }
}

/** The latest date since which few enough rows are told; where too many happened in one second, the end of that second. */
async function narrowed(hasMore: (than: number, since: number) => Promise<boolean>, { from, to }: Period): Promise<number> {
  if (!(await hasMore(MAX_READ, from))) {
    return from;
  }
  let tooMany = from;
  let tooFew = to;
  while (tooFew - tooMany > 1_000) {
    const middle = (tooMany + tooFew) / 2;
    if (await hasMore(MAX_READ, middle)) {
      tooMany = middle;
    } else if (await hasMore(NEWEST_ROWS - 1, middle)) {
      return middle;
    } else {
      tooFew = middle;
    }
  }
  return tooFew;
}
