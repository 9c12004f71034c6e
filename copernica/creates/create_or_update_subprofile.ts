import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { prepared } from '../api/structure/prepared.ts';
import { findToChange } from '../api/subprofiles/find.ts';
import { change, create, removedMeanwhile } from '../api/subprofiles/writing.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { ifSeveralIn, updateAllMatchesInput } from '../common/profiles/sought_profile.ts';
import { ownerInputs, subprofileKeyInputs, subprofileLock } from '../common/subprofiles/sought_subprofile.ts';
import { fieldsToClearInput, subprofileFieldInputs, upsertPlanIn } from '../common/subprofiles/subprofile_changes.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';
import { writtenOutputFields, writtenSample, writtenSubprofile } from '../common/subprofiles/written_subprofile.ts';

export default defineCreate({
  key: 'create_or_update_subprofile',
  noun: 'Subprofile',
  display: {
    label: 'Create or Update Subprofile',
    description: 'Creates a subprofile of a profile, or updates an existing one if a field, such as the order number, matches.',
  },
  operation: {
    lock: subprofileLock,
    inputFields: [
      databaseInput,
      collectionInput,
      ...ownerInputs,
      ...subprofileKeyInputs,
      subprofileFieldInputs,
      fieldsToClearInput,
      { ...updateAllMatchesInput, helpText: 'If several subprofiles of the profile match, choose *Yes* to change all of them. Otherwise none is changed.' },
      ifUnclearInput(ifUnclear.create_or_update_subprofile),
    ],
    perform: performing(chosenOccasion(ifUnclear.create_or_update_subprofile), async (account, input) => {
      const since = Date.now();
      const ifSeveral = ifSeveralIn(input);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => upsertPlanIn(input, known),
        (known, { collection, owner, key }) => findToChange(account, known, collection, { key, owner, ifSeveral }),
      );
      const { collection, key, values, changes } = plan;
      const [first, ...others] = found.subprofiles;
      const written =
        first === undefined
          ? await create(account, { profileId: found.profileId, collection, values, key, since })
          : await change(account, collection, [first, ...others], changes, removedMeanwhile);
      const cleared = first === undefined ? [] : changes.cleared;
      return { ...(await writtenSubprofile(account, { database, collection }, written, cleared)), created: first === undefined };
    }),
    outputFields: [...subprofileOutputFields, ...writtenOutputFields, subprofileFieldOutputs],
    sample: { ...subprofileSample, ...writtenSample },
  },
});
