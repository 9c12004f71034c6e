import { defineCreate } from 'zapier-platform-core';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { folderInput, nameLock } from '../common/inputs.ts';
import { listOutput, listOutputFields, listSample } from '../common/lists/list_outputs.ts';
import { performing } from '../common/perform.ts';
import { addList, findLists } from '../mailingwork/lists/lists.ts';
import { optionalId } from '../zapier/inputs/ids.ts';
import { requiredText, text } from '../zapier/inputs/input.ts';

export default defineCreate({
  key: 'create_list',
  noun: 'List',
  display: { label: 'Create List', description: 'Creates a subscriber list.' },
  operation: {
    inputFields: [
      { key: 'name', label: 'Name', required: true },
      { key: 'description', label: 'Description', required: false },
      folderInput,
      ifUnclearInput(ifUnclear.create_list),
    ],
    lock: nameLock('list'),
    perform: performing(chosenOccasion(ifUnclear.create_list), async (account, input, { meta }) => {
      const name = requiredText(input.name, 'Name');
      const folderId = optionalId(input, folderInput);
      // As a half of Find or Create it looks once more.
      const [found] = meta.withSearch === undefined ? [] : await findLists(account, name, false);
      return listOutput(found ?? (await addList(account, { name, description: text(input.description), folderId })));
    }),
    outputFields: listOutputFields,
    sample: listSample,
  },
});
