import { defineCreate } from 'zapier-platform-core';
import { nullOn } from '../../webservice/null_on.ts';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { confirmInput, lossNotice, requireConfirmed } from '../../zapier/operations/confirmation.ts';
import { profilesToChange, unknownProfile } from '../api/profiles/find.ts';
import { outputsKnowing } from '../api/profiles/profile_output.ts';
import { remove } from '../api/profiles/removal.ts';
import { prepared } from '../api/structure/prepared.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';
import { soughtIn, soughtInputs } from '../common/profiles/sought_profile.ts';

const YES = 'Yes, Delete for Good';

export default defineCreate({
  key: 'delete_profile',
  noun: 'Profile',
  display: {
    label: 'Delete Profile',
    description: 'Deletes a profile and its subprofiles for good, unless the database is set to do something else.',
  },
  operation: {
    inputFields: [
      lossNotice('The profile is lost with all its fields and subprofiles. To keep it but stop its mailings, use **Unsubscribe Profile**.'),
      databaseInput,
      ...soughtInputs,
      confirmInput(YES),
    ],
    perform: performing('running', async (account, input) => {
      requireConfirmed(input, YES);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => soughtIn(input, known),
        (known, sought) => nullOn(profilesToChange(account, known, sought, 'Map the profile ID to delete one of them.')),
      );
      const [profile] = found ?? [];
      const status = profile === undefined ? 'not_found' : await remove(account, profile);
      const [output] = await outputsKnowing(account, database, [profile ?? unknownProfile('id' in plan ? plan.id : null, database.id)]);
      return { ...output, status };
    }),
    outputFields: [...profileOutputFields, { key: 'status', label: 'Status' }, profileFieldOutputs],
    sample: { ...profileSample, status: 'deleted' },
  },
});
