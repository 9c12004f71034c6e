import * as z from 'zod/mini';
import { UNREACHABLE } from '../../webservice/cache.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { withFallback } from '../../webservice/catalogue/contracts.ts';
import { toRawDate } from '../../webservice/values/time.ts';
import type { Account } from '../connection/account.ts';
import { getWebHooks, type Webhook } from '../functions/webhooks.ts';

/** A webhook that is inactive, and since when as far as is known. */
export interface Deactivation {
  readonly webhook: Webhook;
  /** The date that was delivered, else the day on which it was first seen inactive: `YYYY-MM-DD`, in UTC. */
  readonly since: string;
}

/** Days are kept this long after the last poll, in seconds. */
const KEEP_SECONDS = 30 * 24 * 3600;

/** Webhook id → day. */
const memory = () => withFallback(z.record(z.string(), z.string()), {});

/**
 * The inactive webhooks. Where no date is delivered, the day a webhook was first seen inactive is kept until it is seen active again.
 *
 * @param now milliseconds since 1970
 * @throws ServiceFailure, also where nothing can be kept: another day would stand for another deactivation
 */
export async function deactivations(account: Account, now: number): Promise<Deactivation[]> {
  const webhooks = new Map((await account.call(getWebHooks, {})).map((webhook) => [webhook.id, webhook]));
  const key = `${account.cacheKey}:inactiveWebhooks`;
  const days = new Map(Object.entries(memory().parse(reached(await account.cache.get(key)))));
  const found: Deactivation[] = [];
  for (const webhook of webhooks.values()) {
    const id = String(webhook.id);
    if (webhook.active === true) {
      days.delete(id);
    } else if (webhook.active === false) {
      const since = dateIn(webhook) ?? days.get(id) ?? toRawDate(now, 'UTC').slice(0, 10);
      days.set(id, since);
      found.push({ webhook, since });
    }
  }
  reached(await account.cache.set(key, Object.fromEntries(days), KEEP_SECONDS));
  return found;
}

/** The date as delivered, in whatever form; null for what stands for no date, such as an empty text or zeros, because that would be the same each time. */
function dateIn({ deactivatedAtRaw }: Webhook): string | null {
  const digits = deactivatedAtRaw?.replace(/\D/g, '') ?? '';
  return digits.length >= 8 && /[1-9]/.test(digits) ? deactivatedAtRaw : null;
}

function reached(answer: unknown): unknown {
  if (answer === UNREACHABLE) {
    throw new ServiceFailure('unavailable', 'What this trigger has stored could not be read.');
  }
  return answer;
}
