import { defineTrigger, type PlainInputField, type PlainOutputField } from 'zapier-platform-core';
import { type ActivitySource, readActivities } from '../../mailingwork/activity/activities.ts';
import { type ActivityWithAddress, activityOutput, activityTime, type Identity, onceEach } from '../../mailingwork/activity/activity_outputs.ts';
import { personFieldIds } from '../../mailingwork/fields/fields.ts';
import { chooseMailings } from '../../mailingwork/mailings/mailing_choice.ts';
import { readableFields } from '../../mailingwork/names/tables.ts';
import { type ChoiceInput, choice } from '../../zapier/inputs/choice.ts';
import type { Input } from '../../zapier/inputs/input.ts';
import { occurredAtOutputFields, occurredAtSample } from '../../zapier/operations/occurred_at.ts';
import { polling } from '../polling.ts';
import { personOutputFields, personSample } from '../subscribers/subscriber_outputs.ts';
import { wholeSubscriberOutputFields, wholeSubscriberSample, wholeSubscribers } from '../subscribers/whole_subscriber.ts';
import { mailingChoiceIn, watchedMailingInputs } from './mailing_filter.ts';

/** What makes one trigger on the statistics of e-mails unlike the others. */
export interface StatisticsTrigger<Row extends ActivityWithAddress, Own extends Record<string, unknown>> {
  readonly key: string;
  readonly noun: string;
  readonly label: string;
  readonly description: string;
  readonly source: ActivitySource<Row>;
  /** What tells several activities of one person with one e-mail apart, such as the link; *Once per E-Mail* is a choice then. Left out where there are none. */
  readonly identity?: (row: Row) => Identity;
  /** What *First Time Only* means, as the end of a sentence; null where users have no choice, because it happens once. */
  readonly firstTimeOf: string | null;
  /** The inputs of its own filters, and how they judge. */
  readonly filterInputs: PlainInputField[];
  readonly filter: (input: Input) => (row: Row) => boolean;
  /** The part of the output that the others do not have. */
  readonly own: (row: Row) => Own;
  readonly ownOutputFields: PlainOutputField[];
  readonly ownSample: Own;
}

/** How often the activity of one person triggers. */
const howOftenInput = (perMailing: Readonly<Record<string, string>>): ChoiceInput<string> & { readonly default: string; readonly required: false } => ({
  key: 'how_often',
  label: 'How Often',
  choices: { first: 'First Time Only', ...perMailing, every: 'Every Time' },
  default: 'first',
  required: false,
});

const nothing = (): Identity => [];

/** Declares a polling trigger on what happens to sent e-mails. */
export function statisticsTrigger<Row extends ActivityWithAddress, Own extends Record<string, unknown>>(trigger: StatisticsTrigger<Row, Own>) {
  const { key, noun, label, description, firstTimeOf, identity = nothing } = trigger;
  const howOften = howOftenInput(identity === nothing ? {} : { mailing: 'Once per E-Mail' });
  return defineTrigger({
    key,
    noun,
    display: { label, description },
    operation: {
      type: 'polling',
      inputFields: [
        ...watchedMailingInputs,
        ...trigger.filterInputs,
        ...(firstTimeOf === null ? [] : [{ ...howOften, helpText: `*First Time Only*: ${firstTimeOf}.` }]),
      ],
      perform: polling(async (account, input, { z, ...time }) => {
        const passes = trigger.filter(input);
        const [mailings, fields] = await Promise.all([chooseMailings(account, mailingChoiceIn(input), time.now), readableFields(account)]);
        const activities = await readActivities(account, trigger.source, mailings, personFieldIds(fields ?? []), time);
        const often = firstTimeOf === null ? 'every' : choice(input, howOften);
        const events = onceEach(
          activities.filter(({ row }) => passes(row)),
          often === 'mailing' ? nothing : identity,
          often === 'every',
        );
        const whole = wholeSubscribers(z);
        return events.map((event) => {
          const output = activityOutput(event, fields);
          return { ...output, ...trigger.own(event.row), ...activityTime(event, account.timeZone), subscriber: whole(output.subscriber_id, output.email) };
        });
      }),
      outputFields: [
        { key: 'id', label: 'Event ID' },
        { key: 'mailing_id', label: 'E-Mail ID', type: 'integer' },
        { key: 'mailing_subject', label: 'E-Mail Subject' },
        ...personOutputFields,
        ...trigger.ownOutputFields,
        ...occurredAtOutputFields,
        ...wholeSubscriberOutputFields,
      ],
      sample: {
        id: '4711-6049065-2025-11-11 09:27:29',
        mailing_id: 4711,
        mailing_subject: 'Newsletter November',
        ...personSample,
        ...trigger.ownSample,
        ...occurredAtSample,
        ...wholeSubscriberSample,
      },
    },
  });
}

/** The filter of a trigger that has none. */
export const everyRow = () => (): boolean => true;
