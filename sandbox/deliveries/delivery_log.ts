import { inEach } from '../console/text/text.ts';
import type { Journal, Outcome } from '../journal/journal.ts';
import { withoutSecrets } from '../journal/secrets.ts';
import { deliveryWords } from '../journal/words.ts';
import type { Clock } from '../time/clock.ts';
import type { Attempt } from './attempt.ts';
import type { PendingEvent, Webhook } from './webhook.ts';

/** One line of the delivery log. */
export interface DeliveryEntry {
  at: string;
  webhookId: number;
  event: string;
  /** `delivered`, `failed` (at the last attempt), `buffered` (it is inactive) or `lost` (inactive for longer than events are buffered). */
  outcome: 'delivered' | 'failed' | 'buffered' | 'lost';
  attempts: number;
  /** The last attempt's HTTP status, or why there was none. */
  status: string;
}

/** A delivery with all that is known of it. */
export interface Delivery {
  readonly id: number;
  readonly entry: DeliveryEntry;
  readonly webhook: Webhook;
  readonly pending: PendingEvent;
  /** The newest attempts, oldest first. */
  readonly attempts: readonly Attempt[];
}

const KEPT = 1000;

const OUTCOMES: Readonly<Record<DeliveryEntry['outcome'], Outcome>> = { delivered: 'good', failed: 'bad', buffered: 'neutral', lost: 'bad' };

/** The outcomes of events; the newest are kept. */
export class DeliveryLog {
  readonly #clock: Clock;
  readonly #journal: Journal;
  #deliveries: Delivery[] = [];
  #lastId = 0;

  constructor(clock: Clock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
  }

  /** Records the outcome of an event. */
  add(webhook: Webhook, pending: PendingEvent, outcome: Pick<DeliveryEntry, 'outcome' | 'attempts' | 'status'>, attempts: readonly Attempt[] = []): void {
    this.#lastId += 1;
    const { event } = pending;
    const entry: DeliveryEntry = { at: this.#clock.text, webhookId: webhook.id, event, ...outcome };
    this.#deliveries.push({ id: this.#lastId, entry, webhook, pending, attempts });
    this.#journal.add({
      ...{ topic: 'deliveries', title: inEach((language) => `${event}: ${deliveryWords[entry.outcome][language]}`), subject: this.#lastId },
      ...{ outcome: OUTCOMES[entry.outcome], detail: () => withoutSecrets(entry) },
    });
    if (this.#deliveries.length > 2 * KEPT) {
      this.#deliveries = this.#deliveries.slice(-KEPT);
    }
  }

  /** The newest, oldest first. */
  list(): DeliveryEntry[] {
    return this.#deliveries.slice(-KEPT).map(({ entry }) => entry);
  }

  /**
   * The newest in full, newest first.
   *
   * @param most how many
   * @param webhookId only of this webhook; of all when missing
   */
  newest(most: number, webhookId?: number): Delivery[] {
    const found: Delivery[] = [];
    for (let index = this.#deliveries.length - 1; index >= 0 && found.length < most; index -= 1) {
      const delivery = this.#deliveries[index];
      if (delivery !== undefined && (webhookId ?? delivery.webhook.id) === delivery.webhook.id) {
        found.push(delivery);
      }
    }
    return found;
  }

  /** The kept delivery with an id. */
  get(id: number): Delivery | undefined {
    return this.#deliveries.findLast((delivery) => delivery.id === id);
  }

  clear(): void {
    this.#deliveries = [];
  }
}
