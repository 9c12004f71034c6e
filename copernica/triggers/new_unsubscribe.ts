import { unsubscribes } from '../api/mail_events/unsubscribes.ts';
import { mailEventTrigger } from '../common/mailings/mail_event_trigger.ts';

export default mailEventTrigger({
  key: 'new_unsubscribe',
  noun: 'Unsubscribe',
  label: 'New Unsubscribe',
  description: 'Triggers when a person unsubscribes through a mailing. One who unsubscribes elsewhere, without a mailing, may go unnoticed.',
  eventsOf: 'Unsubscribes from',
  lists: unsubscribes,
  own: ({ source, successful }) => ({ source, successful }),
  ownOutputFields: [
    { key: 'source', label: 'Source' },
    { key: 'successful', label: 'Successful', type: 'boolean' },
  ],
  ownSample: { source: 'link', successful: true },
});
