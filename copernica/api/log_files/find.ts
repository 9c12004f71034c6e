import { parsedJson } from '../../../webservice/calls/json.ts';
import { inParallel } from '../../../webservice/parallel.ts';
import type { Account } from '../connection/account.ts';
import { failureIn } from '../connection/situations.ts';
import { getLogFile, getLogFiles } from '../methods/mail_events/log_files.ts';
import { holdsTime, type LogFile, logFileOf } from './days.ts';
import { EarliestLines, type KeptLine } from './earliest.ts';
import { type Columns, type Mark, textIn, timeIn } from './line.ts';
import { ObjectScanner } from './object_scanner.ts';
import { type LogEventType, prefixesOf } from './types.ts';

/** What is looked for in log files. Times are in seconds since 1970. */
export interface LogQuery {
  readonly type: LogEventType;
  readonly from: number;
  /** Not included. */
  readonly until: number;
  /** In lower case; undefined for all addresses. */
  readonly email: string | undefined;
  readonly limit: number;
  /** Where an earlier search ended; undefined for a first one. */
  readonly after: Mark | undefined;
}

/** What was found. */
export interface FoundLines {
  /** The earliest first. */
  readonly lines: readonly KeptLine[];
  /** Where to go on; null where all was read. */
  readonly next: Mark | null;
  /** When the first and the last happened of all that were read, whether they are among the lines or not, in ISO 8601; null where nothing was found. */
  readonly span: Readonly<Record<'first' | 'last', string>> | null;
}

/** Lists and files of log files that are asked for at a time. */
const AT_ONCE = 3;
/** `from` means what comes after it: asked for this much earlier, the first second is whole, and lines that hold the same are counted from the first. */
const MARGIN_SECONDS = 5;

/**
 * Finds what happened in a time, the earliest first, day by day until there is enough. What the time does not suffice for is left to a search that goes on from there.
 *
 * @throws ServiceFailure
 */
export async function findLogLines(account: Account, query: LogQuery): Promise<FoundLines> {
  const start: Mark = { seconds: query.from, digest: '', ordinal: 0 };
  const after = query.after !== undefined && query.after.seconds >= query.from ? query.after : start;
  const earliest = new EarliestLines(query.limit + 1, after);
  const span = new Span();
  const days = Map.groupBy(await filesFor(account, query.type, after.seconds, query.until), (file) => file.start);
  let read = 0;
  for (const [dayStart, files] of days) {
    // How long webhooks failed is only known when all of it was read.
    const isEnough = query.type !== 'webhook_failure' && earliest.isFullBefore(dayStart);
    if (isEnough || (read > 0 && account.budget.remaining() < account.budget.part('oneMoreSource'))) {
      return foundUntil(earliest, query, span, Math.max(dayStart, after.seconds));
    }
    for (const file of files) {
      await readLines(account, file, after.seconds, (columns) => {
        const time = timeIn(columns);
        const seconds = time === null ? Number.NaN : Date.parse(time) / 1000;
        if (time !== null && seconds >= after.seconds && seconds < query.until && hasEmail(columns, query.email)) {
          span.add(seconds, time);
          earliest.add(seconds, file.prefix, columns);
        }
      });
    }
    read += 1;
  }
  return foundUntil(earliest, query, span, null);
}

/** The files of a type that can hold what happened in a time, the earliest first. */
async function filesFor(account: Account, type: LogEventType, from: number, until: number): Promise<LogFile[]> {
  const lists = await inParallel(prefixesOf[type], AT_ONCE, async (prefix) => {
    const names = await account.call(getLogFiles, { query: { type: prefix } });
    return names.map(logFileOf).filter((file) => file?.prefix === prefix);
  });
  return lists
    .flatMap((files) => files.filter((file) => file !== null))
    .filter(holdsTime(from, until))
    .sort((one, other) => one.start - other.start);
}

async function readLines(account: Account, { name, start }: LogFile, from: number, take: (columns: Columns) => void): Promise<void> {
  const query = from > start ? { from: from - MARGIN_SECONDS } : {};
  const scanner = new ObjectScanner(getLogFile.name);
  for await (const piece of account.stream(getLogFile, { filename: name, query })) {
    for (const text of scanner.push(piece)) {
      const columns = parsedJson(text);
      if (columns === undefined) {
        throw failureIn('unreadable', true, { operation: getLogFile.name, form: 'something that is not JSON' });
      }
      take(Object(columns));
    }
  }
  scanner.end();
}

function hasEmail(columns: Columns, email: string | undefined): boolean {
  return email === undefined || textIn(columns, 'email')?.trim().toLowerCase() === email;
}

/** @param stopped from when on nothing is certain; null where all was read */
function foundUntil(earliest: EarliestLines, { limit }: LogQuery, { span }: Span, stopped: number | null): FoundLines {
  const certain = earliest.lines.filter(({ seconds }) => stopped === null || seconds < stopped);
  const lines = certain.slice(0, limit);
  const last = certain.length > limit ? lines.at(-1) : undefined;
  return { lines, next: last ?? (stopped === null ? null : { seconds: stopped, digest: '0', ordinal: 0 }), span };
}

/** From when to when something happened. */
class Span {
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  span: FoundLines['span'] = null;

  add(seconds: number, time: string): void {
    if (seconds < this.#first || seconds > this.#last) {
      const { first, last } = this.span ?? { first: time, last: time };
      this.span = { first: seconds < this.#first ? time : first, last: seconds > this.#last ? time : last };
      this.#first = Math.min(this.#first, seconds);
      this.#last = Math.max(this.#last, seconds);
    }
  }
}
