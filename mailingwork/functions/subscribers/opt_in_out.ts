import * as z from 'zod/mini';
import {
  anything,
  dateInput,
  id,
  idInput,
  idOrNull,
  idsInput,
  innerRows,
  paging,
  rows,
  text,
  textOrNull,
  withFallback,
} from '../../../webservice/catalogue/contracts.ts';
import { startDateAssumed } from '../activity/shared.ts';
import { defineFunction } from '../define.ts';
import { fieldValueRow, fieldValues } from '../field_values.ts';
import { civicrm, magento, oxid, phpClient, zapierActionsPage } from '../sources.ts';

const group = 'Opt-in and opt-out';

/** An opt-in or opt-out setup, with its lists and form fields where the answer tells them. */
export interface Setup {
  readonly id: number;
  readonly name: string;
  readonly listIds: readonly number[] | null;
  readonly fieldIds: readonly number[] | null;
}

/** An opt-out that was recorded. Parts are null where the answer does not carry them. */
export interface OptOut {
  /** The id of the e-mail through which it happened. */
  readonly email: number | null;
  readonly recipient: number | null;
  readonly optoutSetup: number | null;
  /** As delivered: `YYYY-MM-DD HH:MM:SS` in the account's time zone. */
  readonly date: string | null;
  readonly fields: readonly { readonly id: number; readonly value: string | null }[];
  /** The lists that were left. */
  readonly listId: readonly number[];
}

/** Ids given bare or as rows with an id; undefined where the part is missing or cannot be read. */
const idList = <Row extends z.ZodMiniType<{ readonly id: number }>>(row: Row) =>
  z.optional(
    withFallback(
      z.optional(
        rows(
          z.union([
            id(),
            z.pipe(
              row,
              z.transform(({ id: read }) => read),
            ),
          ]),
        ),
      ),
      undefined,
    ),
  );

const setupRow = () =>
  z.pipe(
    z.looseObject({ id: id(), name: text(), subscriberlists: idList(z.looseObject({ id: id() })), fields: idList(fieldValueRow()) }),
    z.transform(({ id: read, name, subscriberlists: listIds = null, fields = [] }): Setup => {
      // A form has at least a field for the address, so none at all means that the answer does not tell.
      return { id: read, name, listIds, fieldIds: fields.length === 0 ? null : fields };
    }),
  );

export const getOptinSetups = defineFunction({
  name: 'GetOptinSetups',
  group,
  purpose: 'list the opt-in setups',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () => rows(setupRow()),
  errors: {},
  evidence: 'seen',
  assumed: ['The form fields of a setup are read under fields, where they are delivered; no source shows that part.'],
  sources: [oxid, magento],
});

export const getOptoutSetups = defineFunction({
  name: 'GetOptoutSetups',
  group,
  purpose: 'list the opt-out setups',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () => rows(setupRow()),
  errors: {},
  evidence: 'seen',
  assumed: ['The lists of a setup are read under subscriberlists, as in opt-in setups.'],
  sources: [magento],
});

export const optinRecipient = defineFunction({
  name: 'OptinRecipient',
  group,
  purpose: 'start the opt-in process of a setup',
  effect: 'write',
  repeatable: false,
  input: () =>
    z.object({
      optinSetupId: idInput(),
      fields: fieldValues(),
      advanced: z.optional(z.object({ ip: z.optional(z.string()), referer: z.optional(z.string()) })),
    }),
  result: idOrNull,
  errors: {},
  evidence: 'seen',
  assumed: [
    'The result is read as the id of the opt-in where it is a number.',
    'A field that is not part of the setup makes the call fail; with which code is not known.',
    'A second request for one person is taken to do no more harm than a second confirmation e-mail.',
  ],
  sources: [oxid, magento, zapierActionsPage],
});

export const optoutRecipientById = defineFunction({
  name: 'OptoutRecipientById',
  group,
  purpose: 'unsubscribe through an opt-out setup',
  effect: 'write',
  // A second request may send a second confirmation e-mail.
  repeatable: false,
  input: () => z.object({ optoutSetupId: idInput(), recipientId: idInput() }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: [
    'The error code is known to be unreliable (OXID module of gn2), so the lists of the subscriber decide.',
    'The opt-out of a subscriber who is in none of the setup’s lists is taken to change nothing, so it is not asked for.',
  ],
  sources: [oxid, magento],
});

export const getOptins = defineFunction({
  name: 'GetOptins',
  group,
  purpose: 'list opt-ins',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ ListId: z.optional(idInput()), Type: z.optional(z.string()) }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: [
    'Only a call that is commented out shows it, with ListId and with all as Type; whether both are required is not known.',
    'Only confirmed opt-ins are listed, according to that client; the answer is not shown and passed on as delivered. Where its rows can be read like those of GetOptouts, the examples of New Opt-In take setup and date from them.',
  ],
  sources: [oxid],
});

export const getOptouts = defineFunction({
  name: 'GetOptouts',
  group,
  purpose: 'list opt-outs with date, setup and lists',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      advanced: z.optional(z.object({ fieldId: z.optional(idsInput()), startDate: z.optional(dateInput()), ...paging() })),
    }),
  result: (): z.ZodMiniType<OptOut[]> =>
    rows(
      z.looseObject({
        email: z._default(idOrNull(), null),
        recipient: idOrNull(),
        optoutSetup: z._default(idOrNull(), null),
        date: z._default(textOrNull(), null),
        fields: innerRows(fieldValueRow()),
        listId: innerRows(id()),
      }),
    ),
  errors: {},
  evidence: 'seen',
  assumed: [
    'Every client sends the e-mail field as fieldId; what rows hold without it is not shown. Several fields are asked for as in GetOpeningsByEmailId, and where that is refused, the e-mail field alone.',
    'No opt-out id is shown, so setup, subscriber and date tell opt-outs apart.',
    startDateAssumed,
  ],
  sources: [phpClient, civicrm],
});

/** The functions of this subject. */
export const optInOutFunctions = [optinRecipient, optoutRecipientById, getOptinSetups, getOptoutSetups, getOptins, getOptouts];
