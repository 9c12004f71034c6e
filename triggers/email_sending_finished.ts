import { defineTrigger } from 'zapier-platform-core';
import { mailingOutputFields, mailingSample } from '../common/mailings/mailing_fields.ts';
import { finishedMailingInputs, mailingChoiceIn } from '../common/mailings/mailing_filter.ts';
import { polling } from '../common/polling.ts';
import { finishedMailings } from '../mailingwork/mailings/mailing_choice.ts';
import { mailingOutput } from '../mailingwork/mailings/mailing_outputs.ts';

export default defineTrigger({
  key: 'email_sending_finished',
  noun: 'Sent E-Mail',
  display: { label: 'E-Mail Sending Finished', description: 'Triggers when an e-mail has been sent to all its recipients.' },
  operation: {
    type: 'polling',
    inputFields: finishedMailingInputs,
    perform: polling(async (account, input, { isFirst }) => {
      const mailings = await finishedMailings(account, mailingChoiceIn(input), isFirst);
      return mailings.map((mailing) => ({ id: String(mailing.id), ...mailingOutput(mailing, account.timeZone) }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, ...mailingOutputFields],
    sample: { id: '4711', ...mailingSample, mailing_subject: 'Newsletter November', type: 'standard', status: 'done' },
  },
});
