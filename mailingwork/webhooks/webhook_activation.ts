import { ServiceFailure } from '../../webservice/calls/failure.ts';
import type { Account } from '../connection/account.ts';
import { activateWebHook, getWebHooks, type Webhook, webhookId } from '../functions/webhooks.ts';
import { deleteWebhooks, isOwn, ownTowards } from './webhooks.ts';

/**
 * Activates a webhook, so that exactly one delivers, and reads back its state.
 *
 * Where an active one was created beside it meanwhile, with the same address, one of the two has to go:
 *
 * - With its buffered events, the newer one goes: what was on its way from there is in the buffer as well, and so nothing is lost.
 * - Without them, the deactivated one goes: it has nothing left that the newer one does not deliver.
 *
 * @param replay whether the events buffered while it was inactive are delivered now; else they are dropped
 * @param anyApp whether webhooks of other applications may be touched
 * @returns the webhook that delivers from now on
 * @throws ServiceFailure
 */
export async function activate(account: Account, id: number, replay: boolean, anyApp: boolean): Promise<Webhook> {
  const webhooks = await account.call(getWebHooks, {});
  const before = webhooks.find((webhook) => webhook.id === id);
  if (before === undefined) {
    throw new ServiceFailure('not_found', `Webhook ${id} does not exist in this account.`);
  }
  if (!anyApp && !isOwn(before)) {
    throw new ServiceFailure('invalid_input', `Webhook ${id} belongs to another app. To activate it, set “Include Webhooks of Other Apps” to yes.`);
  }
  const newer = activeDuplicatesAfter(before, webhooks);
  if (newer[0] !== undefined && !replay && before.active === false) {
    await deleteWebhooks(account, [id]);
    return newer[0];
  }
  await account.call(activateWebHook, { ...webhookId(id), ...(replay ? { replayEvents: 1 as const } : {}) });
  await deleteWebhooks(
    account,
    newer.map((webhook) => webhook.id),
  );
  const after = (await account.call(getWebHooks, {}).catch(() => [])).find((webhook) => webhook.id === id);
  return after ?? { ...before, active: null };
}

/**
 * The active webhooks of this integration that do the same and were created later. One created earlier stays, because the events of its own buffer may
 * still be on their way; so does one with another address, because the Zap may know its deliveries by that address alone.
 */
function activeDuplicatesAfter(webhook: Webhook, webhooks: readonly Webhook[]): Webhook[] {
  if (webhook.url === null || !isOwn(webhook)) {
    return [];
  }
  return ownTowards(webhooks, webhook.event, webhook.url).filter(({ id, active, url }) => id > webhook.id && active === true && url === webhook.url);
}
