import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { prepared } from '../api/structure/prepared.ts';
import { ownerOf } from '../api/subprofiles/find.ts';
import { create } from '../api/subprofiles/writing.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { ownerInputs } from '../common/subprofiles/sought_subprofile.ts';
import { creationPlanIn, subprofileFieldInputs } from '../common/subprofiles/subprofile_changes.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';
import { shownSubprofile } from '../common/subprofiles/written_subprofile.ts';

export default defineCreate({
  key: 'create_subprofile',
  noun: 'Subprofile',
  display: {
    label: 'Create Subprofile',
    description: 'Creates a subprofile of a profile, such as an order, even if it already exists. To avoid duplicates, use Create or Update Subprofile.',
  },
  operation: {
    inputFields: [databaseInput, collectionInput, ...ownerInputs, subprofileFieldInputs, ifUnclearInput(ifUnclear.create_subprofile)],
    perform: performing(chosenOccasion(ifUnclear.create_subprofile), async (account, input) => {
      const since = Date.now();
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => creationPlanIn(input, known),
        (known, { owner }) => ownerOf(account, known, owner),
      );
      const { collection, values } = plan;
      return shownSubprofile(account, { database, collection }, await create(account, { profileId: found, collection, values, key: null, since }));
    }),
    outputFields: [...subprofileOutputFields, subprofileFieldOutputs],
    sample: subprofileSample,
  },
});
