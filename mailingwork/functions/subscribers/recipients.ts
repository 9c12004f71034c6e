import * as z from 'zod/mini';
import { anything, id, idInput, idOrNull, idsInput, rows } from '../../../webservice/catalogue/contracts.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { defineFunction } from '../define.ts';
import { fieldValueRow, fieldValues } from '../field_values.ts';
import { civicrm, leadForm, magento, oldOxid, oxid, phpClient } from '../sources.ts';
import { recipientsGroup as group, importRecipients } from './import_recipients.ts';

const byId = () => z.object({ recipientId: idInput() });
const subscriberErrors = {
  2: { meaning: 'no subscriber was given', kind: 'invalid_input' },
  3: { meaning: 'the subscriber does not exist', kind: 'not_found' },
} as const;

export const createRecipient = defineFunction({
  name: 'CreateRecipient',
  group,
  purpose: 'create a subscriber at once, without an opt-in process',
  effect: 'write',
  repeatable: false,
  input: () => z.object({ listId: idsInput(), fields: fieldValues() }),
  result: idOrNull,
  errors: {
    [-1]: { meaning: 'MAILINGWORK could not create the subscriber', kind: 'refused' },
    2: { meaning: 'no list was given', kind: 'invalid_input' },
    3: { meaning: 'no field value was given', kind: 'invalid_input' },
    4: { meaning: 'one of the lists does not exist', kind: 'invalid_input' },
    5: { meaning: 'one of the field values is not valid', kind: 'invalid_input' },
  },
  evidence: 'seen',
  assumed: [
    'Several list ids are sent separated by commas, as one client documents.',
    'An address that exists is taken to get a second subscriber.',
    'Nothing is sent for a field without a value: a new subscriber has nothing to clear.',
    'Where the answer is lost, the newest subscriber with the address is taken for the one created: where the address was free before, or where lists and values are just those sent.',
    'In the values of fields, here as everywhere, yes and no are sent as 1 and 0, several choices separated by commas, and dates as the webservice writes them.',
  ],
  sources: [phpClient, civicrm, oxid, leadForm],
});

const changes = () => z.object({ recipientId: idInput(), fields: fieldValues(), advanced: z.optional(z.object({ lists: z.optional(z.string()) })) });

/** Whether the option lists is among them. Whether the webservice minds the letter case is not known. */
const namesLists = ({ advanced }: Parameters): boolean => typeof advanced === 'object' && Object.keys(advanced).some((name) => name.toLowerCase() === 'lists');

export const updateRecipientById = defineFunction({
  name: 'UpdateRecipientById',
  group,
  purpose: 'change field values of one subscriber; fields not named keep theirs',
  effect: 'write',
  destroysWith: namesLists,
  repeatable: true,
  input: changes,
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: [
    'Fields that are not sent are taken to stay as they are.',
    'A field that is sent empty is taken to be cleared: clients send such fields, but what becomes of the stored value is not shown. So the fields are read back.',
    'The option lists appears in one client only, which joins the first row of GetRecipientListsById to {id,name,…}: its right form, and whether it adds to the lists or replaces them, are not known.',
  ],
  sources: [oxid, magento],
});

export const updateRecipient = defineFunction({
  name: 'UpdateRecipient',
  group,
  purpose: 'change field values of one subscriber, under a doubtful name',
  effect: 'write',
  destroysWith: namesLists,
  repeatable: true,
  input: changes,
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: [
    'Only one project uses this name, and no other source confirms that it exists: UpdateRecipientById is the one to use.',
    'It is taken to have the options of UpdateRecipientById.',
  ],
  sources: [leadForm],
});

export const deleteRecipientById = defineFunction({
  name: 'DeleteRecipientById',
  group,
  purpose: 'delete a subscriber completely',
  effect: 'destroy',
  repeatable: true,
  input: byId,
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['With which code it says that the subscriber does not exist is not known, so that is looked up after any refusal.'],
  sources: [phpClient, oldOxid],
});

export const getRecipientFieldsById = defineFunction({
  name: 'GetRecipientFieldsById',
  group,
  purpose: 'read the field values of one subscriber',
  effect: 'read',
  repeatable: true,
  input: byId,
  result: () => rows(fieldValueRow()),
  errors: subscriberErrors,
  evidence: 'seen',
  assumed: ['The codes are those of GetRecipientById; clients only show that the code is not 0 when the subscriber does not exist.'],
  sources: [phpClient, oxid],
});

export const getRecipientListsById = defineFunction({
  name: 'GetRecipientListsById',
  group,
  purpose: 'read the lists of one subscriber',
  effect: 'read',
  repeatable: true,
  input: byId,
  result: () => rows(z.looseObject({ id: id() })),
  errors: subscriberErrors,
  evidence: 'seen',
  assumed: [],
  sources: [phpClient, oxid],
});

export const getRecipientIdsByEmail = defineFunction({
  name: 'GetRecipientIdsByEmail',
  group,
  purpose: 'find all subscribers with an address',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ email: z.string().check(z.minLength(1)), advanced: z.optional(z.object({ listId: z.optional(idInput()) })) }),
  result: () => rows(id()),
  errors: {
    2: { meaning: 'no e-mail address was given', kind: 'invalid_input' },
    3: { meaning: 'the account has no e-mail field', kind: 'refused' },
    4: { meaning: 'no subscriber has this address', kind: 'not_found' },
  },
  evidence: 'seen',
  assumed: ['Only confirmed subscribers are found, according to one client: a pending double opt-in stays invisible.'],
  sources: [phpClient, oxid, magento],
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
  assumed: ['Ids are taken to be given in order, so the highest ids are the newest members.'],
  sources: [phpClient],
});

/** The functions of this subject; those that look subscribers up in other ways are in recipient_details.ts and recipient_lookup.ts. */
export const recipientFunctions = [
  createRecipient,
  updateRecipientById,
  updateRecipient,
  deleteRecipientById,
  getRecipientFieldsById,
  getRecipientListsById,
  getRecipientIdsByEmail,
  getRecipientIdsByListId,
  importRecipients,
];
