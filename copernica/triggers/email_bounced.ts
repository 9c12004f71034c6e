import type { Body } from '../api/webhooks/body.ts';
import { readReturnedMail } from '../api/webhooks/returned_mail.ts';
import { mailTrigger } from '../common/webhooks/mail_trigger.ts';

export default mailTrigger({
  key: 'email_bounced',
  noun: 'Returned Email',
  label: 'Email Bounced',
  description: 'Triggers when an e-mail bounces or gets an automatic reply, such as an out-of-office notice. For failures only, use Email Failed (Webhook).',
  trigger: 'bounce',
  instead: 'New Delivery Error',
  own: returnedMail,
  ownOutputFields: [
    { key: 'envelope_address', label: 'Envelope Address' },
    { key: 'returned_by', label: 'Returned By' },
    { key: 'subject', label: 'Subject' },
    { key: 'returned_mail', label: 'Returned Email (First 2,000 Characters)' },
  ],
  ownSample: {
    ...{ envelope_address: 'b4icbaqjswyrb7tc@bounces.example.com', returned_by: 'MAILER-DAEMON@mx.example.com', subject: 'Out of office' },
    returned_mail: 'From: MAILER-DAEMON@mx.example.com\r\nSubject: Out of office\r\n\r\nI am away.',
  },
  examples: null,
});

function returnedMail(body: Body) {
  const envelope = body.text('envelope', 'mailfrom');
  const { from, subject, beginning } = readReturnedMail(body.text('mime'));
  return { envelope_address: envelope, returned_by: from, subject, returned_mail: beginning };
}
