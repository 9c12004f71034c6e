import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { optionalId, readableIds } from '../../../zapier/inputs/ids.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import type { WebhookTrigger } from '../../api/methods/webhooks.ts';
import type { Body } from '../../api/webhooks/body.ts';
import type { MailExamples } from '../../api/webhooks/examples.ts';
import { readMailEvent } from '../../api/webhooks/mail_event.ts';
import { isElsewhere, requireWatched } from '../../api/webhooks/watched.ts';
import { databaseInput } from '../inputs.ts';
import { personParts, wholeProfileOutputFields, wholeProfileSample, wholeProfiles } from '../profiles/whole_profile.ts';
import { deliveredOutputFields, deliveredSample, type WebhookWords, webhookTrigger } from './webhook_trigger.ts';

/** What makes one instant trigger on mails unlike the others. */
export interface MailTrigger<Own extends object> extends WebhookWords {
  readonly trigger: WebhookTrigger;
  /** What to mind before choosing a database, as a sentence. */
  readonly note?: string;
  /** The inputs of its own filter, and how it judges. */
  readonly filterInputs?: readonly PlainInputField[];
  readonly filter?: (own: Own, input: Input) => boolean;
  /** Takes the parts out of a body that the others do not have. */
  readonly own: (body: Body) => Own;
  readonly ownOutputFields: readonly PlainOutputField[];
  readonly ownSample: Own;
  /** null where nothing else tells of such events. */
  readonly examples: MailExamples | null;
}

const placeInput = {
  ...databaseInput,
  required: false,
  helpText: 'Only e-mails to profiles of this database trigger. Leave empty for all databases.',
} satisfies PlainInputField;

/** Declares an instant trigger on what becomes of mails. */
export function mailTrigger<Own extends object>(declared: MailTrigger<Own>) {
  const { note, filterInputs = [], filter = () => true, own, examples } = declared;
  return webhookTrigger({
    ...declared,
    inputFields: [note === undefined ? placeInput : { ...placeInput, helpText: `${placeInput.helpText} ${note}` }, ...filterInputs],

    place: async (account, input) => {
      const database = optionalId(input, placeInput);
      await requireWatched(account, { databaseId: database ?? null, collectionId: null }, []);
      return { database };
    },

    read: (body) => readMailEvent(declared.trigger, body),

    output: async (event, _account, input, z) => {
      const { id, key, messageId, email, mailingId, databaseId, profileId, subprofileId, tags, moment, body } = event;
      const [watchedId = null] = readableIds(input[placeInput.key]);
      const parts = own(body);
      if (isElsewhere({ databaseId, collectionId: null }, { databaseId: watchedId, collectionId: null }) || !filter(parts, input)) {
        return null;
      }
      // Where the profile is told, no call is needed to find out whose the mail was.
      const person = { profileId, subprofileId, destination: profileId === null ? event.destination : null };
      const part = personParts(z);
      return {
        ...{ id, event_key: key, message_id: messageId, email, mailing_number: mailingId, database_id: databaseId },
        ...{ profile_id: part(person, 'profile_id'), subprofile_id: part(person, 'subprofile_id'), ...parts, tags },
        ...{ occurred_at: moment.iso, occurred_at_raw: moment.raw, additional_data: body.rest },
        profile: wholeProfiles(z)(person),
      };
    },

    examples: async (account, _input, occasion) => (examples === null ? [] : examples(account, occasion)),

    outputFields: [
      { key: 'id', label: 'Event ID' },
      { key: 'event_key', label: 'Event Key' },
      { key: 'message_id', label: 'Message ID' },
      { key: 'email', label: 'Email' },
      { key: 'mailing_number', label: 'Mailing Number', type: 'integer' },
      { key: 'database_id', label: 'Database ID', type: 'integer' },
      { key: 'profile_id', label: 'Profile ID', type: 'integer' },
      { key: 'subprofile_id', label: 'Subprofile ID', type: 'integer' },
      ...declared.ownOutputFields,
      { key: 'tags', label: 'Tags', list: true },
      ...deliveredOutputFields,
      ...wholeProfileOutputFields,
    ],
    sample: {
      ...{ id: 'b4icbaqjswyrb7tc-1762849649-9f86d081884c7d65', event_key: `${declared.trigger}:b4icbaqjswyrb7tc:1762849649`, message_id: 'b4icbaqjswyrb7tc' },
      ...{ email: 'jan.jansen@example.com', mailing_number: 466, database_id: 7616, profile_id: 18381, subprofile_id: null, ...declared.ownSample },
      ...{ tags: ['spring'], ...deliveredSample, ...wholeProfileSample },
    },
  });
}
