import { toIsoDate, toRawDate } from '../../../webservice/values/time.ts';
import { TIME_ZONE } from '../connection/account.ts';

/** A log file. */
export interface LogFile {
  readonly name: string;
  readonly prefix: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Before this nothing in it has happened, in seconds since 1970: a day begins in Amsterdam before it does in UTC. */
  readonly start: number;
}

const DAY_LENGTH = 10;
const LOG_FILE = /^([a-z-]+)\.(\d{4}-\d{2}-\d{2})\.log$/;

/** Reads the name of a log file, such as `cdm-click.2026-03-24.log`; null for anything else. */
export function logFileOf(name: string): LogFile | null {
  const [, prefix = '', day = ''] = LOG_FILE.exec(name) ?? [];
  const midnight = toIsoDate(day, TIME_ZONE);
  return midnight === null ? null : { name, prefix, day, start: Date.parse(midnight) / 1000 };
}

/**
 * Tells which files can hold what happened in a time. Whether a file is of a day of Amsterdam or of UTC is not documented, so around midnight both days can.
 *
 * @param from in seconds since 1970
 * @param until likewise; not included
 */
export function holdsTime(from: number, until: number): (file: LogFile) => boolean {
  const first = new Date(from * 1000).toISOString().slice(0, DAY_LENGTH);
  const last = toRawDate(until * 1000 - 1, TIME_ZONE).slice(0, DAY_LENGTH);
  return ({ day }) => day >= first && day <= last;
}
