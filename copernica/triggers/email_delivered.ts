import { deliveries } from '../api/mail_events/deliveries.ts';
import { mailExamples } from '../api/webhooks/examples.ts';
import { mailTrigger } from '../common/webhooks/mail_trigger.ts';

export default mailTrigger({
  key: 'email_delivered',
  noun: 'Delivery',
  label: 'Email Delivered',
  description:
    'Triggers when a mail is accepted by the server of its recipient, once for each mail. A mailing to 50,000 people starts 50,000 runs within minutes, each of which counts as tasks.',
  trigger: 'delivery',
  instead: null,
  own: () => ({}),
  ownOutputFields: [],
  ownSample: {},
  examples: mailExamples(deliveries, () => ({})),
});
