import { unsubscribes } from '../api/mail_events/unsubscribes.ts';
import { mailEventTrigger } from '../common/mailings/mail_event_trigger.ts';

export default mailEventTrigger({
  key: 'new_unsubscribe',
  noun: 'Unsubscribe',
  label: 'New Unsubscribe',
  description: 'Triggers when a recipient unsubscribes through a mailing.',
  eventsOf: 'Unsubscribes from',
  note: 'Unsubscribes without a mailing, such as on a web form, may not trigger.',
  lists: unsubscribes,
  own: ({ source, successful }) => ({ source, successful }),
  ownOutputFields: [
    { key: 'source', label: 'Source' },
    { key: 'successful', label: 'Successful', type: 'boolean' },
  ],
  ownSample: { source: 'link', successful: true },
});
