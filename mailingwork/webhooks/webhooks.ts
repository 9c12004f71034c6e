import { inParallel } from '../../webservice/parallel.ts';
import { toIsoDate } from '../../webservice/values/time.ts';
import type { Account } from '../connection/account.ts';
import { deleteWebHookById, getWebHooks, type Webhook, webhookId } from '../functions/webhooks.ts';

/** How this integration names itself in the `app` of its webhooks; what follows tells which Zap a webhook belongs to. */
const APP = 'zapier-mailingwork';
/** Webhooks that are deleted at a time. */
export const CONCURRENCY = 5;
/** The events of this time after a deactivation are buffered, in milliseconds (helpdesk article on webhooks). */
const BUFFERED_MS = 5 * 24 * 3_600_000;

/** A webhook whose address is known. */
export interface AddressedWebhook extends Webhook {
  readonly url: string;
}

/** The `app` of a webhook to create. */
export function appOf(owner: string | null): string {
  return owner === null ? APP : `${APP}/${owner}`;
}

/** Tells whether a webhook was made by this integration. */
export function isOwn(webhook: Webhook): boolean {
  return webhook.app === APP || webhook.app?.startsWith(`${APP}/`) === true;
}

/** Which part of the integration an `app` names, such as the Zap’s id; null where it names none. */
export function ownerOf(webhook: Webhook): string | null {
  return isOwn(webhook) ? webhook.app?.slice(APP.length + 1) || null : null;
}

/** An address that can be shown: the host and the last four characters, because anyone who knows all of it can post to it. */
export function maskedUrl(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  // The look back keeps long runs of slashes within the path from being tried again at each of them.
  return parsed === null ? null : `${parsed.host}/…${parsed.pathname.replace(/(?<!\/)\/+$/, '').slice(-4)}`;
}

/**
 * The webhooks of this integration that tell one target of one event, in the order of their creation.
 *
 * @param url the target, compared without its query; it is a Zap's own, so a webhook whose event the answer does not tell is taken to be meant
 */
export function ownTowards(webhooks: readonly Webhook[], event: string | null, url: string): AddressedWebhook[] {
  const target = withoutQuery(url);
  return webhooks
    .filter(isAddressed)
    .filter((webhook) => isOwn(webhook) && (webhook.event ?? event) === event && withoutQuery(webhook.url) === target)
    .toSorted((one, other) => one.id - other.id);
}

/** Until when the events for a deactivated webhook are buffered, in milliseconds since 1970; null where it is not deactivated, or the date is unknown. */
export function bufferedUntil({ active, deactivatedAtRaw }: Webhook, timeZone: string): number | null {
  const since = active === false && deactivatedAtRaw !== null ? toIsoDate(deactivatedAtRaw, timeZone) : null;
  return since === null ? null : Date.parse(since) + BUFFERED_MS;
}

/**
 * Deletes webhooks. One that is gone already is a success; where the answer is an error, the account's list of webhooks decides.
 *
 * @throws ServiceFailure where one of them is still there, or it cannot be told
 */
export async function deleteWebhooks(account: Account, ids: readonly number[]): Promise<void> {
  const leaveMs = account.budget.part('lookUpAfterWrite');
  const attempts = await inParallel(ids, CONCURRENCY, (id) =>
    account.call(deleteWebHookById, webhookId(id), { leaveMs }).then(
      () => null,
      (error: unknown) => ({ id, error }),
    ),
  );
  const failed = attempts.filter((attempt) => attempt !== null);
  if (failed.length === 0) {
    return;
  }
  const webhooks = await account.call(getWebHooks, {}).catch(() => null);
  const left = failed.find(({ id }) => webhooks?.some((webhook) => webhook.id === id) ?? true);
  if (left !== undefined) {
    throw left.error;
  }
}

function isAddressed(webhook: Webhook): webhook is AddressedWebhook {
  return webhook.url !== null;
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1).join();
}
