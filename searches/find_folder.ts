import { defineSearch } from 'zapier-platform-core';
import { performing } from '../common/perform.ts';
import { findFolders, pathOf } from '../mailingwork/lists/folders.ts';
import { requiredText } from '../zapier/inputs/input.ts';
import { allowsPartial, nameSearchInput, partialInput } from '../zapier/inputs/name_search.ts';

export default defineSearch({
  key: 'find_folder',
  noun: 'Folder',
  display: { label: 'Find Folder', description: 'Finds a folder for lists and e-mails by its name.' },
  operation: {
    inputFields: [{ ...nameSearchInput, helpText: 'The full name, or a path such as *Shop / Orders*, in upper or lower case.' }, partialInput],
    perform: performing('running', async (account, input) =>
      (await findFolders(account, requiredText(input.name, 'Name'), allowsPartial(input))).map((folder) => ({
        folder_id: folder.id,
        folder_name: folder.names.at(-1),
        folder_path: pathOf(folder),
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
