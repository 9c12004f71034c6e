import { contentsOf } from '../api/mailings/contents.ts';
import { choicesOf, dropdown } from '../common/dropdown.ts';

export default dropdown('all_templates', 'Template', async (account) =>
  choicesOf(
    (await contentsOf(account, 'dnd')).filter(({ isArchived }) => !isArchived),
    'Template',
  ),
);
