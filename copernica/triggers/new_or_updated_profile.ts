import { defineTrigger, type PlainInputField } from 'zapier-platform-core';
import { ids, requiredId } from '../../zapier/inputs/ids.ts';
import { newestProfiles } from '../api/profiles/newest_profiles.ts';
import { profileOutputs } from '../api/profiles/profile_output.ts';
import { versionOf, versionsBy } from '../api/profiles/profile_version.ts';
import { watchedDatabase } from '../api/structure/database.ts';
import { costsOf } from '../common/costs.ts';
import { databaseInput } from '../common/inputs.ts';
import { polling } from '../common/polling.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../common/profiles/profile_outputs.ts';

const changedFieldsInput = {
  key: 'changed_fields',
  label: 'Only When These Fields Change',
  list: true,
  required: false,
  dynamic: 'all_fields.id.label',
  dependsOn: [databaseInput.key],
  helpText:
    'If empty, every change counts. A profile that goes back to earlier values of these fields does not trigger again, and one that was not seen before counts as new, even if another field was changed.',
} satisfies PlainInputField;

export default defineTrigger({
  key: 'new_or_updated_profile',
  noun: 'Profile',
  display: {
    label: 'New or Updated Profile',
    description: 'Triggers when a profile is created or changed. If only certain fields count, going back to earlier values does not trigger again.',
  },
  operation: {
    type: 'polling',
    inputFields: [databaseInput, changedFieldsInput, costsOf('new_or_updated_profile')],
    perform: polling(async (account, input, poll) => {
      const databaseId = requiredId(input, databaseInput);
      const fieldIds = ids(input.changed_fields, 'Field');
      const profiles = await newestProfiles(account, databaseId, 'modified', poll);
      const version = fieldIds.length === 0 ? versionOf : await versionsBy(account, databaseId, profiles, fieldIds);
      const outputs = await profileOutputs(account, databaseId, profiles, watchedDatabase);
      const versions = profiles.map(version);
      return outputs.map((output, index) => ({ id: String(versions[index]), ...output }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, ...profileOutputFields, profileFieldOutputs],
    sample: { id: '18381-2026-02-21 13:26:21-52f8aa3d1c0b7e94', ...profileSample },
  },
});
