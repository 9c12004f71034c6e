import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { profilesToChange } from '../api/profiles/find.ts';
import { prepared } from '../api/structure/prepared.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { changedOutputFields, changedProfiles, changedSample } from '../common/profiles/changed_profile.ts';
import { addInterestsInput, removeInterestsInput } from '../common/profiles/interests.ts';
import { changesIn, fieldsToClearInput, profileFieldInputs } from '../common/profiles/profile_changes.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';
import { ifSeveralIn, soughtIn, soughtInputs, updateAllMatchesInput } from '../common/profiles/sought_profile.ts';

export default defineCreate({
  key: 'update_profile',
  noun: 'Profile',
  display: { label: 'Update Profile', description: 'Updates the fields and interests of an existing profile. Fields you leave empty keep their values.' },
  operation: {
    inputFields: [databaseInput, ...soughtInputs, profileFieldInputs, addInterestsInput, removeInterestsInput, fieldsToClearInput, updateAllMatchesInput],
    perform: performing('running', async (account, input) => {
      const ifSeveral = ifSeveralIn(input);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => ({ sought: soughtIn(input, known), changes: changesIn(input, known) }),
        (known, { sought }) => profilesToChange(account, known, sought, ifSeveral),
      );
      return changedProfiles(account, database, found, plan.changes);
    }),
    outputFields: [...profileOutputFields, ...changedOutputFields, profileFieldOutputs],
    sample: { ...profileSample, ...changedSample },
  },
});
