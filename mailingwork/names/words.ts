import type { Account } from '../connection/account.ts';
import type { mailingStatuses, mailingTypes } from '../functions/mailings/email_lookup.ts';
import type { WebhookEvent } from '../functions/webhooks.ts';

/*
 * What people read for the codes of the webservice: in choices, in the entries of dropdowns and in sentences. Values and outputs keep the codes.
 */

/** What a mailing can be at. */
export const mailingStatusWords = {
  drafted: 'Draft',
  activated: 'Active',
  paused: 'Paused',
  done: 'Sent',
  cancelled: 'Cancelled',
} as const satisfies Record<(typeof mailingStatuses)[number], string>;

/** The kinds of mailings. */
export const mailingTypeWords = {
  standard: 'Standard E-Mail',
  dialog: 'Dialog E-Mail',
  campaign: 'Campaign E-Mail',
  abtest: 'A/B Test',
  abwinner: 'A/B Test Winner',
} as const satisfies Record<(typeof mailingTypes)[number], string>;

/** The events of webhooks, named as the triggers that they start. */
export const webhookEventWords = {
  optin_finalized: 'New Opt-In',
  optout_finalized: 'New Opt-Out (Instant)',
  profilemanager_finalized: 'Profile Updated by Subscriber',
} as const satisfies Record<WebhookEvent, string>;

/** Characters of a code that a sentence repeats. */
const MAX_QUOTED = 30;

/** The words for a code, fit to stand in a sentence. */
export function quotableWords(account: Account, code: string, words: Readonly<Record<string, string>>): string {
  return account.quotable(wordsFor(code, words), MAX_QUOTED);
}

/** The words for a code; one that the vendor added later stands for itself. */
export function wordsFor(code: string, words: Readonly<Record<string, string>>): string {
  return new Map(Object.entries(words)).get(code) ?? code;
}
