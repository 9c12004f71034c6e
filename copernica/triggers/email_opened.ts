import { opens } from '../api/mail_events/opens.ts';
import { mailExamples } from '../api/webhooks/examples.ts';
import { mailTrigger } from '../common/webhooks/mail_trigger.ts';
import { readerOutputFields, readerParts, readerSample } from '../common/webhooks/reader.ts';

export default mailTrigger({
  key: 'email_opened',
  noun: 'Open',
  label: 'Email Opened',
  description: 'Triggers when a recipient opens an e-mail, each time its images load.',
  note: 'A large mailing starts thousands of runs within minutes, and each run uses tasks.',
  trigger: 'open',
  instead: null,
  own: readerParts,
  ownOutputFields: readerOutputFields,
  ownSample: readerSample,
  examples: mailExamples(opens, ({ ip, userAgent }) => ({ ip, useragent: userAgent })),
});
