import type { Account } from './account.ts';
import { MailingworkFailure } from './failure.ts';
import { activateWebHook, createWebHook, deleteWebHookById, getWebHooks, type Webhook, type WebhookEvent, webhookId } from './functions/webhooks.ts';
import { orNull } from './or_null.ts';

/** How this integration names itself in the `app` of its webhooks; what follows tells which Zap a webhook belongs to. */
const APP = 'zapier-mailingwork';
/** The part of the operation's time kept back from creating and deleting, to find out what became of it: 8 of 25 seconds. */
const KEEP_BACK = 0.32;
/** Looking for leftovers is worth waiting for this part of the operation's time: 5 of 25 seconds. */
const TIDY = 0.2;

/** Tells whether a webhook was made by this integration. */
export function isOwn(webhook: Webhook): boolean {
  return webhook.app === APP || webhook.app?.startsWith(`${APP}/`) === true;
}

/** An address that can be shown: the host and the last four characters, because whoever knows all of it can post to it. */
export function maskedUrl(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed === null ? null : `${parsed.host}/…${parsed.pathname.replace(/\/+$/, '').slice(-4)}`;
}

/** Which part of the integration an `app` names, such as the Zap’s id; null where it names none. */
export function ownerOf(webhook: Webhook): string | null {
  return isOwn(webhook) ? webhook.app?.slice(APP.length + 1) || null : null;
}

/**
 * Creates a webhook, after removing leftovers of this integration that point to the same target. Where the answer is lost, the webhook is
 * looked up by its exact address and adopted.
 *
 * @param event the event to hear of
 * @param url the address to register; it must be unlike any registered before, else an older webhook could be adopted
 * @param owner what the webhook belongs to, such as the Zap’s id; null where unknown
 * @returns the new webhook's id
 * @throws MailingworkFailure where the webhook does not exist afterwards, or nobody can tell
 */
export async function subscribe(account: Account, event: WebhookEvent, url: string, owner: string | null): Promise<number> {
  await removeLeftovers(account, url);
  const app = owner === null ? APP : `${APP}/${owner}`;
  let failure: unknown;
  try {
    const id = await account.call(createWebHook, { app, event, url }, { keepBackMs: account.budget.part(KEEP_BACK) });
    if (id !== null) {
      return id;
    }
  } catch (error) {
    if (!(error instanceof MailingworkFailure) || error.kind !== 'uncertain') {
      throw error;
    }
    failure = error;
  }
  const adopted = (await account.call(getWebHooks, {}).catch(() => [])).find((webhook) => webhook.url === url);
  if (adopted !== undefined) {
    return adopted.id;
  }
  throw failure ?? new MailingworkFailure('unexpected_answer', 'MAILINGWORK created the webhook without naming its id.');
}

/** Removing them is tidiness, not a condition: whatever goes wrong here will show again when the webhook is created. */
async function removeLeftovers(account: Account, url: string): Promise<void> {
  try {
    const webhooks = await account.call(getWebHooks, {}, { keepBackMs: account.budget.part(1 - TIDY) });
    for (const webhook of ownTowards(webhooks, url)) {
      const removal = account.call(deleteWebHookById, webhookId(webhook.id), { keepBackMs: account.budget.part(1 - TIDY) });
      // One that is gone meanwhile must not keep the others.
      await orNull(removal, ['refused', 'not_found']);
    }
  } catch {
    // A leftover costs a wasted delivery, nothing else: its token is no longer accepted.
  }
}

/**
 * Deletes a webhook. One that is gone already is a success; where the answer is an error, the account's list of webhooks decides.
 *
 * @param id the webhook's id; null where it was lost, then this integration's webhooks towards the target are deleted
 * @param url the target, compared without its query
 * @throws MailingworkFailure where a webhook is still there
 */
export async function unsubscribe(account: Account, id: number | null, url: string): Promise<void> {
  if (id !== null) {
    return deleteVerified(account, id);
  }
  for (const webhook of ownTowards(await account.call(getWebHooks, {}), url)) {
    await deleteVerified(account, webhook.id);
  }
}

async function deleteVerified(account: Account, id: number): Promise<void> {
  try {
    await account.call(deleteWebHookById, webhookId(id), { keepBackMs: account.budget.part(KEEP_BACK) });
  } catch (error) {
    const webhooks = await account.call(getWebHooks, {}).catch(() => null);
    if (webhooks === null || webhooks.some((webhook) => webhook.id === id)) {
      throw error;
    }
  }
}

/**
 * Activates a webhook and reads back its state.
 *
 * @param replay whether the events buffered while it was inactive are delivered now; else they are dropped
 * @param anyApp whether webhooks of other applications may be touched
 * @throws MailingworkFailure
 */
export async function activate(account: Account, id: number, replay: boolean, anyApp: boolean): Promise<Webhook> {
  const before = await findById(account, id);
  if (before === undefined) {
    throw new MailingworkFailure('not_found', `Webhook ${id} does not exist in this account.`);
  }
  if (!anyApp && !isOwn(before)) {
    throw new MailingworkFailure('invalid_input', `Webhook ${id} belongs to another application. Include webhooks of other applications if you mean it.`);
  }
  await account.call(activateWebHook, { ...webhookId(id), ...(replay ? { replayEvents: 1 as const } : {}) });
  const after = await findById(account, id).catch(() => undefined);
  return after ?? { ...before, active: null };
}

async function findById(account: Account, id: number): Promise<Webhook | undefined> {
  return (await account.call(getWebHooks, {})).find((webhook) => webhook.id === id);
}

function ownTowards(webhooks: readonly Webhook[], url: string): Webhook[] {
  return webhooks.filter((webhook) => isOwn(webhook) && webhook.url !== null && withoutQuery(webhook.url) === withoutQuery(url));
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}
