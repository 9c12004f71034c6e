import { requiredId } from '../../zapier/inputs/ids.ts';
import { selectionsOf } from '../api/selections/selections.ts';
import { choicesOf, dropdown } from '../common/dropdown.ts';
import { databaseInput } from '../common/inputs.ts';

export default dropdown('all_selections', 'Selection', async (account, input) =>
  choicesOf(await selectionsOf(account, requiredId(input, databaseInput)), 'Selection'),
);
