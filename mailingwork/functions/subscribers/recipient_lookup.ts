import * as z from 'zod/mini';
import { anything, dateInput, id, idInput, idOrNull, innerRows, paging, rows, switchedOn } from '../../../webservice/catalogue/contracts.ts';
import { type Activity, activity, notSentAssumed, notSentYet, nullableText, startDateAssumed } from '../activity/shared.ts';
import { defineFunction } from '../define.ts';
import { fieldValueRow } from '../field_values.ts';
import { civicrm, dataPipeline, leadForm, phpClient } from '../sources.ts';

/** One e-mail that was sent to one subscriber. */
export interface Sending extends Activity {
  /** As delivered. */
  readonly email: string | null;
}

/** A member of a list; without fields where the answer does not tell them. */
export interface ExportedRecipient {
  readonly id: number;
  readonly fields?: readonly { readonly id: number; readonly value: string | null }[] | undefined;
}

const group = 'Recipients (subscribers)';

const byFieldAndValue = () => z.object({ fieldId: idInput(), value: z.string() });

export const getRecipientIdByEmail = defineFunction({
  name: 'GetRecipientIdByEmail',
  group,
  purpose: 'find one subscriber with an address',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ email: z.string().check(z.minLength(1)), listId: z.optional(idInput()) }),
  result: idOrNull,
  errors: {},
  evidence: 'seen',
  assumed: ['Which one is found where several have the address is not known.', 'The parameter listId rests on one project.'],
  sources: [phpClient, leadForm],
});

export const getRecipientIdByFieldIdAndValue = defineFunction({
  name: 'GetRecipientIdByFieldIdAndValue',
  group,
  purpose: 'find one subscriber by the value of a field',
  effect: 'read',
  repeatable: true,
  input: byFieldAndValue,
  result: idOrNull,
  errors: {},
  evidence: 'seen',
  assumed: ['The result is read as a bare id, as the name says.'],
  sources: [phpClient],
});

export const getRecipientIdsByFieldIdAndValue = defineFunction({
  name: 'GetRecipientIdsByFieldIdAndValue',
  group,
  purpose: 'find all subscribers by the value of a field',
  effect: 'read',
  repeatable: true,
  input: byFieldAndValue,
  result: () => rows(id()),
  errors: { 4: { meaning: 'no subscriber has this value', kind: 'not_found' } },
  evidence: 'seen',
  assumed: ['The result is read as a list of bare ids, as the name says.', 'Code 4 is taken to mean what it means in GetRecipientIdsByEmail.'],
  sources: [phpClient],
});

export const getRecipientByFieldIdAndValue = defineFunction({
  name: 'GetRecipientByFieldIdAndValue',
  group,
  purpose: 'read one subscriber, found by the value of a field',
  effect: 'read',
  repeatable: true,
  input: () => z.extend(byFieldAndValue(), { advanced: z.optional(z.object({ listId: z.optional(idInput()) })) }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['The form of the answer is not shown, so it is passed on as delivered.'],
  sources: [phpClient],
});

export const getRecipientIdByOptin = defineFunction({
  name: 'GetRecipientIdByOptin',
  group,
  purpose: 'find the subscriber of a finished opt-in',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ optinId: idInput() }),
  result: idOrNull,
  errors: {},
  evidence: 'seen',
  assumed: ['The result is read as a bare id, as the name says.'],
  sources: [phpClient],
});

export const getRecipientsByEmailId = defineFunction({
  name: 'GetRecipientsByEmailId',
  group,
  purpose: 'list who got an e-mail, and when',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      emailId: idInput(),
      advanced: z.optional(z.object({ startDate: z.optional(dateInput()), endDate: z.optional(dateInput()), ...paging() })),
    }),
  result: (): z.ZodMiniType<Sending[]> => rows(z.looseObject({ ...activity(), email: nullableText() })),
  errors: { 2: { meaning: 'the e-mail is not valid', kind: 'invalid_input' }, 4: notSentYet },
  evidence: 'seen',
  assumed: ['Whether email is the id of the e-mail or the address is not shown, so it stays as delivered.', startDateAssumed, notSentAssumed],
  sources: [phpClient, civicrm],
});

export const getInterestsByRecipientId = defineFunction({
  name: 'GetInterestsByRecipientId',
  group,
  purpose: 'read the interests of one subscriber',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ recipientId: idInput(), advanced: z.optional(z.object(paging())) }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: [
    'The form of the answer is not shown, so it is passed on as delivered.',
    'Of the options only start is shown; limit goes with it in other functions.',
  ],
  sources: [phpClient],
});

export const exportRecipients = defineFunction({
  name: 'ExportRecipients',
  group,
  purpose: 'read the members of a list, page by page',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ listId: idInput(), advanced: z.optional(z.object({ compact: switchedOn(), ...paging() })) }),
  result: (): z.ZodMiniType<ExportedRecipient[]> => rows(z.looseObject({ id: id(), fields: z.optional(innerRows(fieldValueRow())) })),
  errors: {},
  evidence: 'seen',
  assumed: [
    'Of the rows only the key id is shown; what compact does to them is not known. The one client asks for 2,000 rows at once, with compact.',
    'Without compact, values of fields are taken to stand under fields, as in other functions; where they do not, only ids are known.',
  ],
  sources: [dataPipeline],
});

/** The functions of this subject; those that read one subscriber whole are in recipient_details.ts. */
export const recipientLookupFunctions = [
  getRecipientIdByEmail,
  getRecipientIdByFieldIdAndValue,
  getRecipientIdsByFieldIdAndValue,
  getRecipientByFieldIdAndValue,
  getRecipientIdByOptin,
  getRecipientsByEmailId,
  getInterestsByRecipientId,
  exportRecipients,
];
