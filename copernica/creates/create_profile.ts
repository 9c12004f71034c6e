import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { readBack } from '../api/profiles/changes.ts';
import { create, findCreated } from '../api/profiles/creation.ts';
import { outputsKnowing } from '../api/profiles/profile_output.ts';
import { prepared } from '../api/structure/prepared.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { addInterestsInput } from '../common/profiles/interests.ts';
import { newProfileIn, profileFieldInputs } from '../common/profiles/profile_changes.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';

export default defineCreate({
  key: 'create_profile',
  noun: 'Profile',
  display: {
    label: 'Create Profile',
    description: 'Creates a profile, even if the person already has one. To avoid duplicates, use Create or Update Profile.',
  },
  operation: {
    inputFields: [
      databaseInput,
      profileFieldInputs,
      { ...addInterestsInput, helpText: 'The interests of the new profile.' },
      ifUnclearInput(ifUnclear.create_profile),
    ],
    perform: performing(chosenOccasion(ifUnclear.create_profile), async (account, input) => {
      const since = Date.now();
      const databaseId = requiredId(input, databaseInput);
      const { database, plan } = await prepared(
        account,
        databaseId,
        (known) => newProfileIn(input, known),
        async () => null,
      );
      const created = await create(account, database, plan, () => findCreated(account, database, plan, since));
      const read = created.id === null ? null : await readBack(account, database, [created.id]);
      const [output] = await outputsKnowing(account, database, read ?? [created]);
      return { ...output };
    }),
    outputFields: [...profileOutputFields, profileFieldOutputs],
    sample: profileSample,
  },
});
