import { TIME_ZONE } from '../../../../copernica/api/connection/account.ts';
import { toRawDate } from '../../../../webservice/values/time.ts';
import { confirmed, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';

/** Clocks differ a little. */
const MARGIN_MS = 120_000;

/**
 * Decides which time zone times are in. Only a time of the last hours decides it: in Amsterdam’s zone, it is ahead of the clocks of UTC.
 *
 * @param now milliseconds since 1970
 */
export function byClocks(times: readonly string[], now: number = Date.now()): Finding {
  const latest = times.toSorted().at(-1) ?? '';
  if (latest > toRawDate(now + MARGIN_MS, TIME_ZONE)) {
    return refuted('a time was ahead of the clocks of Amsterdam');
  }
  return latest > toRawDate(now + MARGIN_MS, 'UTC')
    ? confirmed('a time was ahead of UTC, and not of Amsterdam')
    : untouched('nothing happened in the last hours that would tell');
}
