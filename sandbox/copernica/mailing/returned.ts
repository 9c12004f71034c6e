import type { Destination } from '../account/mail_model.ts';
import type { State } from '../state.ts';
import { addActivity } from './activity.ts';
import { BOUNCES } from './facts.ts';

/** What a mailbox can do with a mail that it has taken: return it, answer for an absent person, or report it as spam. */
export const mailboxAnswers = ['returned', 'out-of-office', 'spam'] as const;

export type MailboxAnswer = (typeof mailboxAnswers)[number];

/** Lets the mailbox of a recipient answer. Whatever comes back is a bounce, an answer for an absent person too (documented). */
export function answerFromMailbox({ account, clock }: Pick<State, 'account' | 'clock'>, destination: Destination, answer: MailboxAnswer): void {
  const at = clock.now();
  if (answer === 'spam') {
    addActivity(account, destination, 'abuses', at);
    return;
  }
  if (answer === 'returned') {
    addActivity(account, destination, 'errors', at, { error: 'hard' });
  }
  const { status, code, description } = BOUNCES.hard;
  const [subject, text] = answer === 'returned' ? ['Undelivered Mail', `${status} ${code} ${description}`] : ['Out of office', 'I am away.'];
  const mime = [`From: MAILER-DAEMON@mx.example.com`, `Subject: ${subject}`, '', text].join('\r\n');
  account.onEvent({ type: 'bounce', destination, at, mime });
}
