import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { removedMeanwhile } from '../api/profiles/changes.ts';
import { createWithKey } from '../api/profiles/creation.ts';
import { findChangeable } from '../api/profiles/find.ts';
import { prepared } from '../api/structure/prepared.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { changedOutputFields, changedProfiles, changedSample, writtenProfiles } from '../common/profiles/changed_profile.ts';
import { addInterestsInput, removeInterestsInput } from '../common/profiles/interests.ts';
import { changesIn, fieldsToClearInput, profileFieldInputs } from '../common/profiles/profile_changes.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';
import { ifSeveralIn, keyIn, matchFieldInput, matchValueInput, profileLock, updateAllMatchesInput } from '../common/profiles/sought_profile.ts';

export default defineCreate({
  key: 'create_or_update_profile',
  noun: 'Profile',
  display: {
    label: 'Create or Update Profile',
    description: 'Creates a profile, or updates an existing one if a field, such as the e-mail address, matches.',
  },
  operation: {
    lock: profileLock,
    inputFields: [
      databaseInput,
      matchFieldInput,
      { ...matchValueInput, helpText: `${matchValueInput.helpText} A new profile gets this value.` },
      profileFieldInputs,
      addInterestsInput,
      { ...removeInterestsInput, helpText: `${removeInterestsInput.helpText} Only affects existing profiles.` },
      fieldsToClearInput,
      updateAllMatchesInput,
      ifUnclearInput(ifUnclear.create_or_update_profile),
    ],
    perform: performing(chosenOccasion(ifUnclear.create_or_update_profile), async (account, input) => {
      const ifSeveral = ifSeveralIn(input);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => {
          const key = keyIn(input, known);
          return { key, changes: changesIn(input, known, key) };
        },
        (known, { key }) => findChangeable(account, known, key, ifSeveral),
      );
      const { key, changes } = plan;
      const [first, ...others] = found;
      if (first !== undefined) {
        return { ...(await changedProfiles(account, database, [first, ...others], changes, removedMeanwhile)), created: false };
      }
      const profile = await createWithKey(account, database, key, changes);
      return { ...(await writtenProfiles(account, database, [profile], { ...changes, cleared: [] })), created: true };
    }),
    outputFields: [...profileOutputFields, ...changedOutputFields, { key: 'created', label: 'Created', type: 'boolean' }, profileFieldOutputs],
    sample: { ...profileSample, ...changedSample, created: true },
  },
});
