import { defineSearch } from 'zapier-platform-core';
import { mailingInput } from '../common/mailings/mailing_fields.ts';
import { performing } from '../common/perform.ts';
import { continueInput, inLineItem, startIn, stepOutput, stepOutputFields, stepSample } from '../common/step_inputs.ts';
import { personOutputFields, personSample } from '../common/subscribers/subscriber_outputs.ts';
import { addressIn } from '../mailingwork/activity/activity_outputs.ts';
import { emailOf, personNamesOf } from '../mailingwork/fields/fields.ts';
import { readRecipients } from '../mailingwork/mailings/mailing_recipients.ts';
import { fieldsTable } from '../mailingwork/names/tables.ts';
import { occurredAt } from '../mailingwork/subscribers/outputs.ts';
import { readNames } from '../webservice/names/name_table.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { occurredAtOutputFields, occurredAtSample } from '../zapier/operations/occurred_at.ts';

export default defineSearch({
  key: 'find_mailing_recipients',
  noun: 'E-Mail Recipients',
  display: { label: 'Find E-Mail Recipients', description: 'Finds who an e-mail was sent to, and when, as line items.' },
  operation: {
    inputFields: [mailingInput, continueInput],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, mailingInput);
      const step = await readRecipients(account, id, startIn(input));
      if (step === null) {
        return [];
      }
      const fields = await readNames(account, fieldsTable, []);
      const recipients = step.rows.map((row) => ({
        subscriber_id: row.recipient,
        email: emailOf(row.fields, fields) ?? addressIn(row),
        ...personNamesOf(row.fields, fields),
        ...occurredAt({ rawDate: row.date }, account.timeZone),
      }));
      return [{ mailing_id: id, ...stepOutput(step), recipients }];
    }),
    outputFields: [
      { key: 'mailing_id', label: 'E-Mail ID', type: 'integer' },
      ...stepOutputFields,
      ...[...personOutputFields, ...occurredAtOutputFields].map(inLineItem('recipients')),
    ],
    sample: { mailing_id: 4711, ...stepSample, recipients: [{ ...personSample, ...occurredAtSample }] },
  },
});
