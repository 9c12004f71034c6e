import type { SendRequest } from '../../../webservice/calls/transport.ts';
import type { Place } from './place.ts';

/** Parts of paths below which something is sent to people or to an address, planned, or imported, which may delete. */
const SENDS = /\/(emailing|scheduledemailing|smsmailing|faxmailing|mailing)s?(\/|$)|\/datarequests?(\/|$)|^\/imports?(\/|$)/;
/** The path under which all interests of a profile are replaced. */
const ALL_INTERESTS = /^\/profile\/[^/]*\/interests$/;
/** Paths that stand for all profiles or subprofiles that meet a condition. */
const MANY = /\/(profiles|subprofiles)(\/|$)/;

/**
 * Whether a call may delete, replace all interests, unsubscribe, send, or write by a condition, so that the user has to confirm it. A call that this does not know of is none
 * of them by the documentation (REST v4, May 2024).
 *
 * @param names of the query
 */
export function isDangerous(verb: SendRequest['method'], { meaning }: Pick<Place, 'meaning'>, names: readonly string[]): boolean {
  if (verb === 'GET') {
    return false;
  }
  const isByCondition = (verb === 'PUT' && MANY.test(meaning)) || names.some((name) => /^fields(\[|$)/i.test(name.trim()));
  return verb === 'DELETE' || isByCondition || meaning.includes('unsubscribe') || SENDS.test(meaning) || (verb === 'PUT' && ALL_INTERESTS.test(meaning));
}
