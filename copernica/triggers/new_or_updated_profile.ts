import { defineTrigger } from 'zapier-platform-core';
import { ids, requiredId } from '../../zapier/inputs/ids.ts';
import { newestProfiles } from '../api/profiles/newest_profiles.ts';
import { profileOutputs } from '../api/profiles/profile_output.ts';
import { versionsBy } from '../api/records/record_version.ts';
import { watchedDatabase, watchedFields } from '../api/structure/database.ts';
import { costsOf } from '../common/costs.ts';
import { changedFieldsInput } from '../common/fields/changed_fields.ts';
import { databaseInput } from '../common/inputs.ts';
import { polling } from '../common/polling.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';

const fieldsInput = changedFieldsInput('profile', 'all_fields.id.label', [databaseInput.key]);

export default defineTrigger({
  key: 'new_or_updated_profile',
  noun: 'Profile',
  display: {
    label: 'New or Updated Profile',
    description: 'Triggers when a profile is created or changed. Profile Updated (Webhook) triggers instantly.',
  },
  operation: {
    type: 'polling',
    inputFields: [databaseInput, fieldsInput, costsOf('new_or_updated_profile')],
    perform: polling(async (account, input, poll) => {
      const databaseId = requiredId(input, databaseInput);
      const fieldIds = ids(input[fieldsInput.key], 'Field');
      const profiles = await newestProfiles(account, databaseId, 'modified', poll);
      const version = await versionsBy(profiles, fieldIds, watchedFields(account, databaseId));
      const outputs = await profileOutputs(account, databaseId, profiles, watchedDatabase);
      const versions = profiles.map(version);
      return outputs.map((output, index) => ({ id: String(versions[index]), ...output }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, ...profileOutputFields, profileFieldOutputs],
    sample: { id: '18381-2026-02-21 13:26:21-52f8aa3d1c0b7e94', ...profileSample },
  },
});
