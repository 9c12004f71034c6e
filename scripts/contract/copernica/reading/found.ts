import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import type { FormValue } from '../../../../webservice/calls/form.ts';
import type { Parameters } from '../../../../webservice/catalogue/define.ts';
import { describeParameters } from '../../../../webservice/catalogue/describe.ts';
import type { Answer } from '../../observer.ts';

/** A row as delivered. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows asked for where a method takes a limit. */
const ROWS = 50;
const WEEK_MS = 7 * 86_400_000;
/** Parts of paths that are texts; all others are ids. */
const TEXTS = new Set(['destination', 'message', 'filename', 'type']);
/** Kinds of log files that are usually small, which are read rather than others. */
const SMALL_LOGS = ['feedback-loop-errors', 'cdm-abuse', 'pom-abuses', 'cdm-unsubscribe', 'pom-unsubscribes', 'cdm-error', 'pom-errors', 'cdm-retry'];

const engines = ['draganddrop', 'html'];

/** The lists that have ids for paths: by method, the place in paths that its ids are for. */
const tellers: Readonly<Record<string, string>> = {
  'GET /database/{database}/views': 'view',
  'GET /view/{view}/rules': 'rule',
  'GET /collection/{collection}/miniviews': 'miniview',
  'GET /miniview/{miniview}/minirules': 'minirule',
  'GET /database/{database}/profiles': 'profile',
  'GET /collection/{collection}/subprofiles': 'subprofile',
  'GET /profile/{profile}/files': 'file',
  'GET /html/documents': 'html document',
  'GET /html/emailing/{emailing}/testgroups': 'html testgroup',
  'GET /couponcampaigns': 'couponcampaign',
  'GET /sms/mailings': 'smsmailing',
  'GET /webhooks': 'webhook',
  ...Object.fromEntries(
    engines.flatMap((engine) => [
      [`GET /${engine}/emailings`, `${engine} emailing`],
      [`GET /${engine}/templates`, `${engine} template`],
      [`GET /${engine}/scheduledemailings`, `${engine} scheduledemailing`],
      [`GET /${engine}/emailing/{emailing}/destinations`, `${engine} destination`],
    ]),
  ),
};

/** What the account offers as parameters, as far as lists have shown. */
export class Found {
  /** When the run began, in milliseconds since 1970. */
  readonly now = Date.now();
  #logDay = '';
  readonly #ids = new Map<string, readonly (string | number)[]>([['type', ['html']]]);

  /** @param databaseId the database to look at; null for any */
  constructor(databaseId: number | null) {
    if (databaseId !== null) {
      this.#ids.set('database', [databaseId]);
    }
  }

  /** The first id for a place in paths; undefined where there is none. */
  id(place: string): string | number | undefined {
    return this.#ids.get(place)?.[0];
  }

  /** Learns from an answer which ids there are. */
  learn({ name }: AnyMethod, { result }: Answer): void {
    const rows: unknown = Array.isArray(result) ? result : Object(result).data;
    const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
    if (name === 'GET /databases') {
      this.#learnDatabase(list.map(Object));
    }
    const place = tellers[name];
    if (place !== undefined) {
      this.#add(
        place,
        list.map((row) => Object(row).ID ?? Object(row).id),
      );
    }
    if (place?.endsWith(' destination')) {
      // The hash that names a mail, which the pages call a message.
      this.#add(
        place.replace('destination', 'message'),
        list.map((row) => Object(row).ID ?? Object(row).id),
      );
    }
  }

  /**
   * Learns which log files there are on one day.
   *
   * @param day `YYYY-MM-DD`
   */
  learnLogFiles(day: string, names: readonly string[]): void {
    this.#logDay = day;
    const rank = (name: string): number => (SMALL_LOGS.indexOf(name.split('.')[0] ?? '') + SMALL_LOGS.length + 1) % (SMALL_LOGS.length + 1);
    this.#add(
      'filename',
      names.toSorted((one, other) => rank(one) - rank(other)),
    );
  }

  /** All log files of that day, those first that are usually small. */
  get logFiles(): readonly string[] {
    return (this.#ids.get('filename') ?? []).map(String);
  }

  get logDay(): string {
    return this.#logDay;
  }

  /** A database with a collection rather than one without, unless one was named. */
  #learnDatabase(databases: readonly Row[]): void {
    const collectionsOf = (database: Row | undefined): readonly unknown[] => Object(Object(database).collections).data ?? [];
    const named = this.id('database');
    const chosen =
      named === undefined ? (databases.find((one) => collectionsOf(one).length > 0) ?? databases[0]) : databases.find(({ ID }) => Number(ID) === named);
    this.#add('database', [Object(chosen).ID]);
    this.#add(
      'collection',
      collectionsOf(chosen).map((row) => Object(row).ID),
    );
  }

  #add(place: string, ids: readonly unknown[]): void {
    const isText = TEXTS.has(place.split(' ').at(-1) ?? '');
    const usable = ids.flatMap((id): (string | number)[] => {
      if (isText) {
        return typeof id === 'string' || typeof id === 'number' ? [String(id)] : [];
      }
      return /^[1-9]\d{0,14}$/.test(String(id)) ? [Number(id)] : [];
    });
    if (usable.length > 0) {
      this.#ids.set(place, usable);
    }
  }
}

/**
 * Finds parameters for a method.
 *
 * @returns the parameters, or the name of what was not found
 */
export function parametersFor(method: AnyMethod, found: Found): Parameters | string {
  const [engine = ''] = engines.filter((one) => method.path.includes(`/${one}/`));
  const names = Array.from(method.path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  const values = names.map((name) => [name, found.id(`${engine} ${name}`) ?? found.id(name)] as const);
  const missing = values.find(([, value]) => value === undefined);
  if (missing !== undefined) {
    return missing[0];
  }
  const query = describeParameters(method).find(({ name }) => name === 'query');
  const filled = (query?.parameters ?? []).flatMap(({ name, required }): [string, FormValue][] => {
    const value = name === 'limit' ? ROWS : required ? dayOf(name, found.now) : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(values.flatMap(([name, value]): [string, FormValue][] => (value === undefined ? [] : [[name, value]]))),
    ...(query === undefined ? {} : { query: Object.fromEntries(filled) }),
  };
}

/** The last week, for methods that need a period. */
function dayOf(name: string, now: number): string {
  const at = ['begin', 'from'].includes(name) ? now - WEEK_MS : now;
  return new Date(at).toISOString().slice(0, 10);
}
