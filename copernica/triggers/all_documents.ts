import { contentsOf } from '../api/mailings/contents.ts';
import { choicesOf, dropdown } from '../common/dropdown.ts';

export default dropdown('all_documents', 'Document', async (account) =>
  choicesOf(
    (await contentsOf(account, 'html')).filter(({ isArchived }) => !isArchived),
    'Document',
  ),
);
