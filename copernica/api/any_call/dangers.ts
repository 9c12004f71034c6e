import type { SendRequest } from '../../../webservice/calls/transport.ts';
import type { Place } from './place.ts';

/** Parts of paths below which something is sent to people, planned, or imported, which may delete. */
const SENDS = /\/(emailing|scheduledemailing|smsmailing|faxmailing|mailing)s?(\/|$)|^\/imports?(\/|$)/;
/** Paths that stand for all profiles or subprofiles that meet a condition. */
const MANY = /\/(profiles|subprofiles)(\/|$)/;

/**
 * Whether a call may delete, unsubscribe, send, or write by a condition, so that the user has to confirm it. A call that this does not know of is none
 * of them by the documentation (REST v4, May 2024).
 *
 * @param names of the query
 */
export function isDangerous(verb: SendRequest['method'], { meaning }: Pick<Place, 'meaning'>, names: readonly string[]): boolean {
  if (verb === 'GET') {
    return false;
  }
  const isByCondition = (verb === 'PUT' && MANY.test(meaning)) || names.some((name) => /^fields(\[|$)/i.test(name.trim()));
  return verb === 'DELETE' || isByCondition || meaning.includes('unsubscribe') || (verb === 'POST' && SENDS.test(meaning));
}
