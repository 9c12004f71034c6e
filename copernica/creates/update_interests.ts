import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { profilesToChange } from '../api/profiles/find.ts';
import { prepared } from '../api/structure/prepared.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { changedProfiles, profileIdsOutputField } from '../common/profiles/changed_profile.ts';
import { addInterestsInput, interestsIn, removeInterestsInput } from '../common/profiles/interests.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';
import { ifSeveralIn, soughtIn, soughtInputs, updateAllMatchesInput } from '../common/profiles/sought_profile.ts';

export default defineCreate({
  key: 'update_interests',
  noun: 'Interests',
  display: { label: 'Add or Remove Interests', description: 'Adds interests to a profile or removes them. Its other interests stay.' },
  operation: {
    inputFields: [databaseInput, ...soughtInputs, addInterestsInput, removeInterestsInput, updateAllMatchesInput],
    perform: performing('running', async (account, input) => {
      const ifSeveral = ifSeveralIn(input);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => ({ sought: soughtIn(input, known), interests: interestsIn(input, known) }),
        (known, { sought }) => profilesToChange(account, known, sought, ifSeveral),
      );
      const changes = { values: {}, cleared: [], interests: plan.interests };
      const { not_cleared_field_ids: _ids, not_cleared_field_names: _names, ...output } = await changedProfiles(account, database, found, changes);
      return output;
    }),
    outputFields: [...profileOutputFields, profileIdsOutputField, profileFieldOutputs],
    sample: { ...profileSample, profile_ids: [18381] },
  },
});
