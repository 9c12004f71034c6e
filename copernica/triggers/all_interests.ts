import { requiredId } from '../../zapier/inputs/ids.ts';
import { freshDatabase } from '../api/structure/database.ts';
import { choicesOf, dropdown } from '../common/dropdown.ts';
import { databaseInput } from '../common/inputs.ts';

/** The same name may occur in several groups. */
export default dropdown('all_interests', 'Interest', async (account, input) => {
  const { interests } = await freshDatabase(account, requiredId(input, databaseInput));
  return choicesOf(
    interests.map(({ id, name, group }) => ({ id, name: group === '' ? name : `${group}: ${name}` })),
    'Interest',
  );
});
