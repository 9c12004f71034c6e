import { defineSearch } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { searchProfiles } from '../api/profiles/find.ts';
import { outputsKnowing } from '../api/profiles/profile_output.ts';
import { prepared } from '../api/structure/prepared.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';
import { soughtIn, soughtInputs } from '../common/profiles/sought_profile.ts';

export default defineSearch({
  key: 'find_profile',
  noun: 'Profile',
  display: {
    label: 'Find Profile',
    description: 'Finds a profile by its ID or by a field, such as the e-mail address.',
  },
  operation: {
    inputFields: [databaseInput, ...soughtInputs],
    perform: performing('running', async (account, input) => {
      const { database, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => soughtIn(input, known),
        (known, sought) => searchProfiles(account, known, sought),
      );
      return outputsKnowing(account, database, found);
    }),
    outputFields: [...profileOutputFields, profileFieldOutputs],
    sample: profileSample,
  },
});
