import { defineTrigger } from 'zapier-platform-core';
import { nameOf } from '../api/mailings/engines.ts';
import { newestMailings } from '../api/mailings/mailings.ts';
import { costsOf } from '../common/costs.ts';
import { audienceIn, audienceInput } from '../common/mailings/mailing_inputs.ts';
import { mailingOutput, mailingOutputFields, mailingSample } from '../common/mailings/mailing_outputs.ts';
import { polling } from '../common/polling.ts';
import { toldLater } from '../common/told_later.ts';

export default defineTrigger({
  key: 'mailing_sent',
  noun: 'Mailing',
  display: { label: 'Mailing Sent', description: 'Triggers when a mailing is sent.' },
  operation: {
    type: 'polling',
    inputFields: [
      { ...audienceInput, helpText: '*E-mails to one person* are sent by a Zap, a follow-up action or a form. Test mailings with documents never trigger.' },
      costsOf('mailing_sent'),
    ],
    perform: polling(async (account, input, poll) => {
      const mailings = await newestMailings(account, audienceIn(input), poll);
      return mailings.map((mailing) => ({ id: nameOf(mailing), ...mailingOutput(mailing) }));
    }),
    outputFields: [toldLater([{ key: 'id', label: 'Event ID' }, ...mailingOutputFields])],
    sample: { id: 'dnd-161', ...mailingSample },
  },
});
