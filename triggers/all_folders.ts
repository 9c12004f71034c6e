import { dropdown } from '../common/dropdown.ts';
import { folderPaths, pathOf } from '../mailingwork/lists/folders.ts';

export default dropdown('all_folders', 'Folder', async (account) =>
  (await folderPaths(account)).map((folder) => ({ id: folder.id, label: `${pathOf(folder)} (${folder.id})` })),
);
