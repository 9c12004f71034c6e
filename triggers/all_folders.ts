import { dropdown } from '../common/dropdown.ts';
import { folderPaths } from '../mailingwork/folders.ts';

export default dropdown('all_folders', 'Folder', async (account) =>
  (await folderPaths(account)).map(({ id, names }) => ({ id, label: `${names.join(' / ')} (${id})` })),
);
