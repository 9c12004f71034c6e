import { defineTrigger } from 'zapier-platform-core';
import { polling } from '../common/polling.ts';
import { wholeSubscriberOutputFields, wholeSubscriberSample, wholeSubscribers } from '../common/subscribers/whole_subscriber.ts';
import { blockedAddresses } from '../mailingwork/activity/blocked_addresses.ts';

export default defineTrigger({
  key: 'address_blocked',
  noun: 'Blocked Address',
  display: {
    label: 'Address Blocked',
    description: 'Triggers when an e-mail address is blocked after hard bounces, so that it gets no more e-mails. Each address counts once.',
  },
  operation: {
    type: 'polling',
    perform: polling(async (account, _input, { z, now, isFirst }) => {
      const whole = wholeSubscribers(z);
      return (await blockedAddresses(account, now, isFirst)).map((email) => ({ id: email.toLowerCase(), email, subscriber: whole(null, email) }));
    }),
    outputFields: [{ key: 'id', label: 'Event ID' }, { key: 'email', label: 'Email' }, ...wholeSubscriberOutputFields],
    sample: { id: 'max.muster@example.com', email: 'max.muster@example.com', ...wholeSubscriberSample },
  },
});
