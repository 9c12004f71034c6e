import { defineTrigger } from 'zapier-platform-core';
import { polling } from '../common/polling.ts';
import { subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { outputsWithNames } from '../common/webhooks/event_names.ts';
import { optOutFilterInputs, optOutOutputFields, optOutSample } from '../common/webhooks/opt_out_fields.ts';
import { listsTable, optoutSetupsTable } from '../mailingwork/names/tables.ts';
import { optOutOutput } from '../mailingwork/webhooks/event_outputs.ts';
import { matchesLists, matchesSetups } from '../mailingwork/webhooks/filters.ts';
import { recordedOptOuts } from '../mailingwork/webhooks/opt_outs.ts';
import { requireFilterIds } from '../webservice/names/known_ids.ts';
import { ids } from '../zapier/inputs/ids.ts';

export default defineTrigger({
  key: 'opt_out_recorded',
  noun: 'Opt-Out',
  display: {
    label: 'Opt-Out Recorded (Never Missed)',
    description:
      'Triggers when your account records an opt-out, at the next check, even if webhooks fail or are deleted. Choose New Opt-Out if your Zap must start at once.',
  },
  operation: {
    type: 'polling',
    inputFields: optOutFilterInputs,
    perform: polling(async (account, input, { now, isFirst }) => {
      const listIds = ids(input.lists, 'List');
      const setupIds = ids(input.opt_out_setups, 'Opt-out setup');
      if (isFirst) {
        await Promise.all([requireFilterIds(account, listsTable, listIds, 'List'), requireFilterIds(account, optoutSetupsTable, setupIds, 'Opt-out setup')]);
      }
      const optOuts = await recordedOptOuts(account, now, isFirst);
      const wanted = optOuts.filter((event) => matchesLists(event, listIds) && matchesSetups(event, setupIds));
      return outputsWithNames(account, wanted, optoutSetupsTable, (event, names) => ({ ...optOutOutput(event, names), id: event.id }));
    }),
    outputFields: [...optOutOutputFields, subscriberFieldOutputs],
    sample: { ...optOutSample, id: '7-6049065-2025-11-11 09:27:29', opt_out_id: null },
  },
});
