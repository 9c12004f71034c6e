import { eventKey } from '../events/event_key.ts';
import type { WebhookTrigger } from '../methods/webhooks.ts';
import type { Body, Moment } from './body.ts';

/** Something became of a mail. */
export interface MailEvent {
  /** Stable, and made of what was delivered. */
  readonly id: string;
  readonly key: string | null;
  /** The mail to one person; null where it is not told, as in all that follow. */
  readonly messageId: string | null;
  readonly email: string | null;
  /** Which of the two mail engines it is of is not told. */
  readonly mailingId: number | null;
  readonly databaseId: number | null;
  readonly profileId: number | null;
  readonly subprofileId: number | null;
  /** What an API call takes for the mail to this person. */
  readonly destination: string | null;
  readonly tags: readonly string[];
  readonly moment: Moment;
  /** What else was delivered. */
  readonly body: Body;
}

/**
 * Reads the event of a mail. Since December 2021 some of them carry the ids of profile and mailing (documented); under which keys is assumed.
 *
 * @param trigger what the webhook is for: what the body calls it may be wrong, as on a page of the documentation
 * @returns null for a body that tells of no mail
 */
export function readMailEvent(trigger: WebhookTrigger, body: Body): MailEvent | null {
  const messageId = body.text('id');
  const email = body.text('recipient', 'rcptto');
  const profileId = body.id('profile');
  const destination = body.text('destination');
  if ((messageId ?? email ?? profileId ?? destination) === null) {
    return null;
  }
  const moment = body.moment();
  return {
    id: [messageId, moment.seconds ?? moment.raw, body.digest].filter((part) => part !== null).join('-'),
    key: eventKey(trigger, messageId, moment.seconds),
    messageId,
    email,
    mailingId: body.id('mailing'),
    databaseId: body.id('database'),
    profileId,
    subprofileId: body.id('subprofile'),
    destination: messageId ?? destination,
    tags: Object.values(body.texts('tags')),
    moment,
    body,
  };
}
