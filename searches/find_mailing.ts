import { defineSearch } from 'zapier-platform-core';
import { mailingOutputFields, mailingSample } from '../common/mailing_fields.ts';
import { performing } from '../common/perform.ts';
import { mailingStatuses, mailingTypes } from '../mailingwork/functions/emails.ts';
import { mailingOutput } from '../mailingwork/mailing_outputs.ts';
import { findMailings } from '../mailingwork/mailings.ts';
import { optionalChoice, text } from '../zapier/input.ts';

export default defineSearch({
  key: 'find_mailing',
  noun: 'E-Mail',
  display: { label: 'Find E-Mail', description: 'Finds e-mails by subject or description, exact matches first, then the newest.' },
  operation: {
    inputFields: [
      { key: 'subject', label: 'Subject or Description', required: false, helpText: 'A part is enough. Leave empty for the newest.' },
      {
        key: 'status',
        label: 'Status',
        required: false,
        choices: { drafted: 'Draft', activated: 'Activated', paused: 'Paused', done: 'Sent', cancelled: 'Cancelled' },
      },
      {
        key: 'type',
        label: 'Type',
        required: false,
        choices: { standard: 'Standard E-Mail', dialog: 'Dialog E-Mail', campaign: 'Campaign E-Mail', abtest: 'A/B Test', abwinner: 'A/B Test Winner' },
      },
    ],
    perform: performing('running', async (account, input) => {
      const status = optionalChoice(input.status, 'Status', mailingStatuses);
      const type = optionalChoice(input.type, 'Type', mailingTypes);
      const found = await findMailings(account, text(input.subject), { status, type });
      return found.map((mailing) => mailingOutput(mailing, account.timeZone));
    }),
    outputFields: mailingOutputFields,
    sample: mailingSample,
  },
});
