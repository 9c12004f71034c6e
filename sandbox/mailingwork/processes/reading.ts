import type { Link, Mail, Mailing } from '../account/model.ts';
import type { State } from '../state.ts';

type Needed = Pick<State, 'account' | 'clock' | 'journal'>;

/** The mailing that a mail was sent with, whose statistics count what becomes of it. */
export function mailingOf({ account }: Pick<State, 'account'>, { mailingId }: Mail): Mailing | undefined {
  return account.mailings.get(mailingId ?? 0);
}

/** The recipient opens a mail. Only a mail of a mailing to a subscriber is counted in statistics. */
export function openMail(needed: Needed, mail: Mail, userAgent: string): void {
  mail.opened = true;
  if (mail.subscriberId !== null) {
    mailingOf(needed, mail)?.openings.push({ recipient: mail.subscriberId, at: needed.clock.now(), userAgentType: 'human', userAgent });
  }
  needed.journal.changed('mails');
}

/**
 * The recipient follows a link of a mail.
 *
 * @param link the counted one; none where the link is a personal one
 */
export function clickMail(needed: Needed, mail: Mail, link?: Link): void {
  mail.clicked = true;
  if (link !== undefined && mail.subscriberId !== null) {
    mailingOf(needed, mail)?.clicks.push({ recipient: mail.subscriberId, at: needed.clock.now(), linkId: link.id });
  }
  needed.journal.changed('mails');
}
