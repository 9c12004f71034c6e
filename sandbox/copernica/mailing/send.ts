import { createHash } from 'node:crypto';
import type { Account } from '../account/account.ts';
import type { Destination, Document, Family, Mail, Mailing, Target, Template } from '../account/mail_model.ts';
import { logAttempt } from '../logs/lines.ts';
import type { State } from '../state.ts';
import { addActivity } from './activity.ts';
import { addressOf, mailingType, type Recipient, recipientsOf } from './recipients.ts';

/** What is sent, and its recipients. */
export interface Order {
  family: Family;
  /** Of a template (`draganddrop`) or a document (`html`). */
  contentId: number;
  target: Target;
  description?: string;
  test?: boolean;
  followUp?: boolean;
}

/** The template or document of a mailing. */
export function contentOf(account: Account, { family, contentId }: Pick<Order, 'family' | 'contentId'>): Template | Document | undefined {
  return family === 'draganddrop' ? account.templates.get(contentId) : account.documents.get(contentId);
}

/**
 * Sends a mailing at once: each recipient gets a mail in the outbox, which counts as delivered. Without an address there is no mail, but an error.
 *
 * @returns undefined when the template, the document or the target does not exist
 */
export function sendMailing({ account, clock }: Pick<State, 'account' | 'clock'>, order: Order): Mailing | undefined {
  const recipients = recipientsOf(account, order.target);
  const mailing = recipients && addMailing(account, order, clock.now());
  if (recipients && mailing) {
    for (const recipient of recipients) {
      sendTo(account, mailing, recipient);
    }
  }
  return mailing;
}

/**
 * Adds a mailing that went to no recipient yet.
 *
 * @param at when it was sent, in milliseconds since 1970
 * @returns undefined when its template or document does not exist
 */
export function addMailing(account: Account, { target, description = '', test = false, followUp = false, ...order }: Order, at: number): Mailing | undefined {
  const content = contentOf(account, order);
  if (!content) {
    return undefined;
  }
  const { family, contentId } = order;
  const type = mailingType(target);
  const id = account.nextId(`${family} mailing`);
  const { subject, from, tags } = content;
  const mailing: Mailing = { id, family, at, contentId, subject, from, tags, type, target, description, test, followUp };
  account.mailings[family].set(id, mailing);
  return mailing;
}

/**
 * Adds the mail of a mailing to one recipient.
 *
 * @param at when it was sent, in milliseconds since 1970
 */
export function addDestination(account: Account, { family, id: mailingId }: Mailing, { profile, subprofile }: Recipient, at: number): Destination {
  const id = account.nextId(`${family} destination`);
  const email = addressOf(account, { profile, subprofile });
  const destination = { id, family, messageId: messageIdOf(family, id), mailingId, profileId: profile.id, subprofileId: subprofile?.id ?? null, email, at };
  account.destinations[family].set(id, destination);
  logAttempt(account, destination, profile);
  return destination;
}

/** Puts the mail of a destination into the outbox. */
export function addMail(account: Account, { family, id: destinationId, email: to, at }: Destination, subject: string): Mail {
  const unsubscribeCode = createHash('sha256').update(`unsubscribe ${family} ${destinationId}`).digest('hex').slice(0, 24);
  return account.sendMail({ destinationId, family, to, subject, at, unsubscribeCode });
}

function sendTo(account: Account, mailing: Mailing, recipient: Recipient): void {
  const destination = addDestination(account, mailing, recipient, mailing.at);
  if (destination.email === '') {
    addActivity(account, destination, 'errors', mailing.at, { error: 'hard' });
  } else {
    addMail(account, destination, mailing.subject);
    addActivity(account, destination, 'deliveries', mailing.at);
  }
}

/** The id of a message in the form of the samples: 16 letters and digits of drag-and-drop, 32 hexadecimal digits of HTML. */
function messageIdOf(family: Family, id: number): string {
  const hash = createHash('md5').update(`${family} message ${id}`).digest('hex');
  return family === 'html' ? hash : BigInt(`0x${hash}`).toString(36).padStart(16, '0').slice(-16);
}
