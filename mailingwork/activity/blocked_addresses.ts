import { deliveredCount } from '../../webservice/catalogue/contracts.ts';
import { dateText, lookBack } from '../../webservice/paging/look_back.ts';
import type { Account } from '../connection/account.ts';
import { getRetainedEmailAddresses } from '../functions/activity/bounces.ts';

/** One call delivers no more (CiviCRM extension of Greenpeace CEE), and one poll returns no more. */
const MAX_ADDRESSES = 10_000;

/**
 * The addresses blocked after a hard bounce in the time of the look-back, each once, those of the newest period of time first. A full answer may
 * not be the whole one, so its period is read again in halves.
 *
 * @param now milliseconds since 1970
 * @param isFirst whether this is the first poll. It looks at twice as many and cuts no period: later polls halve at other points of time, and
 * the addresses of a period come in no known order.
 * @throws ServiceFailure
 */
export async function blockedAddresses(account: Account, now: number, isFirst: boolean): Promise<string[]> {
  const enough = (isFirst ? 2 : 1) * MAX_ADDRESSES;
  const found = new Map<string, string>();
  const waiting = [lookBack(now)];
  for (let period = waiting.pop(); period !== undefined && found.size < enough; period = waiting.pop()) {
    const { from, to } = period;
    const { data } = await account.call(getRetainedEmailAddresses, { advanced: { lastHardBounceFrom: dateText(from), lastHardBounceTo: dateText(to) } });
    if (deliveredCount(data) >= MAX_ADDRESSES && to - from > 1_000) {
      const middle = (from + to) / 2;
      waiting.push({ from, to: middle }, { from: middle, to });
    } else {
      for (const { address } of data) {
        found.set(address.toLowerCase(), address);
      }
    }
  }
  return [...found.values()].slice(0, isFirst ? undefined : MAX_ADDRESSES);
}
