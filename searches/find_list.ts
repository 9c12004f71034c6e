import { defineSearch } from 'zapier-platform-core';
import { listOutput, listOutputFields, listSample } from '../common/lists/list_outputs.ts';
import { performing } from '../common/perform.ts';
import { findLists } from '../mailingwork/lists/lists.ts';
import { requiredText } from '../zapier/inputs/input.ts';
import { allowsPartial, nameSearchInput, partialInput } from '../zapier/inputs/name_search.ts';

export default defineSearch({
  key: 'find_list',
  noun: 'List',
  display: { label: 'Find List', description: 'Finds a subscriber list by its name.' },
  operation: {
    inputFields: [nameSearchInput, partialInput],
    perform: performing('running', async (account, input) =>
      (await findLists(account, requiredText(input.name, 'Name'), allowsPartial(input))).map(listOutput),
    ),
    outputFields: listOutputFields,
    sample: listSample,
  },
});
