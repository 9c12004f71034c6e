import { optOutFilterInputs, optOutOutputFields, optOutSample } from '../common/webhooks/opt_out_fields.ts';
import { webhookTrigger } from '../common/webhooks/webhook_trigger.ts';
import { optoutSetupsTable } from '../mailingwork/names/tables.ts';
import { optOutOutput } from '../mailingwork/webhooks/event_outputs.ts';
import { recentOptOuts } from '../mailingwork/webhooks/recent.ts';

export default webhookTrigger({
  key: 'new_opt_out',
  noun: 'Opt-Out',
  label: 'New Opt-Out (Instant)',
  description:
    'Triggers when someone unsubscribes, and confirms if the opt-out setup asks for it. Opt-outs started by Zaps may trigger it too. Choose Opt-Out Recorded if you must not miss any.',
  event: 'optout_finalized',
  inputFields: optOutFilterInputs,
  setups: { table: optoutSetupsTable, input: 'opt_out_setups', noun: 'Opt-out setup' },
  output: optOutOutput,
  recent: recentOptOuts,
  outputFields: optOutOutputFields,
  sample: optOutSample,
});
