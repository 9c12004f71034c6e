import { defineTrigger, type PlainInputField, type PlainOutputField } from 'zapier-platform-core';
import { toIsoDate } from '../../../webservice/values/time.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import { occurredAtOutputFields, occurredAtSample } from '../../../zapier/operations/occurred_at.ts';
import { TIME_ZONE } from '../../api/connection/account.ts';
import { type DocumentRow, type EventLists, newestMailEvents, type TemplateRow } from '../../api/mail_events/mail_events.ts';
import { type callsPerCheck, costsOf } from '../costs.ts';
import { databaseInput } from '../inputs.ts';
import { polling } from '../polling.ts';
import { personParts, wholeProfileOutputFields, wholeProfileSample, wholeProfiles } from '../profiles/whole_profile.ts';
import { toldLater } from '../told_later.ts';
import { mailingFilter, mailingFilterInput } from './mailing_filter.ts';
import { mailingPart, mailingPartOutputFields } from './mailing_part.ts';

/** What makes one trigger on what happens to mails unlike the others. */
export interface MailEventTrigger<Template extends TemplateRow, Document extends DocumentRow, Event extends object, Own extends object> {
  readonly key: keyof typeof callsPerCheck;
  readonly noun: string;
  readonly label: string;
  readonly description: string;
  /** What is said of mailings to other databases, such as `Clicks in`. */
  readonly eventsOf: string;
  /** What else to mind, as a sentence. */
  readonly note?: string;
  readonly lists: EventLists<Template, Document, Event>;
  /** The inputs of its own filters beside the mailing, and how they judge. */
  readonly filterInputs?: readonly PlainInputField[];
  readonly filter?: (input: Input) => (event: Event) => boolean;
  /** The part of the output that the others do not have. */
  readonly own: (event: Event) => Own;
  readonly ownOutputFields: readonly PlainOutputField[];
  readonly ownSample: Own;
}

/** Declares a polling trigger on what happens to mails of both mail engines. */
export function mailEventTrigger<Template extends TemplateRow, Document extends DocumentRow, Event extends object, Own extends object>(
  trigger: MailEventTrigger<Template, Document, Event, Own>,
) {
  const { key, noun, label, description, eventsOf, note, filterInputs = [] } = trigger;
  return defineTrigger({
    key,
    noun,
    display: { label, description },
    operation: {
      type: 'polling',
      inputFields: [
        mailingFilterInput,
        ...filterInputs,
        {
          ...databaseInput,
          required: false,
          helpText: `Offers the profile fields of this database to later steps. ${eventsOf} mailings to other databases still trigger the Zap.${note === undefined ? '' : ` ${note}`}`,
        },
        costsOf(key),
      ],
      perform: polling(async (account, input, poll) => {
        const passes = trigger.filter?.(input) ?? (() => true);
        const isOfMailing = await mailingFilter(account, input, poll.isFirst);
        const events = await newestMailEvents(account, trigger.lists, poll);
        const [whole, part] = [wholeProfiles(poll.z), personParts(poll.z)];
        return events
          .filter((event) => isOfMailing(event) && passes(event))
          .map((event) => ({
            id: event.id,
            ...mailingPart(event.engine, event.mailingId),
            ...trigger.own(event),
            profile_id: part(event, 'profile_id'),
            subprofile_id: part(event, 'subprofile_id'),
            occurred_at: event.date === null ? null : toIsoDate(event.date, TIME_ZONE),
            occurred_at_raw: event.date,
            profile: whole(event),
          }));
      }),
      outputFields: [
        toldLater([
          { key: 'id', label: 'Event ID' },
          ...mailingPartOutputFields,
          ...trigger.ownOutputFields,
          { key: 'profile_id', label: 'Profile ID', type: 'integer' },
          { key: 'subprofile_id', label: 'Subprofile ID', type: 'integer' },
          ...occurredAtOutputFields,
        ]),
        ...wholeProfileOutputFields,
      ],
      sample: {
        ...{ id: 'html-77', ...mailingPart('html', 42341), ...trigger.ownSample, profile_id: 18381, subprofile_id: null },
        ...occurredAtSample,
        ...wholeProfileSample,
      },
    },
  });
}
