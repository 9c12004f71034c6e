import { defineTrigger, type PlainInputField, type PlainOutputField } from 'zapier-platform-core';
import type { Account } from '../../mailingwork/connection/account.ts';
import type { Setup } from '../../mailingwork/functions/subscribers/opt_in_out.ts';
import type { WebhookEvent } from '../../mailingwork/functions/webhooks.ts';
import { type AccountTable, listsTable } from '../../mailingwork/names/tables.ts';
import { readEvents } from '../../mailingwork/webhooks/deliveries.ts';
import type { EventNames } from '../../mailingwork/webhooks/event_outputs.ts';
import type { SubscriberEvent } from '../../mailingwork/webhooks/events.ts';
import { matchesLists, matchesSetups } from '../../mailingwork/webhooks/filters.ts';
import type { Recent } from '../../mailingwork/webhooks/recent.ts';
import { subscribe, unsubscribe } from '../../mailingwork/webhooks/webhook_subscription.ts';
import { requireFilterIds } from '../../webservice/names/known_ids.ts';
import { ids, readableIds } from '../../zapier/inputs/ids.ts';
import type { Input } from '../../zapier/inputs/input.ts';
import { receiving } from '../../zapier/webhooks/receiving.ts';
import { addressOf, registeredId, subscriptionOf, zapIdOf } from '../../zapier/webhooks/subscription.ts';
import { accountOf } from '../account.ts';
import { performing } from '../perform.ts';
import { subscriberFieldOutputs } from '../subscribers/subscriber_outputs.ts';
import { outputsWithNames } from './event_names.ts';

/** The setups of one kind. */
export interface TriggerSetups {
  readonly table: AccountTable<Setup>;
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
    matchesLists(event, readableIds(input.lists)) && matchesSetups(event, readableIds(setupsIn(input)));
  return defineTrigger({
    key,
    noun,
    display: { label, description },
    operation: {
      type: 'hook',
      inputFields,
      outputFields: [...outputFields, subscriberFieldOutputs],
      sample,

      performSubscribe: performing('turning on', async (account, input, bundle) => {
        const listIds = ids(input.lists, 'List');
        const setupIds = setups === null ? [] : ids(input[setups.input], setups.noun);
        await Promise.all([requireFilterIds(account, listsTable, listIds, 'List'), setups && requireFilterIds(account, setups.table, setupIds, setups.noun)]);
        return subscriptionOf(await subscribe(account, trigger.event, addressOf(bundle), zapIdOf(bundle)));
      }),

      performUnsubscribe: performing('turning off', async (account, _input, bundle) => {
        await unsubscribe(account, trigger.event, readableIds(registeredId(bundle))[0] ?? null, bundle.targetUrl ?? '');
        return {};
      }),

      perform: receiving(
        (body) => readEvents(trigger.event, body),
        (events, z, bundle) => {
          const wanted = events.filter((event) => passes(event, bundle.inputData));
          return outputsOf(trigger, accountOf(z, bundle), wanted);
        },
      ),

      performList: performing('editing', async (account, input) =>
        outputsOf(trigger, account, await trigger.recent(account, readableIds(input.lists), (event) => passes(event, input))),
      ),
    },
  });
}

/** Of several with one id the last: the platform refuses a delivery in which two outputs have one id. */
async function outputsOf<Output extends Record<string, unknown>>(
  { output, setups }: WebhookTrigger<Output>,
  account: Account,
  events: readonly SubscriberEvent[],
): Promise<Output[]> {
  const outputs = await outputsWithNames(account, events, setups?.table ?? null, output);
  return [...new Map(outputs.map((named) => [named.id, named])).values()];
}
