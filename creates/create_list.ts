import { defineCreate } from 'zapier-platform-core';
import { folderInput } from '../common/inputs.ts';
import { listOutput, listOutputFields, listSample } from '../common/list_outputs.ts';
import { performing } from '../common/perform.ts';
import { addList } from '../mailingwork/lists.ts';
import { ids, requiredText, text } from '../zapier/input.ts';

export default defineCreate({
  key: 'create_list',
  noun: 'List',
  display: { label: 'Create List', description: 'Creates a subscriber list.' },
  operation: {
    inputFields: [{ key: 'name', label: 'Name', required: true }, { key: 'description', label: 'Description', required: false }, folderInput],
    perform: performing('running', async (account, input) => {
      const name = requiredText(input.name, 'Name');
      const [folderId] = ids(input.folder, 'Folder');
      return listOutput(await addList(account, { name, description: text(input.description), folderId }));
    }),
    outputFields: listOutputFields,
    sample: listSample,
  },
});
