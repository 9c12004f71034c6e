import type { Account } from '../account/account.ts';
import type { Destination, Link, Mail, Template } from '../account/mail_model.ts';
import type { State } from '../state.ts';
import { addActivity } from './activity.ts';
import { contentOf } from './send.ts';

type Needed = Pick<State, 'account' | 'clock' | 'journal'>;

/** A mail in the outbox with what it was made from. */
export interface ReadMail {
  readonly destination: Destination;
  readonly content: Template;
}

/** What a mail in the outbox was made from; undefined where its mailing or template is gone. */
export function contentsOfMail(account: Account, { family, destinationId }: Mail): ReadMail | undefined {
  const destination = account.destinations[family].get(destinationId);
  const mailing = destination && account.mailings[family].get(destination.mailingId);
  const content = mailing && contentOf(account, mailing);
  return destination && content && { destination, content };
}

/** The recipient opens a mail. */
export function openMail({ account, clock, journal }: Needed, destination: Destination): void {
  addActivity(account, destination, 'impressions', clock.now());
  journal.changed('mails');
}

/** The recipient follows a link of a mail whose clicks are counted. */
export function clickMail({ account, clock, journal }: Needed, destination: Destination, link: Link): void {
  addActivity(account, destination, 'clicks', clock.now(), { link });
  journal.changed('mails');
}
