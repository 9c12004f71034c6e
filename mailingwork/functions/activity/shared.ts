import * as z from 'zod/mini';
import { idOrNull, innerRows, textOrNull } from '../../../webservice/catalogue/contracts.ts';
import { fieldValueRow } from '../field_values.ts';

/** One thing that happened to an e-mail and a subscriber. Parts are null where the answer does not carry them. */
export interface Activity {
  readonly recipient: number | null;
  /** As delivered: `YYYY-MM-DD HH:MM:SS` in the account's time zone. */
  readonly date: string | null;
  readonly fields: readonly { readonly id: number; readonly value: string | null }[];
}

/** What is assumed of the option that all statistics share. */
export const startDateAssumed = 'The option startDate is taken to be in the account’s local time, and to include what happened in that very second.';

/** What is assumed of paging where no source shows it. */
export const pagingAssumed = 'The options start and limit are taken to work here too: one client can page any function with them, and pages ExportRecipients.';

/** Code 4 of the functions for clicks and links; assumed of their like. */
export const notSentYet = { meaning: 'the e-mail has not been sent yet', kind: 'refused' } as const;

/** How the assumption reads in the catalogue. */
export const notSentAssumed = 'Code 4 is taken to mean what it means in GetClicksByEmailId.';

/** A text that may be missing: null then. */
export const nullableText = () => z._default(textOrNull(), null);

/** The parts that the rows of all statistics share. */
export const activity = () => ({
  recipient: z._default(idOrNull(), null),
  date: nullableText(),
  fields: innerRows(fieldValueRow()),
});
