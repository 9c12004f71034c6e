import { everyRow, statisticsTrigger } from '../common/mailings/statistics_trigger.ts';
import { getRecipientsByEmailId } from '../mailingwork/functions/subscribers/recipient_lookup.ts';

export default statisticsTrigger({
  key: 'email_sent_to_subscriber',
  noun: 'Sent E-Mail',
  label: 'E-Mail Sent to Subscriber',
  description: 'Triggers when an e-mail is sent to a subscriber. Best for campaign e-mails; for large newsletters, choose E-Mail Sending Finished.',
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
