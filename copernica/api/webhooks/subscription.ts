import { isOfKind, ServiceFailure } from '../../../webservice/calls/failure.ts';
import type { Account } from '../connection/account.ts';
import { createWebhook, deleteWebhook, getWebhook, getWebhooks, type WebhookTrigger } from '../methods/webhooks.ts';
import { createdId } from '../records/creation.ts';

/** What a webhook is to tell of. */
export interface WebhookOrder {
  readonly trigger: WebhookTrigger;
  /** Only what happens in this database. */
  readonly database?: number | undefined;
  /** Only what happens to subprofiles of this collection. */
  readonly collection?: number | undefined;
}

/**
 * Creates a webhook. One whose creation is answered unclearly is looked up by its address, which no other has, because of its token. That webhooks can be listed is not
 * documented: where they cannot, the failure of the creation counts.
 *
 * @param handler the address that is called
 * @param instead what to do where the address is refused, as a sentence
 * @returns its id
 * @throws ServiceFailure
 */
export async function subscribe(account: Account, { trigger, database, collection }: WebhookOrder, handler: string, instead: string): Promise<number> {
  const place = { ...(database === undefined ? {} : { database }), ...(collection === undefined ? {} : { collection }) };
  const created = await createdId(
    account,
    (options) => account.call(createWebhook, { body: { handler, trigger, ...place } }, options),
    () => webhookFor(account, handler),
  ).catch((error: unknown) => {
    throw isAboutAddress(error)
      ? new ServiceFailure('refused', `Copernica refused the webhook, perhaps because Zapier’s address is not one of your *validated domains*. ${instead}`)
      : error;
  });
  if (created === null) {
    throw new ServiceFailure('unexpected_answer', 'Copernica did not return the ID of the webhook.');
  }
  return created;
}

/** The id of the webhook that calls an address; null where there is none. */
async function webhookFor(account: Account, handler: string): Promise<number | null> {
  const { data } = await account.call(getWebhooks, {});
  return data.find((webhook) => Object.values(webhook).includes(handler))?.ID ?? null;
}

/** What else is sent is known to be right, so a refusal that is not about rights or about what does not exist is about the address. Its words are not documented. */
function isAboutAddress(error: unknown): boolean {
  return isOfKind(error, ['refused']) || (isOfKind(error, ['permission']) && /domain|validat/i.test(error.serverText ?? ''));
}

/**
 * Deletes a webhook. One that is gone already is a success; where the answer is another error, reading it decides.
 *
 * @throws ServiceFailure where it is still there, or that cannot be told
 */
export async function unsubscribe(account: Account, webhook: number): Promise<void> {
  try {
    await account.call(deleteWebhook, { webhook }, { leaveMs: account.budget.part('lookUpAfterWrite') });
  } catch (error) {
    if (!isOfKind(error, ['not_found']) && !(await isGone(account, webhook))) {
      throw error;
    }
  }
}

function isGone(account: Account, webhook: number): Promise<boolean> {
  return account.call(getWebhook, { webhook }).then(
    () => false,
    (error: unknown) => isOfKind(error, ['not_found']),
  );
}
