import { explainUnknownIds, type Named, requireOne, unknownId } from '../../webservice/names/known_ids.ts';
import { readFresh, watchForNew } from '../../webservice/names/name_table.ts';
import { matching } from '../../webservice/values/matching.ts';
import { comparable, normalized } from '../../webservice/values/texts.ts';
import { writeOrFind } from '../../webservice/write_or_find.ts';
import type { Account } from '../connection/account.ts';
import { createList, type DescribedList, getRecipientCountByListId, updateListById } from '../functions/lists.ts';
import { listsTable } from '../names/tables.ts';
import { namedFolder } from './folders.ts';

/** What a user may say about a list; what is missing stays as it is. */
export interface ListValues {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly folderId?: number | undefined;
}

/** A list as it is known after a write; the id is null where the answer did not name it. */
export type WrittenList = Omit<DescribedList, 'id'> & { readonly id: number | null };

/**
 * Finds lists by name; where a part of it is enough, exact matches come first.
 *
 * @throws ServiceFailure
 */
export async function findLists(account: Account, name: string, partial: boolean): Promise<DescribedList[]> {
  return matching(await readFresh(account, listsTable), name, (list) => [list.name], partial);
}

/** Lists that a call names, for the case that it is refused. */
export function namedList(...ids: readonly number[]): Named<Account> {
  return { noun: 'List', ids, read: (account) => readFresh(account, listsTable) };
}

/**
 * Reads one list as it is now; null where it does not exist.
 *
 * @throws ServiceFailure
 */
export async function readList(account: Account, id: number): Promise<DescribedList | null> {
  return (await readFresh(account, listsTable)).find((list) => list.id === id) ?? null;
}

/**
 * Reads one list as it is now.
 *
 * @throws ServiceFailure of the kind `invalid_input` where it does not exist
 */
export async function requireList(account: Account, id: number): Promise<DescribedList> {
  return known(await readFresh(account, listsTable), id);
}

/**
 * Counts the members of a list; null where the answer is no number.
 *
 * @throws ServiceFailure
 */
export function countMembers(account: Account, listId: number): Promise<number | null> {
  return account.call(getRecipientCountByListId, { listId });
}

/**
 * Creates a list and reads it back. Where the outcome is unclear, the list is looked up.
 *
 * @throws ServiceFailure
 */
export async function addList(account: Account, values: ListValues & { readonly name: string }): Promise<WrittenList> {
  const { name, description = '', folderId } = values;
  const newLists = await watchForNew(account, listsTable);
  const id = await writeOrFind(
    account,
    (options) =>
      explainUnknownIds(account, [namedFolder(folderId)], () =>
        account.call(createList, { name, advanced: { description: values.description, folderid: folderId } }, options),
      ),
    async () => newestOf(await newLists(), (list) => list.name === name && normalized(list.description) === normalized(description))?.id ?? null,
  );
  // The write succeeded, so a reading that fails takes nothing away from it.
  const lists = await readFresh(account, listsTable).catch(() => []);
  return newestOf(lists, (list) => (id === null ? comparable(list.name) === comparable(name) : list.id === id)) ?? { id, name, description };
}

/** Several lists may have one name; of those made by this integration, the newest is meant. */
function newestOf(lists: readonly DescribedList[], isMeant: (list: DescribedList) => boolean): DescribedList | undefined {
  return lists.filter(isMeant).toSorted((one, other) => other.id - one.id)[0];
}

/**
 * Changes a list and reads it back; with nothing to change nothing is sent.
 *
 * @throws ServiceFailure
 */
export async function changeList(account: Account, id: number, values: ListValues): Promise<WrittenList> {
  const changes = Object.values(values).some((value) => value !== undefined);
  // The function wants a name, whatever is changed, and one from the cache might undo another change.
  const present = await (changes && values.name !== undefined ? requireOne(account, listsTable, id, 'List') : requireList(account, id));
  if (!changes) {
    return present;
  }
  const { name = present.name, description, folderId } = values;
  await explainUnknownIds(account, [namedList(id), namedFolder(folderId)], () =>
    account.call(updateListById, { listId: id, name, advanced: { description, folderid: folderId } }),
  );
  const lists = await readFresh(account, listsTable).catch(() => null);
  if (lists === null) {
    return { id, name, description: description ?? present.description };
  }
  return known(lists, id);
}

function known(lists: readonly DescribedList[], id: number): DescribedList {
  const list = lists.find((candidate) => candidate.id === id);
  if (list === undefined) {
    throw unknownId('List', id);
  }
  return list;
}
