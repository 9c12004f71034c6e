import type { Account } from '../account/account.ts';
import { type AccountEvent, isSubprofile } from '../account/events.ts';
import type { Destination, Family } from '../account/mail_model.ts';
import type { State } from '../state.ts';
import type { Webhook } from './model.ts';
import { payloadOf, triggerOf } from './payloads.ts';

const CALLERS: Readonly<Record<Family, Webhook['callers'][number]>> = { draganddrop: 'ms', html: 'publisher' };

/** Calls every webhook that is for an event. */
export function publish({ account, clock, deliveries }: Pick<State, 'account' | 'clock' | 'deliveries'>, event: AccountEvent): void {
  const trigger = triggerOf(event);
  if (trigger === undefined) {
    return;
  }
  for (const webhook of account.webhooks.values()) {
    if (webhook.trigger === trigger && concerns(account, webhook, event)) {
      deliveries.accept(webhook, { event: trigger, payload: payloadOf(account, event, clock.now()) });
    }
  }
}

function concerns(account: Account, webhook: Webhook, event: AccountEvent): boolean {
  const { databaseId, collectionId } = placeOf(account, event);
  const isThere = (webhook.databaseId ?? databaseId) === databaseId && (webhook.collectionId ?? collectionId) === collectionId;
  if (event.type === 'activity' || event.type === 'bounce') {
    return isThere && webhook.callers.includes(CALLERS[event.destination.family]);
  }
  const isOfInterest = event.type !== 'update' || webhook.fields.length === 0 || event.fields.some(({ name }) => webhook.fields.includes(name));
  return isThere && isOfInterest;
}

/** The database and collection that an event belongs to; a mail belongs to those of its recipient (of the database documented, of the collection assumed). */
function placeOf(account: Account, event: AccountEvent): { databaseId: number | undefined; collectionId: number | undefined } {
  if (event.type === 'activity' || event.type === 'bounce') {
    return placeOfMail(account, event.destination);
  }
  const { entity } = event;
  return isSubprofile(entity)
    ? { databaseId: account.collection(entity.collectionId)?.databaseId, collectionId: entity.collectionId }
    : { databaseId: entity.databaseId, collectionId: undefined };
}

function placeOfMail(account: Account, { profileId, subprofileId }: Destination): { databaseId: number | undefined; collectionId: number | undefined } {
  const subprofile = subprofileId === null ? undefined : account.subprofiles.get(subprofileId);
  return { databaseId: account.profiles.get(profileId)?.databaseId, collectionId: subprofile?.collectionId };
}
