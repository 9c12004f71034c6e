import { defineTrigger } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { newestProfiles } from '../api/profiles/newest_profiles.ts';
import { profileOutputs } from '../api/profiles/profile_output.ts';
import { watchedDatabase } from '../api/structure/database.ts';
import { costsOf } from '../common/costs.ts';
import { databaseInput } from '../common/inputs.ts';
import { polling } from '../common/polling.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';

export default defineTrigger({
  key: 'new_profile',
  noun: 'Profile',
  display: {
    label: 'New Profile',
    description: 'Triggers when a profile is created in a database. Profile Created (Webhook) triggers instantly.',
  },
  operation: {
    type: 'polling',
    inputFields: [databaseInput, costsOf('new_profile')],
    perform: polling(async (account, input, poll) => {
      const databaseId = requiredId(input, databaseInput);
      const profiles = await newestProfiles(account, databaseId, 'id', poll);
      const outputs = await profileOutputs(account, databaseId, profiles, watchedDatabase);
      return outputs.map((output) => ({ id: String(output.profile_id), ...output }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, ...profileOutputFields, profileFieldOutputs],
    sample: { id: '18381', ...profileSample },
  },
});
