import * as z from 'zod/mini';
import { anything, countOrNull, id, idInput, idOrNull, innerRows, rows, text, textOrNull } from '../../webservice/catalogue/contracts.ts';
import { defineFunction } from './define.ts';
import { changelog, civicrm, dataPipeline, magento, oxid, phpClient } from './sources.ts';

const group = 'Lists and folders';

/** A subscriber list. */
export interface List {
  readonly id: number;
  readonly name: string;
}

/** A list as GetLists describes it. */
export interface DescribedList extends List {
  /** Empty where there is none. */
  readonly description: string;
}

/** A folder of the account. */
export interface Folder {
  readonly id: number;
  /** null at the top level, and where the answer does not tell. */
  readonly parent_id: number | null;
  readonly name: string;
  readonly role_ids: readonly number[];
}

const name = () => z.string().check(z.minLength(1));
const byListId = () => z.object({ listId: idInput() });

export const getLists = defineFunction({
  name: 'GetLists',
  group,
  purpose: 'list the subscriber lists',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () => rows(z.looseObject({ id: id(), name: text(), description: z._default(text(), '') })),
  errors: {},
  evidence: 'seen',
  assumed: [],
  sources: [phpClient, oxid, magento, dataPipeline],
});

export const createList = defineFunction({
  name: 'CreateList',
  group,
  purpose: 'create a list',
  effect: 'write',
  repeatable: false,
  input: () =>
    z.object({
      name: name(),
      advanced: z.optional(z.object({ folderid: z.optional(idInput()), description: z.optional(z.string()), substitute: z.optional(z.string()) })),
    }),
  result: idOrNull,
  errors: {},
  evidence: 'documented',
  assumed: [
    'That substitute belongs under advanced is assumed; the changelog only says that it exists.',
    'Where the answer is lost, the newest list with just the name and description, and not known before, is taken for the one created.',
  ],
  sources: [changelog, phpClient, oxid],
});

export const updateListById = defineFunction({
  name: 'UpdateListById',
  group,
  purpose: 'rename a list, change its description or move it to another folder',
  effect: 'write',
  repeatable: true,
  input: () =>
    z.object({
      listId: idInput(),
      name: name(),
      advanced: z.optional(z.object({ folderid: z.optional(idInput()), description: z.optional(z.string()) })),
    }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['Folder and description are taken to stay as they are where they are not sent.'],
  sources: [phpClient],
});

export const emptyList = defineFunction({
  name: 'EmptyList',
  group,
  purpose: 'remove all members of a list',
  effect: 'destroy',
  repeatable: true,
  input: byListId,
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['The subscribers are taken to stay in the account and in their other lists.'],
  sources: [phpClient],
});

export const deleteListById = defineFunction({
  name: 'DeleteListById',
  group,
  purpose: 'delete a list',
  effect: 'destroy',
  repeatable: true,
  input: byListId,
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['The subscribers are taken to stay in the account and in their other lists.'],
  sources: [phpClient],
});

export const getRecipientCountByListId = defineFunction({
  name: 'GetRecipientCountByListId',
  group,
  purpose: 'count the members of a list',
  effect: 'read',
  repeatable: true,
  input: byListId,
  result: countOrNull,
  errors: {},
  evidence: 'seen',
  assumed: [],
  sources: [phpClient],
});

export const getOptStatusByListId = defineFunction({
  name: 'GetOptStatusByListId',
  group,
  purpose: 'read the opt status of the members of a list',
  effect: 'read',
  repeatable: true,
  input: byListId,
  result: () => rows(z.looseObject({ status: z._default(textOrNull(), null) })),
  errors: {},
  evidence: 'seen',
  assumed: ['Clients only show that the answer is a list; it is taken to have one row for each subscriber, with the opt status under status.'],
  sources: [phpClient],
});

export const getFolders = defineFunction({
  name: 'GetFolders',
  group,
  purpose: 'list the folders, each with the one it lies in',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: (): z.ZodMiniType<Folder[]> =>
    rows(z.looseObject({ id: id(), parent_id: z._default(idOrNull(), null), name: z._default(text(), ''), role_ids: innerRows(id()) })),
  errors: {},
  evidence: 'seen',
  assumed: [],
  sources: [phpClient, civicrm],
});

/** The functions of this subject. */
export const listFunctions = [getLists, createList, updateListById, emptyList, deleteListById, getRecipientCountByListId, getOptStatusByListId, getFolders];
