import { toRawDate } from '../values/time.ts';

const HOUR_MS = 3_600_000;

/** No zone's clock is further ahead of UTC than this. */
const FURTHEST_AHEAD_MS = 14 * HOUR_MS;

/** A period of time as the webservice writes it, in milliseconds since 1970 of a clock that shows UTC. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Three days and a half. */
const USUAL_HOURS = 84;

/**
 * The time in which new rows are looked for. It is counted in UTC although the account's dates are local: so it is at least three days in every zone, it never
 * goes back when clocks do, and neither a wrong nor a changed time zone of the connection moves it.
 *
 * @param now milliseconds since 1970
 * @param hours how far it goes back
 * @returns from so many hours ago to the latest date that any clock shows now
 */
export function lookBack(now: number, hours = USUAL_HOURS): Period {
  return { from: now - hours * HOUR_MS, to: now + FURTHEST_AHEAD_MS };
}

/** Writes an end of a period the way the webservice writes dates. */
export function dateText(end: number): string {
  return toRawDate(end, 'UTC');
}
