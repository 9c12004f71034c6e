/** The longest wait that a server can ask for, in seconds: what it asks beyond would leave work waiting for days. */
const MAX_SECONDS = 3_600;

/**
 * Reads a `Retry-After` header, which holds seconds or a date (RFC 9110, 10.2.3). Anything else says nothing, though `Date.parse` would take “1.5” for
 * a day.
 *
 * @param retryAfter null where there is no such header
 * @returns seconds from 1 to an hour; undefined where the header says nothing
 */
export function secondsToWait(retryAfter: string | null): number | undefined {
  const written = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(written)) {
    return atMostAnHour(Number(written));
  }
  const seconds = / GMT$/.test(written) ? Math.ceil((Date.parse(written) - Date.now()) / 1000) : Number.NaN;
  return Number.isNaN(seconds) ? undefined : atMostAnHour(seconds);
}

function atMostAnHour(seconds: number): number {
  return Math.min(Math.max(1, seconds), MAX_SECONDS);
}
