import type { Sandbox } from '../../sandbox/mailingwork/sandbox.ts';
import { linkIn, newestMail, openPage, sendForm } from '../../sandbox/mailingwork/story/people.ts';

/** A person at the pages of the account. */
export interface Visitor {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** The setups of the demo account that the pages of sign-up are tried with. */
const SETUPS = { double: 61, single: 62 } as const;

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
