import { defineSearch } from 'zapier-platform-core';
import { nullOn } from '../../webservice/null_on.ts';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { sizeOf } from '../api/mailings/targets.ts';
import { databaseInput, selectionInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';

export default defineSearch({
  key: 'find_selection_size',
  noun: 'Selection Size',
  display: { label: 'Find Selection Size', description: 'Finds the number of profiles in a selection.' },
  operation: {
    inputFields: [
      databaseInput,
      { ...selectionInput, helpText: 'Copernica rebuilds selections in the background, so the latest changes may not be counted yet.' },
    ],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, selectionInput);
      const size = await nullOn(sizeOf(account, { type: 'selection', id }));
      return size === null ? [] : [{ selection_id: id, profile_count: size }];
    }),
    outputFields: [
      { key: 'selection_id', label: 'Selection ID', type: 'integer' },
      { key: 'profile_count', label: 'Profile Count', type: 'integer' },
    ],
    sample: { selection_id: 42, profile_count: 1200 },
  },
});
