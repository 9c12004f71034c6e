import * as z from 'zod/mini';
import { anything, fieldValues, id, idInput, idOrNull, rows, textOrNull } from '../contracts.ts';
import { defineFunction } from './define.ts';

const group = 'Recipients (subscribers)';
const phpClient = 'PHP client of Greenpeace CEE';
const shops = 'OXID module of gn2; Magento module of mailingwork GmbH';

/** One value of a subscriber field; the field's id stands under `id`, `field` or both. */
export const fieldValueRow = () =>
  z.pipe(
    z.looseObject({ id: z.optional(id()), field: z.optional(id()), value: z._default(textOrNull(), null) }),
    z.transform((row, context) => {
      const field = row.id ?? row.field;
      if (field === undefined) {
        context.issues.push({ code: 'custom', message: 'no field id', input: row });
        return z.NEVER;
      }
      return { id: field, value: row.value };
    }),
  );

export const createRecipient = defineFunction({
  name: 'CreateRecipient',
  group,
  purpose: 'create a subscriber at once, without an opt-in process',
  effect: 'write',
  repeatable: false,
  input: () => z.object({ listId: z.string().check(z.regex(/^\d+(,\d+)*$/)), fields: fieldValues() }),
  result: idOrNull,
  errors: {
    [-1]: { meaning: 'MAILINGWORK could not create the subscriber', kind: 'refused' },
    2: { meaning: 'no list was given', kind: 'invalid_input' },
    3: { meaning: 'no field value was given', kind: 'invalid_input' },
    4: { meaning: 'one of the lists does not exist', kind: 'invalid_input' },
    5: { meaning: 'one of the field values is not valid', kind: 'invalid_input' },
  },
  evidence: 'seen',
  assumed: ['Several list ids are sent separated by commas, as one client documents.', 'An address that exists is taken to get a second subscriber.'],
  source: `${phpClient} and its CiviCRM extension; OXID module of gn2`,
});

export const updateRecipientById = defineFunction({
  name: 'UpdateRecipientById',
  group,
  purpose: 'change field values of one subscriber; fields not named keep theirs',
  effect: 'write',
  repeatable: true,
  input: () => z.object({ recipientId: idInput(), fields: fieldValues() }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['Fields that are not sent are taken to stay as they are.'],
  source: shops,
});

export const getRecipientFieldsById = defineFunction({
  name: 'GetRecipientFieldsById',
  group,
  purpose: 'read the field values of one subscriber',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ recipientId: idInput() }),
  result: () => rows(fieldValueRow()),
  errors: {
    2: { meaning: 'no subscriber was given', kind: 'invalid_input' },
    3: { meaning: 'the subscriber does not exist', kind: 'not_found' },
  },
  evidence: 'seen',
  assumed: ['The codes are those of GetRecipientById; clients only show that the code is not 0 when the subscriber does not exist.'],
  source: `${phpClient}; OXID module of gn2`,
});

export const getRecipientListsById = defineFunction({
  name: 'GetRecipientListsById',
  group,
  purpose: 'read the lists of one subscriber',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ recipientId: idInput() }),
  result: () => rows(z.looseObject({ id: id() })),
  errors: {
    2: { meaning: 'no subscriber was given', kind: 'invalid_input' },
    3: { meaning: 'the subscriber does not exist', kind: 'not_found' },
  },
  evidence: 'seen',
  assumed: [],
  source: `${phpClient}; OXID module of gn2`,
});

export const getRecipientIdsByEmail = defineFunction({
  name: 'GetRecipientIdsByEmail',
  group,
  purpose: 'find all subscribers with an address',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ email: z.string().check(z.minLength(1)) }),
  result: () => rows(id()),
  errors: {
    2: { meaning: 'no e-mail address was given', kind: 'invalid_input' },
    3: { meaning: 'the account has no e-mail field', kind: 'refused' },
    4: { meaning: 'no subscriber has this address', kind: 'not_found' },
  },
  evidence: 'seen',
  assumed: ['Only confirmed subscribers are found, according to one client: a pending double opt-in stays invisible.'],
  source: `${phpClient}; ${shops}`,
});

export const getRecipientIdsByListId = defineFunction({
  name: 'GetRecipientIdsByListId',
  group,
  purpose: 'list all members of a list',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ listId: idInput() }),
  result: () => rows(id()),
  errors: {},
  evidence: 'seen',
  assumed: ['An id grows with the age of the subscriber, so the highest ids are the newest members.'],
  source: phpClient,
});

/** How an import treats rows that exist; `replace` empties the list first (help texts of the OXID module). */
export const importModes = ['add', 'replace', 'update', 'update_add'] as const;

export const importRecipients = defineFunction({
  name: 'ImportRecipients',
  group,
  purpose: 'create and update many subscribers of one list at once',
  effect: 'write',
  // Update and add keep ids, so only those modes may be repeated; the calls that use the others say so themselves.
  repeatable: false,
  input: () =>
    z.object({
      listId: idInput(),
      recipients: z.array(fieldValues()),
      mode: z.enum(importModes),
      advanced: z.optional(z.object({ updateAllFields: z.optional(z.literal(1)) })),
    }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: [
    'Rows are matched by the e-mail field; ids are kept in the modes update and update_add.',
    'Adding a subscriber who exists in the mode update_add is taken to add the list to those he has.',
  ],
  source: shops,
});
