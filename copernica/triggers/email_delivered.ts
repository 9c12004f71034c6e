import { deliveries } from '../api/mail_events/deliveries.ts';
import { mailExamples } from '../api/webhooks/examples.ts';
import { mailTrigger } from '../common/webhooks/mail_trigger.ts';

export default mailTrigger({
  key: 'email_delivered',
  noun: 'Delivery',
  label: 'Email Delivered',
  description: 'Triggers when the mail server of a recipient accepts an e-mail.',
  note: 'A mailing to 50,000 people starts 50,000 runs within minutes, and each run uses tasks.',
  trigger: 'delivery',
  instead: null,
  own: () => ({}),
  ownOutputFields: [],
  ownSample: {},
  examples: mailExamples(deliveries, () => ({})),
});
