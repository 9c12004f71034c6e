import { dropdown } from '../common/dropdown.ts';
import { folderPaths, wayTo } from '../mailingwork/lists/folders.ts';

export default dropdown('all_folders', 'Folder', async (account) =>
  (await folderPaths(account)).map((folder) => ({ id: folder.id, label: `${wayTo(folder)} (${folder.id})` })),
);
