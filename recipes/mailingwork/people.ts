import type { Mailing } from '../../sandbox/mailingwork/account/model.ts';
import type { Sandbox } from '../../sandbox/mailingwork/sandbox.ts';
import { linkIn, newestMail, openPage, sendForm } from '../../sandbox/mailingwork/story/people.ts';
import { ensure } from '../../sandbox/story/screen.ts';

/** A person at the pages of the account. */
export interface Visitor {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** The setups of the demo account that the pages of sign-up are tried with. */
const SETUPS = { double: 61, single: 62 } as const;
/** “Abmeldung (bestätigt)”, which is finished without a click. */
const OPT_OUT_SETUP = 1;

/**
 * Signs a person up at a page of the account; with double opt-in they also open the link in the confirmation mail.
 *
 * @throws StepFailed where a page refuses
 */
export async function signUp(sandbox: Sandbox, { email, firstName, lastName }: Visitor, setup: keyof typeof SETUPS = 'double'): Promise<void> {
  await sendForm(sandbox, `/sign-up/${SETUPS[setup]}`, [
    [`fields[${sandbox.account.emailFieldId}]`, email],
    ['fields[3]', firstName],
    ['fields[4]', lastName],
    ...(setup === 'double' ? ([['fields[6]', 'Beispiel GmbH']] as [string, string][]) : []),
  ]);
  if (setup === 'double') {
    await openPage(sandbox, linkIn(newestMail(sandbox, email, 'opt-in confirmation'), 'Confirm the subscription'));
  }
}

/**
 * The address of the first subscriber in a list.
 *
 * @throws StepFailed where the list has none
 */
export function addressIn({ account }: Sandbox, listName: string): string {
  const list = [...account.lists.values()].find(({ name }) => name === listName);
  const subscriber = list && [...account.subscribers.all()].find(({ lists }) => lists.has(list.id));
  ensure(subscriber !== undefined, `The list “${listName}” has no subscriber.`);
  return account.subscribers.addressOf(subscriber);
}

/**
 * A subscriber of the newsletter unsubscribes on the page for it.
 *
 * @throws StepFailed where the page refuses
 */
export function unsubscribe(sandbox: Sandbox): Promise<void> {
  return sendForm(sandbox, '/unsubscribe', [
    ['email', addressIn(sandbox, 'Newsletter')],
    ['setup', String(OPT_OUT_SETUP)],
  ]);
}

/**
 * The newsletter that was sent last.
 *
 * @throws StepFailed where none was sent
 */
export function newestNewsletter({ account }: Sandbox): Mailing {
  const sent = [...account.mailings.values()].filter(({ type, status }) => type === 'standard' && status === 'done');
  const newest = sent.toSorted((one, other) => (one.sendingTime ?? 0) - (other.sendingTime ?? 0)).at(-1);
  ensure(newest !== undefined, 'No newsletter was sent.');
  return newest;
}

/**
 * A recipient of a newsletter of whom something is not recorded yet.
 *
 * @throws StepFailed where it is recorded of all
 */
export function recipientWithout(mailing: Mailing, what: 'clicks' | 'bounces'): number {
  const found = mailing.sendings.find(({ recipient }) => !mailing[what].some((one) => one.recipient === recipient));
  ensure(found !== undefined, `The e-mail “${mailing.subject}” has ${what} of all its recipients.`);
  return found.recipient;
}
