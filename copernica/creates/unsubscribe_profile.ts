import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { confirmInput, requireConfirmed } from '../../zapier/operations/confirmation.ts';
import { profilesToChange } from '../api/profiles/find.ts';
import { outputsKnowing } from '../api/profiles/profile_output.ts';
import { unsubscribeAll, unsubscribeSetting } from '../api/profiles/unsubscribe.ts';
import { prepared } from '../api/structure/prepared.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { profileIdsOutputField } from '../common/profiles/changed_profile.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';
import { ifSeveralIn, soughtIn, soughtInputs, updateAllMatchesInput } from '../common/profiles/sought_profile.ts';

const YES = 'Yes, Even If It Deletes the Profile';

export default defineCreate({
  key: 'unsubscribe_profile',
  noun: 'Profile',
  display: {
    label: 'Unsubscribe Profile',
    description: 'Unsubscribes a profile, following the unsubscribe behavior set for its database.',
  },
  operation: {
    inputFields: [
      databaseInput,
      ...soughtInputs,
      updateAllMatchesInput,
      {
        ...confirmInput(YES),
        required: false,
        helpText: 'Needed if the unsubscribe behavior of the database is *remove*: the profile and its subprofiles are then deleted for good.',
      },
    ],
    perform: performing('running', async (account, input) => {
      const ifSeveral = ifSeveralIn(input);
      const databaseId = requiredId(input, databaseInput);
      const setting = await unsubscribeSetting(account, databaseId);
      if (!setting.updates) {
        requireConfirmed(input, YES);
      }
      const { database, found } = await prepared(
        account,
        databaseId,
        (known) => soughtIn(input, known),
        (known, sought) => profilesToChange(account, known, sought, ifSeveral),
      );
      const { status, shown } = await unsubscribeAll(account, database, setting, found);
      const [output] = await outputsKnowing(account, database, [shown]);
      return { ...output, status, profile_ids: found.map(({ id }) => id) };
    }),
    outputFields: [...profileOutputFields, { key: 'status', label: 'Status' }, profileIdsOutputField, profileFieldOutputs],
    sample: { ...profileSample, status: 'unsubscribed', profile_ids: [18381] },
  },
});
