import { requiredId } from '../../zapier/inputs/ids.ts';
import { collectionOf, freshDatabase } from '../api/structure/database.ts';
import { choicesOf, dropdown } from '../common/dropdown.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';

export default dropdown('all_collection_fields', 'Field', async (account, input) => {
  const database = await freshDatabase(account, requiredId(input, databaseInput));
  return choicesOf(collectionOf(database, requiredId(input, collectionInput)).fields, 'Field');
});
