import type { Named } from '../../webservice/names/known_ids.ts';
import { matching } from '../../webservice/values/matching.ts';
import type { Account } from '../connection/account.ts';
import { type Folder, getFolders } from '../functions/lists.ts';

/** A folder with the way to it. */
export interface FolderPath {
  readonly id: number;
  /** The names from the top level down. */
  readonly names: readonly string[];
}

/**
 * All folders with the way to each, in the order of a tree that is unfolded.
 *
 * @throws ServiceFailure
 */
export async function folderPaths(account: Account): Promise<FolderPath[]> {
  const folders = await account.call(getFolders, {});
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  return folders.map((folder) => ({ id: folder.id, names: pathNames(folder, byId) })).toSorted(inTree);
}

/** A folder that a call names, for the case that it is refused. */
export function namedFolder(id: number | undefined): Named<Account> {
  return { noun: 'Folder', ids: id === undefined ? [] : [id], read: (account) => account.call(getFolders, {}) };
}

/** The way to a folder as people write it, such as `Shop / Orders`. */
export function pathOf({ names }: FolderPath): string {
  return names.join(' / ');
}

/**
 * Finds folders by name or by the way to them; where a part of it is enough, exact matches come first.
 *
 * @throws ServiceFailure
 */
export async function findFolders(account: Account, name: string, partial: boolean): Promise<FolderPath[]> {
  return matching(await folderPaths(account), name, (folder) => [...folder.names.slice(-1), pathOf(folder)], partial);
}

/** A folder whose parent is not told stands at the top, and one that lies in itself ends the way. */
function pathNames(folder: Folder, byId: ReadonlyMap<number, Folder>): string[] {
  const way: Folder[] = [];
  for (let next: Folder | undefined = folder; next !== undefined && !way.includes(next); next = byId.get(next.parent_id ?? 0)) {
    way.unshift(next);
  }
  return way.map(({ id, name }) => name || `Folder ${id}`);
}

function inTree(one: FolderPath, other: FolderPath): number {
  for (const [level, name] of one.names.entries()) {
    const order = name.localeCompare(other.names[level] ?? '', 'de');
    if (order !== 0) {
      return order;
    }
  }
  return one.names.length - other.names.length;
}
