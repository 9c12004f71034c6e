import { defineSearch } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { prepared } from '../api/structure/prepared.ts';
import { matchesOf } from '../api/subprofiles/find.ts';
import { subprofileOutputs } from '../api/subprofiles/subprofile_output.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { limitIn, limitInput } from '../common/limit_input.ts';
import { performing } from '../common/perform.ts';
import { collectionIn, severalSubprofilesInputs, soughtSeveralIn } from '../common/subprofiles/sought_subprofile.ts';
import { asLineItem, subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';
import { toldLater } from '../common/told_later.ts';

export default defineSearch({
  key: 'find_subprofiles',
  noun: 'Subprofiles',
  display: {
    label: 'Find Subprofiles',
    description: 'Finds the subprofiles of a profile, such as its orders, or all with a certain value, as line items.',
  },
  operation: {
    inputFields: [databaseInput, collectionInput, ...severalSubprofilesInputs, limitInput],
    perform: performing('running', async (account, input) => {
      const limit = limitIn(input);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => ({ collection: collectionIn(input, known), sought: soughtSeveralIn(input, known) }),
        (known, { collection, sought }) => matchesOf(account, known, collection, sought, limit),
      );
      const shown = found.rows.slice(0, limit);
      const subprofiles = await subprofileOutputs(account, database, plan.collection, shown);
      return shown.length === 0 ? [] : [{ count: shown.length, complete: !found.isCut && shown.length === found.rows.length, subprofiles }];
    }),
    outputFields: [
      toldLater([
        { key: 'count', label: 'Count', type: 'integer' },
        { key: 'complete', label: 'Complete', type: 'boolean' },
        ...subprofileOutputFields.map(asLineItem),
      ]),
      async (z, bundle) => (await subprofileFieldOutputs(z, bundle)).map(asLineItem),
    ],
    sample: { count: 1, complete: true, subprofiles: [subprofileSample] },
  },
});
