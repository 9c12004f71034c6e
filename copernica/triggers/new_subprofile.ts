import { defineTrigger } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { newestSubprofiles } from '../api/subprofiles/newest_subprofiles.ts';
import { costsOf } from '../common/costs.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { polling } from '../common/polling.ts';
import { wholeProfileOutputFields, wholeProfileSample, wholeProfiles } from '../common/profiles/whole_profile.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';

export default defineTrigger({
  key: 'new_subprofile',
  noun: 'Subprofile',
  display: {
    label: 'New Subprofile',
    description: 'Triggers when a subprofile, such as an order, is created in a collection. Subprofile Created (Webhook) triggers instantly.',
  },
  operation: {
    type: 'polling',
    inputFields: [databaseInput, collectionInput, costsOf('new_subprofile')],
    perform: polling(async (account, input, poll) => {
      const databaseId = requiredId(input, databaseInput);
      const collectionId = requiredId(input, collectionInput);
      const { outputs } = await newestSubprofiles(account, databaseId, collectionId, 'id', poll);
      const whole = wholeProfiles(poll.z);
      return outputs.map((output) => ({ id: String(output.subprofile_id), ...output, profile: whole({ profileId: output.profile_id }) }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, ...subprofileOutputFields, subprofileFieldOutputs, ...wholeProfileOutputFields],
    sample: { id: '20285', ...subprofileSample, ...wholeProfileSample },
  },
});
