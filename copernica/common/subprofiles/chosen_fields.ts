import { readableIds } from '../../../zapier/inputs/ids.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import type { Account } from '../../api/connection/account.ts';
import type { Field } from '../../api/fields/field.ts';
import { freshDatabase } from '../../api/structure/database.ts';
import { collectionInput, databaseInput } from '../inputs.ts';

/** The fields of the chosen collection, read afresh for the editor; none before one is chosen, or where the database has no such collection. */
export async function chosenFields(account: Account, input: Input): Promise<readonly Field[]> {
  const [databaseId] = readableIds(input[databaseInput.key]);
  const [collectionId] = readableIds(input[collectionInput.key]);
  if (databaseId === undefined || collectionId === undefined) {
    return [];
  }
  const { collections } = await freshDatabase(account, databaseId);
  return collections.find(({ id }) => id === collectionId)?.fields ?? [];
}
