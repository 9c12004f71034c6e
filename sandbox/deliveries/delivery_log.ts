import type { Journal } from '../journal/journal.ts';
import type { Clock } from '../time/clock.ts';

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

const KEPT = 1000;

/** The outcomes of events; the newest are kept. */
export class DeliveryLog {
  readonly #clock: Clock;
  readonly #journal: Journal;
  #entries: DeliveryEntry[] = [];

  constructor(clock: Clock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
  }

  /** Records the outcome of an event. */
  add(outcome: Omit<DeliveryEntry, 'at'>): void {
    const entry: DeliveryEntry = { at: this.#clock.text, ...outcome };
    this.#entries.push(entry);
    this.#journal.add({ topic: 'deliveries', title: outcome.event, outcome: outcome.outcome === 'delivered' ? 'good' : 'bad', detail: () => entry });
    if (this.#entries.length > 2 * KEPT) {
      this.#entries = this.#entries.slice(-KEPT);
    }
  }

  /** The newest, oldest first. */
  list(): DeliveryEntry[] {
    return this.#entries.slice(-KEPT);
  }

  clear(): void {
    this.#entries = [];
  }
}
