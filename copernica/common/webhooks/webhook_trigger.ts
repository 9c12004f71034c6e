import { type Bundle, defineTrigger, type PlainInputField, type PlainOutputField, type ZObject } from 'zapier-platform-core';
import { readableIds } from '../../../zapier/inputs/ids.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import { occurredAtOutputFields, occurredAtSample } from '../../../zapier/operations/occurred_at.ts';
import { receiving } from '../../../zapier/webhooks/receiving.ts';
import { addressOf, registeredId, subscriptionOf } from '../../../zapier/webhooks/subscription.ts';
import type { Account } from '../../api/connection/account.ts';
import type { WebhookTrigger as Trigger } from '../../api/methods/webhooks.ts';
import type { Occasion } from '../../api/paging/depth.ts';
import type { Body } from '../../api/webhooks/body.ts';
import { readEvents } from '../../api/webhooks/events.ts';
import { subscribe, unsubscribe, type WebhookOrder } from '../../api/webhooks/subscription.ts';
import { accountOf } from '../account.ts';
import { performing } from '../perform.ts';
import { toldLater } from '../told_later.ts';

/** How users know an instant trigger. */
export interface WebhookWords {
  readonly key: string;
  readonly noun: string;
  readonly label: string;
  readonly description: string;
  /** The label of the trigger to use where webhooks are refused; null where there is none. */
  readonly instead: string | null;
}

/** The outputs of a trigger, described; functions describe those that the account itself has. */
export type OutputFields = readonly (PlainOutputField | ((z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]>))[];

/** What a Zap gets of an event. */
type Output = Record<string, unknown>;

/** What makes one instant trigger unlike the others. */
export interface WebhookTrigger<Event> extends WebhookWords {
  readonly trigger: Trigger;
  readonly inputFields: PlainInputField[];
  /**
   * What the webhook is limited to.
   *
   * @throws ServiceFailure where the account has no such thing, or something else that was filled in
   */
  readonly place: (account: Account, input: Input) => Promise<Omit<WebhookOrder, 'trigger'>>;
  /** Reads an event; null where the body tells of none. */
  readonly read: (body: Body) => Event | null;
  /** What the Zap gets; null for an event that its maker does not want. */
  readonly output: (event: Event, account: Account, input: Input, z: ZObject) => Promise<Output | null>;
  /** Bodies as they might have been delivered, the newest first. */
  readonly examples: (account: Account, input: Input, occasion: Occasion) => Promise<readonly object[]>;
  readonly outputFields: OutputFields;
  readonly sample: Output;
}

/** Declares an instant trigger. */
export function webhookTrigger<Event>(declared: WebhookTrigger<Event>) {
  const { key, noun, label, description, trigger, inputFields, outputFields, sample, place, examples } = declared;
  const read = (delivered: unknown): Event[] => readEvents(trigger, delivered, declared.read);
  const outputsOf = async (events: readonly Event[], account: Account, input: Input, z: ZObject): Promise<Output[]> => {
    const outputs: Output[] = [];
    // One after the other, because the names that are read for one event serve the next.
    for (const event of events) {
      const output = await declared.output(event, account, input, z);
      outputs.push(...(output === null ? [] : [output]));
    }
    return outputs;
  };
  return defineTrigger({
    key,
    noun,
    display: { label, description },
    operation: {
      type: 'hook',
      inputFields,
      outputFields: [toldLater(outputFields.filter((field) => typeof field !== 'function')), ...outputFields.filter((field) => typeof field === 'function')],
      sample,

      performSubscribe: performing('turning on', async (account, input, bundle) => {
        const order = { trigger, ...(await place(account, input)) };
        const url = addressOf(bundle);
        return subscriptionOf({ id: await subscribe(account, order, url, insteadOf(declared)), url });
      }),

      performUnsubscribe: performing('turning off', async (account, _input, bundle) => {
        const [id] = readableIds(registeredId(bundle));
        if (id !== undefined) {
          await unsubscribe(account, id);
        }
        return {};
      }),

      perform: receiving(read, (events, z, bundle) => outputsOf(events, accountOf(z, bundle), bundle.inputData, z)),

      performList: performing('editing', async (account, input, _bundle, z) =>
        outputsOf(read(await examples(account, input, { now: Date.now(), isFirst: false, isSample: true })), account, input, z),
      ),
    },
  });
}

const insteadOf = ({ instead }: WebhookWords): string => (instead === null ? 'No other trigger can replace it.' : `Use the trigger “${instead}” instead.`);

/** The output fields of every event that is delivered. */
export const deliveredOutputFields: PlainOutputField[] = [...occurredAtOutputFields, { key: 'additional_data', label: 'Additional Data' }];

/** Sample of that part. */
export const deliveredSample = { ...occurredAtSample, additional_data: '{}' };
