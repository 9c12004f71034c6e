import { box } from '../support/mailingwork/end_to_end.ts';

/*
 * The e-mail field has the id 1 in most samples and 5 in the sign-up form of one account, so nothing may depend on it: the same tests, once more, with
 * an account whose e-mail field is field 5.
 */

box.emailFieldId = 5;
await import('./actions/subscribers.test.ts');
await import('./webhooks/events.test.ts');
await import('./actions/imports.test.ts');
await import('./actions/lists_and_fields.test.ts');
await import('./actions/mailings.test.ts');
await import('./polling/triggers.test.ts');
