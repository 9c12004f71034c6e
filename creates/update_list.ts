import { defineCreate } from 'zapier-platform-core';
import { folderInput, listInput } from '../common/inputs.ts';
import { listOutput, listOutputFields, listSample } from '../common/lists/list_outputs.ts';
import { performing } from '../common/perform.ts';
import { changeList } from '../mailingwork/lists/lists.ts';
import { optionalId, requiredId } from '../zapier/inputs/ids.ts';
import { text } from '../zapier/inputs/input.ts';

const newFolderInput = { ...folderInput, label: 'New Folder' };

export default defineCreate({
  key: 'update_list',
  noun: 'List',
  display: {
    label: 'Update List',
    description: 'Updates the name, description or folder of a subscriber list. Inputs left empty change nothing.',
  },
  operation: {
    inputFields: [
      listInput,
      { key: 'name', label: 'New Name', required: false },
      { key: 'description', label: 'New Description', required: false },
      newFolderInput,
    ],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, listInput);
      const folderId = optionalId(input, newFolderInput);
      return listOutput(await changeList(account, id, { name: text(input.name), description: text(input.description), folderId }));
    }),
    outputFields: listOutputFields,
    sample: listSample,
  },
});
