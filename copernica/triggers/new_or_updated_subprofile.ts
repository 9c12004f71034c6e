import { defineTrigger } from 'zapier-platform-core';
import { ids, requiredId } from '../../zapier/inputs/ids.ts';
import { versionsBy } from '../api/records/record_version.ts';
import { watchedFields } from '../api/structure/database.ts';
import { newestSubprofiles } from '../api/subprofiles/newest_subprofiles.ts';
import { costsOf } from '../common/costs.ts';
import { changedFieldsInput } from '../common/fields/changed_fields.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { polling } from '../common/polling.ts';
import { wholeProfileOutputFields, wholeProfileSample, wholeProfiles } from '../common/profiles/whole_profile.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';

const fieldsInput = changedFieldsInput('subprofile', 'all_collection_fields.id.label', [databaseInput.key, collectionInput.key]);

export default defineTrigger({
  key: 'new_or_updated_subprofile',
  noun: 'Subprofile',
  display: {
    label: 'New or Updated Subprofile',
    description: 'Triggers when a subprofile, such as an order, is created or changed. Subprofile Updated (Webhook) triggers instantly.',
  },
  operation: {
    type: 'polling',
    inputFields: [databaseInput, collectionInput, fieldsInput, costsOf('new_or_updated_subprofile')],
    perform: polling(async (account, input, poll) => {
      const databaseId = requiredId(input, databaseInput);
      const collectionId = requiredId(input, collectionInput);
      const fieldIds = ids(input[fieldsInput.key], 'Field');
      const { subprofiles, outputs } = await newestSubprofiles(account, databaseId, collectionId, 'modified', poll);
      const version = await versionsBy(subprofiles, fieldIds, watchedFields(account, databaseId, collectionId));
      const versions = subprofiles.map(version);
      const whole = wholeProfiles(poll.z);
      return outputs.map((output, index) => ({ id: String(versions[index]), ...output, profile: whole({ profileId: output.profile_id }) }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, ...subprofileOutputFields, subprofileFieldOutputs, ...wholeProfileOutputFields],
    sample: { id: '20285-2026-08-25 16:15:56-52f8aa3d1c0b7e94', ...subprofileSample, ...wholeProfileSample },
  },
});
