import { deliveryErrors } from '../api/mail_events/delivery_errors.ts';
import { mailExamples } from '../api/webhooks/examples.ts';
import { mailTrigger } from '../common/webhooks/mail_trigger.ts';

export default mailTrigger({
  key: 'email_failed',
  noun: 'Delivery Failure',
  label: 'Email Failed (Webhook)',
  description: 'Triggers when an e-mail cannot be delivered. If webhooks are refused, use New Delivery Error.',
  trigger: 'failure',
  instead: 'New Delivery Error',
  own: (body) => ({
    ...{ action: body.text('action'), state: body.text('state') },
    ...{ error_code: body.text('code'), status_code: body.text('extended'), description: body.text('description') },
  }),
  ownOutputFields: [
    { key: 'action', label: 'Action' },
    { key: 'state', label: 'State' },
    { key: 'error_code', label: 'Error Code' },
    { key: 'status_code', label: 'Status Code' },
    { key: 'description', label: 'Description' },
  ],
  ownSample: { action: 'failed', state: 'bounce', error_code: '550', status_code: '5.1.1', description: 'user unknown' },
  examples: mailExamples(deliveryErrors, ({ code, status, description }) => ({ code, extended: status, description })),
});
