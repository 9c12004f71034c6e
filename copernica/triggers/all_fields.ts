import { requiredId } from '../../zapier/inputs/ids.ts';
import { freshDatabase } from '../api/structure/database.ts';
import { choicesOf, dropdown } from '../common/dropdown.ts';
import { databaseInput } from '../common/inputs.ts';

export default dropdown('all_fields', 'Field', async (account, input) =>
  choicesOf((await freshDatabase(account, requiredId(input, databaseInput))).fields, 'Field'),
);
