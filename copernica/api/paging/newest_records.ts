import { deliveredCount } from '../../../webservice/catalogue/contracts.ts';
import { dateText } from '../../../webservice/paging/look_back.ts';
import type { Depth } from './depth.ts';
import { newestFirst } from './newest_first.ts';
import { isLastPage, type Page } from './page.ts';

/** A profile or subprofile, as far as reading the newest of them goes. */
export interface ListedRecord {
  readonly ID: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly created: string | null;
  readonly modified: string | null;
  readonly removed: string | null;
}

/** What makes one record newer than another: that it was created later, or changed later. */
export type Order = 'id' | 'modified';

/** Which page is asked for, as the service takes it. */
export interface RecordQuery {
  readonly orderby: Order;
  readonly order: 'desc';
  readonly limit: number;
  readonly start: number;
  readonly total: false;
  readonly 'fields[]': string[];
}

/** Where a page begins: a condition, and whether a record meets it. */
interface Bound {
  readonly condition: string;
  readonly holds: (record: ListedRecord) => boolean;
}

const below = (id: number): Bound => ({ condition: `id<${id}`, holds: ({ ID }) => ID < id });
const changed = (operator: '<' | '<=' | '==', date: string): Bound => ({
  condition: `modified${operator}${date}`,
  holds: ({ modified }) => modified !== null && (operator === '==' ? modified === date : modified < date || (operator === '<=' && modified === date)),
});

/**
 * The records that were created or changed last, the newest first, without removed ones. Every page but the first begins by a condition on the last record of
 * the page before, and not by a number of rows: so no record is missed when others come, go or change meanwhile. Records that were changed in the same second come in no
 * known order; where there are more than a page of them, they are read by id.
 *
 * @param read asks for one page
 */
export async function newestRecords<Row extends ListedRecord>(read: (query: RecordQuery) => Promise<Page<Row>>, order: Order, depth: Depth): Promise<Row[]> {
  const reader = new Reader(read, order, depth);
  await reader.readAll();
  return reader.newest();
}

class Reader<Row extends ListedRecord> {
  readonly #read: (query: RecordQuery) => Promise<Page<Row>>;
  readonly #order: Order;
  readonly #depth: Depth;
  readonly #since: string;
  readonly #found = new Map<number, Row>();
  #pages = 0;
  /** How many rows stand before those that are read next, where conditions say nothing. */
  #before = 0;
  /** Whether conditions say what they seem to say. */
  #hasConditions = true;

  constructor(read: (query: RecordQuery) => Promise<Page<Row>>, order: Order, depth: Depth) {
    this.#read = read;
    this.#order = order;
    this.#depth = depth;
    this.#since = dateText(depth.since);
  }

  newest(): Row[] {
    const byTime = newestFirst(({ modified }: Row) => (this.#order === 'modified' ? modified : ''));
    return [...this.#found.values()].filter((row) => row.removed === null && !this.#isOld(row)).sort((one, other) => byTime(one, other) || other.ID - one.ID);
  }

  async readAll(): Promise<void> {
    let rows = await this.#page(this.#order, []);
    for (let last = rows?.at(-1); rows !== null && last !== undefined && !this.#isOld(last); last = rows?.at(-1)) {
      rows = await this.#pageBehind(rows, last);
    }
  }

  async #pageBehind(rows: readonly Row[], last: Row): Promise<readonly Row[] | null> {
    const { modified } = last;
    if (!this.#hasConditions || hasOwnFieldNamedAlike(last) || (this.#order === 'modified' && modified === null)) {
      this.#hasConditions = false;
      return this.#page(this.#order, []);
    }
    if (this.#order === 'id' || modified === null) {
      return this.#page('id', [below(last.ID)]);
    }
    if (rows[0]?.modified !== modified) {
      return this.#page('modified', [changed('<=', modified)]);
    }
    const sameSecond = changed('==', modified);
    let tied = await this.#page('id', [sameSecond]);
    for (let lowest = tied?.at(-1); tied !== null && lowest !== undefined && this.#hasConditions; lowest = tied?.at(-1)) {
      tied = await this.#page('id', [sameSecond, below(lowest.ID)]);
    }
    return this.#hasConditions ? this.#page('modified', [changed('<', modified)]) : this.#page('modified', []);
  }

  /** Reads one page; null where there is nothing behind it, or where no more pages are to be read. */
  async #page(orderby: Order, bounds: readonly Bound[]): Promise<readonly Row[] | null> {
    const { limit, pages, hasTime } = this.#depth;
    if (this.#pages === pages || (this.#pages > 0 && !hasTime())) {
      return null;
    }
    this.#pages += 1;
    const conditions = bounds.map(({ condition }) => condition);
    const start = this.#hasConditions ? 0 : this.#before;
    const page = await this.#read({ orderby, order: 'desc', limit, start, total: false, 'fields[]': conditions });
    this.#before += bounds.length === 0 ? deliveredCount(page.data) : 0;
    for (const row of page.data) {
      this.#found.set(row.ID, row);
    }
    if (!page.data.every((row) => bounds.every(({ holds }) => holds(row)))) {
      // A condition that the service ignores is no failure: the rows are read by their number.
      this.#hasConditions = false;
      return page.data;
    }
    return isLastPage(page, limit) ? null : page.data;
  }

  /** What has no date may be new. */
  #isOld({ created, modified }: Row): boolean {
    return ((this.#order === 'id' ? created : modified) ?? '~') < this.#since;
  }
}

/** Conditions mean a field of the database with that name, while the order goes by the built-in one (seen of `modified` in tests of a public client, 2020). */
function hasOwnFieldNamedAlike({ fields }: ListedRecord): boolean {
  return Object.keys(fields).some((name) => /^(id|modified)$/i.test(name.trim()));
}
