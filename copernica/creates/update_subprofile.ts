import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { prepared } from '../api/structure/prepared.ts';
import { subprofilesToChange } from '../api/subprofiles/find.ts';
import { change } from '../api/subprofiles/writing.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { ifSeveralIn, updateAllMatchesInput } from '../common/profiles/sought_profile.ts';
import { soughtSubprofileInputs } from '../common/subprofiles/sought_subprofile.ts';
import { fieldsToClearInput, subprofileFieldInputs, updatePlanIn } from '../common/subprofiles/subprofile_changes.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';
import { changedOutputFields, changedSample, writtenSubprofile } from '../common/subprofiles/written_subprofile.ts';

export default defineCreate({
  key: 'update_subprofile',
  noun: 'Subprofile',
  display: {
    label: 'Update Subprofile',
    description: 'Updates the fields of an existing subprofile, such as an order. Fields you leave empty keep their values.',
  },
  operation: {
    inputFields: [
      databaseInput,
      collectionInput,
      ...soughtSubprofileInputs,
      subprofileFieldInputs,
      fieldsToClearInput,
      {
        ...updateAllMatchesInput,
        helpText: 'If several subprofiles match, choose *Yes* to change all of them, up to 100. Otherwise none is changed.',
      },
    ],
    perform: performing('running', async (account, input) => {
      const ifSeveral = ifSeveralIn(input);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => updatePlanIn(input, known),
        (known, { collection, sought }) => subprofilesToChange(account, known, collection, sought, ifSeveral),
      );
      const { collection, changes } = plan;
      return writtenSubprofile(account, { database, collection }, await change(account, collection, found, changes), changes.cleared);
    }),
    outputFields: [...subprofileOutputFields, ...changedOutputFields, subprofileFieldOutputs],
    sample: { ...subprofileSample, ...changedSample },
  },
});
