import * as z from 'zod/mini';
import { countOrNull, dateInput, idInput, idsInput, listIn, paging, rows } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { civicrm, phpClient } from '../sources.ts';
import { type Activity, activity, notSentAssumed, notSentYet, nullableText, startDateAssumed } from './shared.ts';

const group = 'Statistics and history';
const emailAssumed = 'Whether email is the id of the e-mail or the address is not shown, so it stays as delivered.';

/** An e-mail that could not be delivered. */
export interface Bounce extends Activity {
  /** `hard` or `soft`, where the vendor adds no other. */
  readonly type: string | null;
  readonly email: string | null;
}

/** Addresses that get no e-mails any more after hard bounces. */
export interface RetainedAddresses {
  /** Of all, not only of those in `data`. */
  readonly total: number | null;
  readonly data: readonly { readonly address: string }[];
}

const bounceRows = (): z.ZodMiniType<Bounce[]> => rows(z.looseObject({ ...activity(), type: nullableText(), email: nullableText() }));
const bounceErrors = {
  2: { meaning: 'one of the fields asked for does not exist', kind: 'invalid_input' },
  3: { meaning: 'the e-mail is not valid', kind: 'invalid_input' },
} as const;
const bounceErrorsOfEmail = { ...bounceErrors, 4: notSentYet } as const;

export const getBounces = defineFunction({
  name: 'GetBounces',
  group,
  purpose: 'list the bounces of the whole account',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      advanced: z.optional(z.object({ fieldId: z.optional(idsInput()), emailId: z.optional(idInput()), startDate: z.optional(dateInput()), ...paging() })),
    }),
  result: bounceRows,
  errors: bounceErrors,
  evidence: 'seen',
  assumed: [
    'Its options are not shown: fieldId and emailId follow from the error codes, startDate from GetBouncesByEmailId.',
    'The rows are taken to be those of GetBouncesByEmailId.',
    'The options start and limit are taken to work as in GetBouncesByEmailId.',
  ],
  sources: [phpClient],
});

export const getBouncesByEmailId = defineFunction({
  name: 'GetBouncesByEmailId',
  group,
  purpose: 'list the bounces of an e-mail',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      emailId: idInput(),
      advanced: z.optional(z.object({ fieldId: z.optional(idsInput()), startDate: z.optional(dateInput()), ...paging() })),
    }),
  result: bounceRows,
  errors: bounceErrorsOfEmail,
  evidence: 'seen',
  assumed: [emailAssumed, startDateAssumed, notSentAssumed, 'The option fieldId follows from an error code.'],
  sources: [phpClient, civicrm],
});

export const getRetainedEmailAddresses = defineFunction({
  name: 'GetRetainedEmailAddresses',
  group,
  purpose: 'list the addresses that are blocked after hard bounces, at most 10,000 at once',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ advanced: z.optional(z.object({ lastHardBounceFrom: z.optional(dateInput()), lastHardBounceTo: z.optional(dateInput()) })) }),
  result: (): z.ZodMiniType<RetainedAddresses> =>
    z.pipe(
      z.transform((value) => (listIn(value)?.length === 0 ? {} : value)),
      z.looseObject({
        total: z._default(countOrNull(), null),
        data: z._default(rows(z.looseObject({ address: z.string().check(z.minLength(1)) })), []),
      }),
    ),
  errors: {
    2: { meaning: 'the first date is not valid', kind: 'invalid_input' },
    3: { meaning: 'the last date is not valid', kind: 'invalid_input' },
    4: { meaning: 'the first date is later than the last one', kind: 'invalid_input' },
  },
  evidence: 'seen',
  assumed: ['The addresses are taken to be in no order, and both dates to be inclusive and in the account’s local time.'],
  sources: [phpClient, civicrm],
});

/** The functions of this subject. */
export const bounceFunctions = [getBounces, getBouncesByEmailId, getRetainedEmailAddresses];
