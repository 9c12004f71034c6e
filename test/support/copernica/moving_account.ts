import { toRawDate } from '../../../webservice/values/time.ts';
import nock from '../nock.ts';
import { customers } from './customers.ts';
import { jwt } from './fake_service.ts';

/** A profile or subprofile. */
export interface Stored {
  readonly id: number;
  email: string;
  interests: string[];
  readonly created: string;
  modified: string;
  removed: string | null;
}

/** An unsubscribe, click, error or complaint in the list of one of the mail engines. */
export interface Left {
  readonly id: number;
  readonly timestamp: string;
}

/** Amsterdam's time so many seconds ago. */
export const ago = (seconds: number): string => toRawDate(Date.now() - seconds * 1_000, 'Europe/Amsterdam');

const named = (row: Stored, name: string): string | number => (name === 'id' ? row.id : row.modified);

/** An account whose lists change, at the HTTP edge. Rows that are equal in what is sorted by come in a different order each time; events come in an order that says nothing. */
export class MovingAccount {
  /** Paths with their queries, decoded. */
  readonly calls: string[] = [];
  profiles: Stored[] = [];
  subprofiles: Stored[] = [];
  /** Events by the mail engine, the same of each kind. */
  left: Record<string, Left[]> = { draganddrop: [], html: [] };
  /** Mailings by the path of the list, which has the oldest first. */
  sent: Record<string, (Left & { readonly type?: string })[]> = { draganddrop: [], html: [] };
  /** Ids of profiles, by the id of a selection. */
  selections: Record<string, number[]> = {};
  database: object = customers;
  /** So many rows make a page. */
  pageRows = 1_000;
  /** Whether conditions are ignored. */
  ignoresConditions = false;
  /** What happens after each call of a list. */
  afterCall: () => void = () => undefined;
  /** From 0 up to 1. */
  random: () => number = Math.random;
  /** Other answers, by path. */
  others: Record<string, (query: URLSearchParams) => object | number> = {};

  constructor() {
    nock('https://authenticate.copernica.com')
      .persist()
      .post('/')
      .reply(200, () => jwt(Date.now() + 86_400_000));
    nock('https://api.copernica.com')
      .persist()
      .get(/.*/)
      .reply((request: Request) => {
        const { pathname, searchParams } = new URL(request.url);
        const path = pathname.replace('/v4', '');
        this.calls.push(`${path}?${decodeURIComponent(String(searchParams).replaceAll('+', ' '))}`.replace(/\?$/, ''));
        const answer = this.#answer(path, searchParams);
        this.afterCall();
        return typeof answer === 'number' ? [answer, { error: { message: 'This is not possible' } }] : [200, answer];
      });
  }

  #answer(path: string, query: URLSearchParams): object | number {
    const other = this.others[path];
    const [, engine = ''] = /^\/(\w+)\/(?:unsubscribes|clicks|errors|abuses)$/.exec(path) ?? [];
    const [, mailer = ''] = /^\/(\w+)\/emailings$/.exec(path) ?? [];
    const [, selection = ''] = /^\/view\/(\d+)\/profileids$/.exec(path) ?? [];
    const events = this.left[engine];
    if (other !== undefined) {
      return other(query);
    }
    if (events !== undefined) {
      const since = query.get('begintime') ?? query.get('fields[]')?.replace('timestamp>', '') ?? '';
      return this.#page(mixed(events.filter(({ timestamp }) => timestamp > since)), query, ({ id, timestamp }) => ({
        ID: String(id),
        timestamp,
        source: 'link',
        ...(engine === 'html'
          ? { emailing: '1', destination: '5', profile: String(id), subprofile: null, success: true }
          : { mailing: '2', destination: `${id}` }),
      }));
    }
    const mailings = this.sent[mailer];
    if (mailings !== undefined) {
      const since = query.get('fromdate') ?? '';
      const kept = mailings.filter(({ timestamp }) => timestamp >= since).toSorted((one, later) => (one.timestamp < later.timestamp ? -1 : 1));
      return this.#page(kept, query, ({ id, timestamp, type = 'mass' }) => ({ id: String(id), timestamp, subject: `Mailing ${id}`, type }));
    }
    switch (path) {
      case '/database/12':
        return this.database;
      case '/database/12/profiles':
        return this.#page(this.#sorted(this.profiles, query), query, (row) => ({ ...delivered(row), interests: row.interests, database: '12' }));
      case '/collection/21/subprofiles':
        return this.#page(this.#sorted(this.subprofiles, query), query, (row) => ({ ...delivered(row), fields: { Number: row.email }, profile: '7' }));
      default:
        return this.selections[selection]?.map(String) ?? 400;
    }
  }

  #sorted(rows: readonly Stored[], query: URLSearchParams): Stored[] {
    const column = query.get('orderby') ?? 'id';
    const conditions = this.ignoresConditions ? [] : query.getAll('fields[]');
    const found = rows.filter((row) => conditions.every((condition) => holds(row, condition)));
    const order = (one: Stored, other: Stored): number => (named(one, column) < named(other, column) ? 1 : named(one, column) > named(other, column) ? -1 : 0);
    return this.#shuffled(found).sort(order);
  }

  #shuffled<Row>(rows: readonly Row[]): Row[] {
    const keyed = rows.map((row) => ({ row, key: this.random() }));
    return keyed.sort((one, other) => one.key - other.key).map(({ row }) => row);
  }

  #page<Row>(rows: readonly Row[], query: URLSearchParams, write: (row: Row) => object): object {
    const [start, limit] = [Number(query.get('start')), Math.min(this.pageRows, Number(query.get('limit')))];
    const data = rows.slice(start, start + limit).map(write);
    return { start, limit, count: data.length, data };
  }
}

/** The same order each time, as pages need it. */
function mixed(events: readonly Left[]): Left[] {
  return events.toSorted((one, other) => ((one.id * 7_919) % 1_009) - ((other.id * 7_919) % 1_009));
}

function holds(row: Stored, condition: string): boolean {
  const [, name = '', operator = '', text = ''] = /^(id|modified)(<=|==|<)(.*)$/.exec(condition) ?? [];
  const value = name === 'id' ? Number(text) : text;
  const stored = named(row, name);
  return operator === '==' ? stored === value : stored < value || (operator === '<=' && stored === value);
}

function delivered({ id, email, created, modified, removed }: Stored): object {
  return { ID: String(id), fields: { Email: email, Firstname: '' }, secret: 'secret', created, modified, removed: removed ?? false };
}
