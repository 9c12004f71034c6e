import { defineSearch } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { prepared } from '../api/structure/prepared.ts';
import { searchSubprofiles } from '../api/subprofiles/find.ts';
import { subprofileOutputs } from '../api/subprofiles/subprofile_output.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { collectionIn, soughtSubprofileIn, soughtSubprofileInputs } from '../common/subprofiles/sought_subprofile.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';

export default defineSearch({
  key: 'find_subprofile',
  noun: 'Subprofile',
  display: {
    label: 'Find Subprofile',
    description: 'Finds a subprofile by its ID or by a field, such as the order number.',
  },
  operation: {
    inputFields: [databaseInput, collectionInput, ...soughtSubprofileInputs],
    perform: performing('running', async (account, input) => {
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => ({ collection: collectionIn(input, known), sought: soughtSubprofileIn(input, known) }),
        (known, { collection, sought }) => searchSubprofiles(account, known, collection, sought),
      );
      return subprofileOutputs(account, database, plan.collection, found);
    }),
    outputFields: [...subprofileOutputFields, subprofileFieldOutputs],
    sample: subprofileSample,
  },
});
