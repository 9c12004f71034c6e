import type { CallOptions } from '../../webservice/calls/call_options.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { inParallel } from '../../webservice/parallel.ts';
import { writeOrFind } from '../../webservice/write_or_find.ts';
import type { Account } from '../connection/account.ts';
import { createWebHook, deleteWebHookById, getWebHooks, type WebhookEvent, webhookId } from '../functions/webhooks.ts';
import { type AddressedWebhook, appOf, CONCURRENCY, deleteWebhooks, ownTowards } from './webhooks.ts';

/** What a target is registered with. */
export interface Registration {
  readonly id: number;
  /** The whole address, with the query that deliveries bring along. */
  readonly url: string;
}

/**
 * Makes sure that one active webhook tells a target of an event, and loses nothing that waits for it:
 *
 * - An active webhook of this integration towards the target is adopted.
 * - A deactivated one keeps its buffer. A new one is created beside it with the same address, so that what the old one delivers after its
 *   activation is still known by its query.
 * - Active ones beyond the one that counts are deleted, because each of them would deliver every event once more.
 *
 * @param url the target to register, with what its deliveries are known by in its query; an address that is registered already goes before it
 * @param owner what the webhook belongs to, such as the Zap’s id; null where unknown
 * @throws ServiceFailure where no webhook exists afterwards, or it cannot be told which do
 */
export async function subscribe(account: Account, event: WebhookEvent, url: string, owner: string | null): Promise<Registration> {
  const own = await present(account, event, url);
  const usable = own.filter((webhook) => hasParametersOf(url, webhook.url));
  const waiting = usable.filter(({ active }) => active !== true);
  const active = usable.filter((webhook) => webhook.active === true);
  const registration =
    active.find((webhook) => waiting.some((other) => other.url === webhook.url)) ??
    active[0] ??
    (await create(account, event, waiting.at(-1)?.url ?? url, owner, own));
  await removeSurplus(
    account,
    own.filter((webhook) => webhook.active === true && webhook.id !== registration.id),
  );
  return registration;
}

/** The webhooks towards the target; none where this user may not see them, or the answer cannot be read: then all that can be done is to create one. */
async function present(account: Account, event: WebhookEvent, url: string): Promise<AddressedWebhook[]> {
  const webhooks = account.call(getWebHooks, {}, { atMostMs: account.budget.part('readBeforeWrite') });
  return ownTowards((await nullOn(webhooks, ['permission', 'refused', 'unexpected_answer'])) ?? [], event, url);
}

/** Whether a registered address has a value for each parameter of the query that deliveries are known by. */
function hasParametersOf(url: string, registered: string): boolean {
  const wanted = URL.parse(url)?.searchParams;
  const found = URL.parse(registered)?.searchParams;
  return wanted !== undefined && found !== undefined && Array.from(wanted.keys()).every((name) => found.get(name));
}

/** Where the answer is lost, the webhook is looked up by its exact address; of those that were there before, only one that is active will do. */
async function create(account: Account, event: WebhookEvent, url: string, owner: string | null, before: readonly AddressedWebhook[]): Promise<Registration> {
  const isNew = (id: number): boolean => before.every((webhook) => webhook.id !== id);
  const find = async (): Promise<Registration | null> =>
    ownTowards(await account.call(getWebHooks, {}), event, url).find((webhook) => webhook.url === url && (webhook.active ?? isNew(webhook.id))) ?? null;
  const write = async (options: CallOptions): Promise<Registration | null> => {
    const id = await account.call(createWebHook, { app: appOf(owner), event, url }, options);
    return id === null ? null : { id, url };
  };
  const registration = (await writeOrFind(account, write, find)) ?? (await find().catch(() => null));
  if (registration === null) {
    throw new ServiceFailure('unexpected_answer', 'MAILINGWORK created the webhook but did not return its ID.');
  }
  return registration;
}

/** Whatever goes wrong here costs deliveries that come twice, with the same id, and the next activation tries again. */
async function removeSurplus(account: Account, surplus: readonly AddressedWebhook[]): Promise<void> {
  const atMostMs = account.budget.part('cleanUp');
  await inParallel(surplus, CONCURRENCY, ({ id }) => account.call(deleteWebHookById, webhookId(id), { atMostMs }).catch(() => undefined));
}

/**
 * Deletes the webhooks of this integration that tell a target of an event, deactivated ones and their buffers included.
 *
 * @param id the webhook's id as far as it is known, for it is deleted even where the webhooks cannot be listed
 * @param url the target, compared without its query
 * @throws ServiceFailure where a webhook is still there, or it cannot be told
 */
export async function unsubscribe(account: Account, event: WebhookEvent, id: number | null, url: string): Promise<void> {
  const webhooks = await account.call(getWebHooks, {}, { atMostMs: account.budget.part('readBeforeWrite') }).catch((error: unknown) => {
    if (id === null) {
      throw error;
    }
    return [];
  });
  const known = id === null ? [] : [id];
  await deleteWebhooks(account, [...new Set([...known, ...ownTowards(webhooks, event, url).map((webhook) => webhook.id)])]);
}
