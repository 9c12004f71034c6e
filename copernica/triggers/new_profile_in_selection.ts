import { defineTrigger } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { readableNumber } from '../../zapier/operations/readable_number.ts';
import { MAX_MEMBERS, newestMembers } from '../api/selections/members.ts';
import { costsOf } from '../common/costs.ts';
import { databaseInput, selectionInput } from '../common/inputs.ts';
import { polling } from '../common/polling.ts';
import { wholeProfileOutputFields, wholeProfileSample, wholeProfiles } from '../common/profiles/whole_profile.ts';

const helpText = `The selection can have up to ${readableNumber(MAX_MEMBERS)} profiles. A profile that leaves the selection and returns does not trigger again.`;

export default defineTrigger({
  key: 'new_profile_in_selection',
  noun: 'Profile in Selection',
  display: { label: 'New Profile in Selection', description: 'Triggers when a profile is in a selection for the first time.' },
  operation: {
    type: 'polling',
    inputFields: [databaseInput, { ...selectionInput, helpText }, costsOf('new_profile_in_selection')],
    perform: polling(async (account, input, poll) => {
      const members = await newestMembers(account, requiredId(input, selectionInput), poll);
      const whole = wholeProfiles(poll.z);
      return members.map((profileId) => ({ id: String(profileId), profile_id: profileId, profile: whole({ profileId }) }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, { key: 'profile_id', label: 'Profile ID', type: 'integer' }, ...wholeProfileOutputFields],
    sample: { id: '18381', profile_id: 18381, ...wholeProfileSample },
  },
});
