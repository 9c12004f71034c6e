import type { PendingEvent } from '../../deliveries/webhook.ts';
import type { Account } from '../account/account.ts';
import { type AccountEvent, type Bounced, isSubprofile, type MailActivity, type Written } from '../account/events.ts';
import { fieldValue } from '../account/fields.ts';
import type { ActivityKind, Destination } from '../account/mail_model.ts';
import type { Field, Profile, Subprofile } from '../account/model.ts';
import { BOUNCES, READER } from '../mailing/facts.ts';
import { accountTime } from '../time.ts';
import type { Trigger } from './model.ts';

/*
 * The keys are those of the documented examples. Mail events carry the ids of profile and mailing since December 2021 (documented); that they are named as
 * in the event of an unsubscribe, and that the database stands beside them, is assumed.
 */

type Payload = PendingEvent['payload'];

const TRIGGERS: Readonly<Partial<Record<ActivityKind, Trigger>>> = {
  ...{ clicks: 'click', impressions: 'open', deliveries: 'delivery', errors: 'failure', unsubscribes: 'unsubscribe' },
};

/** The trigger of an event; undefined when no webhook can be for it: a spam complaint is in the log files alone. */
export function triggerOf(event: AccountEvent): Trigger | undefined {
  return event.type === 'activity' ? TRIGGERS[event.activity.kind] : event.type;
}

/**
 * What a webhook is sent about an event.
 *
 * @param now in milliseconds since 1970
 */
export function payloadOf(account: Account, event: AccountEvent, now: number): Payload {
  switch (event.type) {
    case 'create':
    case 'update':
      return writtenPayload(account, event, now);
    case 'delete':
      return { type: 'delete', ...idsOf(account, event.entity), ...times(now), fields: valuesOf(event.entity, fieldsOf(account, event.entity)) };
    case 'activity':
      return activityPayload(account, event);
    case 'bounce':
      return bouncePayload(account, event);
  }
}

/** `parameters` is what was given or has changed, `fields` is everything. */
function writtenPayload(account: Account, { type, entity, fields, interests }: Written, now: number): Payload {
  const parameters = valuesOf(entity, fields);
  const common = {
    type,
    id: entity.id,
    ...idsOf(account, entity),
    ...times(now),
    created: accountTime(entity.created),
    modified: accountTime(entity.modified),
  };
  const all = valuesOf(entity, fieldsOf(account, entity));
  if (isSubprofile(entity)) {
    return { ...common, parameters, fields: all };
  }
  const switches = (some: typeof interests) => Object.fromEntries(some.map(({ id, name }) => [name, Number(entity.interestIds.has(id))]));
  return { ...common, parameters: { ...parameters, ...switches(interests) }, fields: all, interests: switches(account.databaseOf(entity).interests) };
}

function activityPayload(account: Account, { activity, destination, facts }: MailActivity): Payload {
  const { at, kind } = activity;
  const database = account.profiles.get(destination.profileId)?.databaseId ?? 0;
  const ids = { profile: destination.profileId, mailing: destination.mailingId, database };
  const mail = { id: destination.messageId, ...times(at), recipient: destination.email };
  const tags = tagsOf(account, destination);
  switch (kind) {
    case 'clicks':
      return { type: 'click', ...mail, ip: READER.ip, original: facts.link?.url ?? '', useragent: READER.useragent, referer: '', tags, ...ids };
    case 'impressions':
      return { type: 'open', ...mail, ...READER, referer: '', tags, ...ids };
    case 'errors': {
      const { status, code, description } = BOUNCES[facts.error ?? 'hard'];
      return { type: 'failure', ...mail, action: 'failed', state: 'bounce', code: status, extended: code, description, tags, ...ids };
    }
    case 'unsubscribes':
      return { type: 'unsubscribe', id: String(activity.id), ...times(at), database, profile: destination.profileId, mailing: destination.mailingId };
    default:
      return { type: 'delivery', ...mail, tags };
  }
}

function bouncePayload(account: Account, { destination, at, mime }: Bounced): Payload {
  const { messageId, email } = destination;
  const envelope = `${messageId}@bounces.example.com`;
  return { type: 'bounce', id: messageId, ...times(at), recipient: email, envelope, mime, tags: tagsOf(account, destination) };
}

function idsOf(account: Account, entity: Profile | Subprofile): Payload {
  if (!isSubprofile(entity)) {
    return { profile: entity.id, database: entity.databaseId };
  }
  const database = account.collection(entity.collectionId)?.databaseId ?? 0;
  return { subprofile: entity.id, profile: entity.profileId, database, collection: entity.collectionId };
}

function fieldsOf(account: Account, entity: Profile | Subprofile): readonly Field[] {
  return isSubprofile(entity) ? (account.collection(entity.collectionId)?.fields ?? []) : account.databaseOf(entity).fields;
}

function valuesOf(entity: Profile | Subprofile, fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(entity, field)]));
}

function tagsOf(account: Account, { family, mailingId }: Destination): string[] {
  return account.mailings[family].get(mailingId)?.tags ?? [];
}

function times(at: number): { timestamp: string; time: number } {
  return { timestamp: accountTime(at), time: Math.floor(at / 1000) };
}
