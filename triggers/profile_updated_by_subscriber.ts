import { listFilterInput } from '../common/inputs.ts';
import { personOutputFields, personSample, subscribedListOutputFields, subscribedListSample } from '../common/subscribers/subscriber_outputs.ts';
import { webhookTrigger } from '../common/webhooks/webhook_trigger.ts';
import { profileUpdateOutput } from '../mailingwork/webhooks/event_outputs.ts';
import { recentSubscribers } from '../mailingwork/webhooks/recent.ts';
import { occurredAtOutputFields, occurredAtSample } from '../zapier/operations/occurred_at.ts';

export default webhookTrigger({
  key: 'profile_updated_by_subscriber',
  noun: 'Profile Update',
  label: 'Profile Updated by Subscriber',
  description: 'Triggers when a subscriber saves changes in the profile manager. Changes by users and imports do not count; changes by Zaps may.',
  event: 'profilemanager_finalized',
  inputFields: [listFilterInput],
  setups: null,
  output: profileUpdateOutput,
  recent: recentSubscribers,
  outputFields: [
    { key: 'id', label: 'Event ID' },
    ...personOutputFields,
    ...subscribedListOutputFields,
    ...occurredAtOutputFields,
    { key: 'additional_data', label: 'Additional Data' },
  ],
  sample: {
    id: '9-6049065-2025-11-11 09:27:29',
    ...personSample,
    ...subscribedListSample,
    ...occurredAtSample,
    additional_data: '{}',
  },
});
