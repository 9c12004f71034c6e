import { defineTrigger, type PlainInputField, type PlainOutputField } from 'zapier-platform-core';
import type { Account } from '../../mailingwork/connection/account.ts';
import type { Setup } from '../../mailingwork/functions/subscribers/opt_in_out.ts';
import type { WebhookEvent } from '../../mailingwork/functions/webhooks.ts';
import { type DirectoryPart, fieldsPart, listsPart, readNames } from '../../mailingwork/names/directory.ts';
import { requireFilter } from '../../mailingwork/names/known_ids.ts';
import { readEvents } from '../../mailingwork/webhooks/deliveries.ts';
import type { EventNames } from '../../mailingwork/webhooks/event_outputs.ts';
import type { SubscriberEvent } from '../../mailingwork/webhooks/events.ts';
import { cameThrough, concernsLists } from '../../mailingwork/webhooks/filters.ts';
import type { Recent } from '../../mailingwork/webhooks/recent.ts';
import { subscribe, unsubscribe } from '../../mailingwork/webhooks/webhook_subscription.ts';
import { ids, readableIds } from '../../zapier/inputs/ids.ts';
import type { Input } from '../../zapier/inputs/input.ts';
import { hookPerforms } from '../../zapier/operations/hook_trigger.ts';
import { accountOf } from '../account.ts';
import { subscriberFieldOutputs } from '../subscribers/subscriber_outputs.ts';

/** The setups of one kind. */
export interface TriggerSetups {
  readonly part: DirectoryPart<Setup>;
  /** The input that filters by them. */
  readonly input: 'opt_in_setups' | 'opt_out_setups';
  /** What the user calls one, capitalised. */
  readonly noun: string;
}

/** What makes one instant trigger unlike the others. */
export interface WebhookTrigger<Output extends Record<string, unknown>> {
  readonly key: string;
  readonly noun: string;
  readonly label: string;
  readonly description: string;
  readonly event: WebhookEvent;
  readonly inputFields: PlainInputField[];
  /** The setups that name the event's origin, and that one may filter by; null where it has none. Lists are always filtered by `lists`. */
  readonly setups: TriggerSetups | null;
  readonly output: (event: SubscriberEvent, names: EventNames) => Output;
  readonly recent: Recent;
  readonly outputFields: PlainOutputField[];
  readonly sample: Output;
}

/** Declares an instant trigger on one of the webhook events. */
export function webhookTrigger<Output extends Record<string, unknown>>(trigger: WebhookTrigger<Output>) {
  const { key, noun, label, description, inputFields, outputFields, sample, setups } = trigger;
  const setupsIn = (input: Input): unknown => (setups === null ? null : input[setups.input]);
  const passes = (event: SubscriberEvent, input: Input): boolean =>
    concernsLists(event, readableIds(input.lists)) && cameThrough(event, readableIds(setupsIn(input)));
  return defineTrigger({
    key,
    noun,
    display: { label, description },
    operation: {
      type: 'hook',
      inputFields,
      outputFields: [...outputFields, subscriberFieldOutputs],
      sample,
      ...hookPerforms({
        open: accountOf,
        subscribe: async (account, url, input, zapId) => {
          const listIds = ids(input.lists, 'List');
          const setupIds = setups === null ? [] : ids(input[setups.input], setups.noun);
          await Promise.all([requireFilter(account, listsPart, listIds, 'List'), setups && requireFilter(account, setups.part, setupIds, setups.noun)]);
          return subscribe(account, trigger.event, url, zapId);
        },
        unsubscribe: (account, id, url) => unsubscribe(account, trigger.event, readableIds(id)[0] ?? null, url),
        read: async (account, body, input) => {
          const events = readEvents(trigger.event, body);
          if (events.length === 0) {
            return null;
          }
          // The platform refuses a delivery in which two outputs have one id.
          const outputs = new Map<unknown, Output>();
          for (const event of events.filter((one) => passes(one, input))) {
            const names = namesOf(account, event, setups?.part ?? null);
            const output = trigger.output(event, names instanceof Promise ? await names : names);
            outputs.set(output.id, output);
          }
          return [...outputs.values()];
        },
        list: async (account, input) => {
          const events = await trigger.recent(account, readableIds(input.lists), (event) => passes(event, input));
          return Promise.all(events.map(async (event) => trigger.output(event, await namesOf(account, event, setups?.part ?? null))));
        },
      }),
    },
  });
}

/** At once where this process knows all names: a promise costs more than the rest, as the platform watches each. */
function namesOf(account: Account, event: SubscriberEvent, setupsPart: DirectoryPart<Setup> | null): EventNames | Promise<EventNames> {
  const fields = readNames(account, fieldsPart, event.fields?.map(({ id }) => id) ?? []);
  const lists = readNames(account, listsPart, event.lists?.map(({ id }) => id) ?? []);
  const setups = setupsPart === null ? null : readNames(account, setupsPart, event.setupId === null ? [] : [event.setupId]);
  const { timeZone } = account;
  return fields instanceof Promise || lists instanceof Promise || setups instanceof Promise
    ? Promise.all([fields, lists, setups]).then((names) => ({ fields: names[0], lists: names[1], setups: names[2], timeZone }))
    : { fields, lists, setups, timeZone };
}
