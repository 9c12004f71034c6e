import { defineTrigger } from 'zapier-platform-core';
import { mailingOutputFields, mailingSample } from '../common/mailings/mailing_fields.ts';
import { changingMailingInputs, mailingChoiceIn } from '../common/mailings/mailing_filter.ts';
import { polling } from '../common/polling.ts';
import { mailingsAt } from '../mailingwork/mailings/mailing_choice.ts';
import { mailingOutput } from '../mailingwork/mailings/mailing_outputs.ts';
import { mailingStatusWords } from '../mailingwork/names/words.ts';
import { choices } from '../zapier/inputs/choice.ts';

const statusesInput = {
  key: 'statuses',
  label: 'Statuses',
  helpText: 'Only for these new statuses, such as *Paused*. Leave empty for all.',
  choices: mailingStatusWords,
  list: true,
  required: false,
};

export default defineTrigger({
  key: 'mailing_status_changed',
  noun: 'E-Mail',
  display: {
    label: 'E-Mail Status Changed',
    description: 'Triggers when an e-mail becomes a draft, active, paused, sent or cancelled. Each status counts once per e-mail.',
  },
  operation: {
    type: 'polling',
    inputFields: [statusesInput, ...changingMailingInputs],
    perform: polling(async (account, input, { isFirst }) => {
      const mailings = await mailingsAt(account, choices(input, statusesInput), mailingChoiceIn(input), isFirst);
      return mailings.map((mailing) => ({ id: `${mailing.id}-${mailing.status}`, ...mailingOutput(mailing, account.timeZone) }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, ...mailingOutputFields],
    sample: { id: '4711-activated', ...mailingSample },
  },
});
