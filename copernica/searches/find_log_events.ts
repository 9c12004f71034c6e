import { defineSearch } from 'zapier-platform-core';
import { findLogLines } from '../api/log_files/find.ts';
import { logEventInputs, logQueryIn } from '../common/log_events/log_event_inputs.ts';
import { logEventsOutput, logEventsOutputFields, logEventsSample } from '../common/log_events/log_event_outputs.ts';
import { performing } from '../common/perform.ts';
import { toldLater } from '../common/told_later.ts';

export default defineSearch({
  key: 'find_log_events',
  noun: 'Log Events',
  display: {
    label: 'Find Log Events',
    description: 'Finds what happened to e-mails in the log files, such as events that webhooks missed, as line items.',
  },
  operation: {
    inputFields: logEventInputs,
    perform: performing('running', async (account, input) => {
      const query = logQueryIn(input, Date.now());
      return logEventsOutput(query.type, await findLogLines(account, query));
    }),
    outputFields: [toldLater(logEventsOutputFields)],
    sample: logEventsSample,
  },
});
