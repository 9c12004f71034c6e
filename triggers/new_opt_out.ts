import { listFilterInput, optOutSetupInput } from '../common/inputs.ts';
import { optedOutListOutputFields, personOutputFields, personSample } from '../common/subscribers/subscriber_outputs.ts';
import { webhookTrigger } from '../common/webhooks/webhook_trigger.ts';
import { optoutSetupsTable } from '../mailingwork/names/tables.ts';
import { optOutOutput } from '../mailingwork/webhooks/event_outputs.ts';
import { recentOptOuts } from '../mailingwork/webhooks/recent.ts';
import { occurredAtOutputFields, occurredAtSample } from '../zapier/operations/occurred_at.ts';

export default webhookTrigger({
  key: 'new_opt_out',
  noun: 'Opt-Out',
  label: 'New Opt-Out',
  description:
    'Triggers when an unsubscription is completed, after confirmation where the opt-out setup asks for it. Opt-outs that Zaps start may trigger it too.',
  event: 'optout_finalized',
  inputFields: [
    listFilterInput,
    {
      ...optOutSetupInput,
      key: 'opt_out_setups',
      label: 'Opt-Out Setups',
      helpText: 'Only for unsubscriptions through these setups. Leave empty for all.',
      list: true,
      required: false,
    },
  ],
  setups: { table: optoutSetupsTable, input: 'opt_out_setups', noun: 'Opt-out setup' },
  output: optOutOutput,
  recent: recentOptOuts,
  outputFields: [
    { key: 'id', label: 'Event ID' },
    { key: 'opt_out_id', label: 'Opt-Out ID', type: 'integer' },
    { key: 'opt_out_setup_id', label: 'Opt-Out Setup ID', type: 'integer' },
    { key: 'opt_out_setup_name', label: 'Opt-Out Setup Name' },
    ...personOutputFields,
    ...optedOutListOutputFields,
    ...occurredAtOutputFields,
    { key: 'additional_data', label: 'Additional Data' },
  ],
  sample: {
    id: '112',
    opt_out_id: 112,
    opt_out_setup_id: 7,
    opt_out_setup_name: 'Newsletter Unsubscription',
    ...personSample,
    lists: [
      { id: 1, name: 'Newsletter', opted_out: true },
      { id: 3, name: 'Events', opted_out: false },
    ],
    opted_out_list_ids: [1],
    opted_out_list_names: ['Newsletter'],
    ...occurredAtSample,
    additional_data: '{}',
  },
});
