import { listFilterInput, optInSetupInput } from '../common/inputs.ts';
import { personOutputFields, personSample, subscribedListOutputFields, subscribedListSample } from '../common/subscribers/subscriber_outputs.ts';
import { webhookTrigger } from '../common/webhooks/webhook_trigger.ts';
import { optinSetupsTable } from '../mailingwork/names/tables.ts';
import { optInOutput } from '../mailingwork/webhooks/event_outputs.ts';
import { recentOptIns } from '../mailingwork/webhooks/recent.ts';
import { occurredAtOutputFields, occurredAtSample } from '../zapier/operations/occurred_at.ts';

export default webhookTrigger({
  key: 'new_opt_in',
  noun: 'Opt-In',
  label: 'New Opt-In',
  description: 'Triggers when someone signs up, or confirms the sign-up if double opt-in is used. Opt-ins started by Zaps may trigger it too.',
  event: 'optin_finalized',
  inputFields: [
    listFilterInput,
    {
      key: 'opt_in_setups',
      label: 'Opt-In Setups',
      dynamic: optInSetupInput.dynamic,
      helpText: 'Only when someone signs up through these setups. Leave empty for all.',
      list: true,
      required: false,
    },
  ],
  setups: { table: optinSetupsTable, input: 'opt_in_setups', noun: 'Opt-in setup' },
  output: optInOutput,
  recent: recentOptIns,
  outputFields: [
    { key: 'id', label: 'Event ID' },
    { key: 'opt_in_id', label: 'Opt-In ID', type: 'integer' },
    { key: 'opt_in_setup_id', label: 'Opt-In Setup ID', type: 'integer' },
    { key: 'opt_in_setup_name', label: 'Opt-In Setup Name' },
    ...personOutputFields,
    ...subscribedListOutputFields,
    ...occurredAtOutputFields,
    { key: 'additional_data', label: 'Additional Data' },
  ],
  sample: {
    id: '371',
    opt_in_id: 371,
    opt_in_setup_id: 60,
    opt_in_setup_name: 'Newsletter Sign-Up',
    ...personSample,
    ...subscribedListSample,
    ...occurredAtSample,
    additional_data: '{}',
  },
});
