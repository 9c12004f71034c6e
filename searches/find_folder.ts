import { defineSearch } from 'zapier-platform-core';
import { exactNameInput, exactOnly, soughtNameInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { findFolders, wayTo } from '../mailingwork/folders.ts';
import { requiredText } from '../zapier/input.ts';

export default defineSearch({
  key: 'find_folder',
  noun: 'Folder',
  display: { label: 'Find Folder', description: 'Finds a folder for lists and e-mails by its name.' },
  operation: {
    inputFields: [
      { ...soughtNameInput, helpText: 'A part is enough, and so is the whole way, such as *Shop / Orders*; whole names come first.' },
      exactNameInput,
    ],
    perform: performing('running', async (account, input) =>
      (await findFolders(account, requiredText(input.name, 'Name'), exactOnly(input))).map((folder) => ({
        folder_id: folder.id,
        folder_name: folder.names.at(-1),
        folder_path: wayTo(folder),
      })),
    ),
    outputFields: [
      { key: 'folder_id', label: 'Folder ID', type: 'integer' },
      { key: 'folder_name', label: 'Folder Name' },
      { key: 'folder_path', label: 'Folder Path' },
    ],
    sample: { folder_id: 2, folder_name: 'Orders', folder_path: 'Shop / Orders' },
  },
});
