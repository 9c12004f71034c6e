import { hash } from 'node:crypto';
import { toIsoDate } from '../../../webservice/values/time.ts';
import { TIME_ZONE } from '../connection/account.ts';

/** A line of a log file, by column. */
export type Columns = Readonly<Record<string, unknown>>;

/** Where a line stands among all others: by second, within it by what it holds, and then in the order of the file. */
export interface Mark {
  /** Seconds since 1970. */
  readonly seconds: number;
  readonly digest: string;
  /** Which of the lines that hold the same it is, from 1 on. */
  readonly ordinal: number;
}

/** What tells lines of one mail and second apart: code, link and addresses. What may be added to lines later is not among it. */
const TELLING = ['id', 'time', 'code', 'status', 'linkinfo', 'ip', 'header', 'email', 'attempt', 'attempts', 'response', 'recipient'];
const DIGEST_LENGTH = 16;

/** The first of some columns that holds something; null where none does. */
export function textIn(columns: Columns, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = columns[name];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') {
      return String(value);
    }
  }
  return null;
}

/** When it happened, in ISO 8601 with Amsterdam's offset; null where that cannot be read. */
export function timeIn(columns: Columns): string | null {
  const written = textIn(columns, 'time');
  return written === null ? null : toIsoDate(written, TIME_ZONE);
}

/** The same for lines that hold the same, and for no others. */
export function digestOf(prefix: string, columns: Columns): string {
  return hash('sha256', JSON.stringify([prefix, ...TELLING.map((name) => textIn(columns, name))])).slice(0, DIGEST_LENGTH);
}

/** Before zero, where the first mark comes before the other. */
export function compareMarks(one: Mark, other: Mark): number {
  if (one.seconds !== other.seconds) {
    return one.seconds - other.seconds;
  }
  if (one.digest !== other.digest) {
    return one.digest < other.digest ? -1 : 1;
  }
  return one.ordinal - other.ordinal;
}

/** A mark as text, such as `1774389601-9f86d081884c7d65-1`. */
export const markText = ({ seconds, digest, ordinal }: Mark): string => `${seconds}-${digest}-${ordinal}`;

/** Reads such a text, whatever stands before it; null for anything else. */
export function markIn(text: string): Mark | null {
  const [, seconds, digest = '', ordinal] = /(?:^|-)(\d{1,11})-([0-9a-f]{16}|0)-(\d{1,9})$/.exec(text) ?? [];
  return seconds === undefined ? null : { seconds: Number(seconds), digest, ordinal: Number(ordinal) };
}
