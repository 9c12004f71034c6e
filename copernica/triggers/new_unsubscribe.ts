import { defineTrigger, type PlainInputField } from 'zapier-platform-core';
import { toIsoDate } from '../../webservice/values/time.ts';
import { occurredAtOutputFields, occurredAtSample } from '../../zapier/operations/occurred_at.ts';
import { TIME_ZONE } from '../api/connection/account.ts';
import { newestUnsubscribes } from '../api/unsubscribes/unsubscribes.ts';
import { costsOf } from '../common/costs.ts';
import { databaseInput } from '../common/inputs.ts';
import { mailingPart, mailingPartOutputFields } from '../common/mailings/mailing_part.ts';
import { polling } from '../common/polling.ts';
import { personParts, wholeProfileOutputFields, wholeProfileSample, wholeProfiles } from '../common/profiles/whole_profile.ts';

const fieldsOfInput = {
  ...databaseInput,
  required: false,
  helpText: 'Its profile fields are offered to later steps. Unsubscribes from mailings to other databases trigger as well.',
} satisfies PlainInputField;

export default defineTrigger({
  key: 'new_unsubscribe',
  noun: 'Unsubscribe',
  display: {
    label: 'New Unsubscribe',
    description: 'Triggers when a person unsubscribes through a mailing. One who unsubscribes elsewhere, without a mailing, may go unnoticed.',
  },
  operation: {
    type: 'polling',
    inputFields: [fieldsOfInput, costsOf('new_unsubscribe')],
    perform: polling(async (account, _input, poll) => {
      const unsubscribes = await newestUnsubscribes(account, poll);
      const [whole, part] = [wholeProfiles(poll.z), personParts(poll.z)];
      return unsubscribes.map((unsubscribe) => ({
        id: unsubscribe.id,
        ...mailingPart(unsubscribe.engine, unsubscribe.mailingId),
        source: unsubscribe.source,
        successful: unsubscribe.successful,
        profile_id: part(unsubscribe, 'profile_id'),
        subprofile_id: part(unsubscribe, 'subprofile_id'),
        occurred_at: unsubscribe.date === null ? null : toIsoDate(unsubscribe.date, TIME_ZONE),
        occurred_at_raw: unsubscribe.date,
        profile: whole(unsubscribe),
      }));
    }),
    outputFields: [
      { key: 'id', label: 'Event ID' },
      ...mailingPartOutputFields,
      { key: 'source', label: 'Source' },
      { key: 'successful', label: 'Successful', type: 'boolean' },
      { key: 'profile_id', label: 'Profile ID', type: 'integer' },
      { key: 'subprofile_id', label: 'Subprofile ID', type: 'integer' },
      ...occurredAtOutputFields,
      ...wholeProfileOutputFields,
    ],
    sample: {
      ...{ id: 'html-77', ...mailingPart('html', 42341), source: 'link', successful: true, profile_id: 18381, subprofile_id: null },
      ...occurredAtSample,
      ...wholeProfileSample,
    },
  },
});
