import { everyRow, statisticsTrigger } from '../common/mailings/statistics_trigger.ts';
import { getRecipientsByEmailId } from '../mailingwork/functions/subscribers/recipient_lookup.ts';
import { NEWEST_ROWS } from '../mailingwork/paging/newest_rows.ts';
import { readableNumber } from '../zapier/operations/readable_number.ts';

export default statisticsTrigger({
  key: 'email_sent_to_subscriber',
  noun: 'Sent E-Mail',
  label: 'E-Mail Sent to Subscriber',
  description: `Triggers when an e-mail is sent to a subscriber. Meant for campaign e-mails; of a large newsletter, only the newest ${readableNumber(NEWEST_ROWS)} per check count.`,
  source: {
    // No source shows that it takes a choice of fields.
    read: (account, emailId, { fieldId: _fieldId, ...options }) => account.call(getRecipientsByEmailId, { emailId, advanced: options }),
    nothingCodes: [2, 4],
  },
  firstTimeOf: null,
  filterInputs: [],
  filter: everyRow,
  own: () => ({}),
  ownOutputFields: [],
  ownSample: {},
});
