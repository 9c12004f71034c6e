import type { Journal } from '../journal/journal.ts';
import type { DeliverySettings } from '../settings.ts';
import type { Clock } from '../time/clock.ts';
import { type Attempt, keptRequest } from './attempt.ts';
import { type DeliveryEntry, DeliveryLog } from './delivery_log.ts';
import { Poster, type PostResult } from './poster.ts';
import { type Queue, Queues } from './queues.ts';
import type { DeliveryRules, PendingEvent, Webhook } from './webhook.ts';

/** What deliveries of a box need of it. */
export interface DeliveryTools {
  readonly clock: Clock;
  /** The current ones, which change while the box runs. */
  readonly settings: DeliverySettings;
  readonly journal: Journal;
}

/** How many attempts at one event are kept. */
const ATTEMPTS_KEPT = 20;

/** Delivers events to webhooks: in order per webhook, in parallel across webhooks. The rules say what becomes of a webhook whose event has failed. */
export class Deliveries {
  readonly #clock: Clock;
  readonly #settings: DeliverySettings;
  readonly #journal: Journal;
  readonly #rules: DeliveryRules;
  readonly #onFailed: (webhook: Webhook, last: PostResult) => void;
  readonly #poster = new Poster();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #queues = new Queues((queue, pending) => this.#attempt(queue, pending));
  readonly #log: DeliveryLog;
  /** The attempts at the event that is being delivered, by webhook. */
  readonly #attempts = new WeakMap<Webhook, Attempt[]>();
  /** How many attempts have failed in a row, by webhook. */
  readonly #failures = new WeakMap<Webhook, number>();

  /** @param onFailed called with the last attempt when an event has failed, after its webhook was deactivated */
  constructor({ clock, settings, journal }: DeliveryTools, rules: DeliveryRules, onFailed: (webhook: Webhook, last: PostResult) => void) {
    this.#clock = clock;
    this.#settings = settings;
    this.#journal = journal;
    this.#rules = rules;
    this.#onFailed = onFailed;
    this.#log = new DeliveryLog(clock, journal);
  }

  /** Accepts an event for a webhook: it is sent while the webhook is active, otherwise buffered or lost. */
  accept(webhook: Webhook, pending: PendingEvent): void {
    if (webhook.active) {
      this.#queues.add(webhook, [pending]);
      this.#journal.changed('deliveries');
      return;
    }
    const buffered = this.#clock.now() - (webhook.deactivatedAt ?? 0) <= this.#rules.bufferTime;
    if (buffered) {
      webhook.buffer.push(pending);
    }
    this.#log.add(webhook, pending, { outcome: buffered ? 'buffered' : 'lost', attempts: 0, status: 'inactive' });
  }

  /**
   * Activates a webhook again.
   *
   * @param replay whether the buffered events are sent, in their order; otherwise they are dropped
   */
  activate(webhook: Webhook, replay: boolean): void {
    if (webhook.active) {
      return;
    }
    const buffered = webhook.buffer;
    webhook.active = true;
    webhook.deactivatedAt = null;
    webhook.buffer = [];
    this.#failures.delete(webhook);
    this.#journal.add({
      ...{ topic: 'account', title: { en: `webhook ${webhook.id} activated`, de: `Webhook ${webhook.id} aktiviert` }, outcome: 'neutral' },
      detail: () => ({ id: webhook.id, replayed: replay ? buffered.length : 0 }),
    });
    if (replay) {
      this.#queues.add(webhook, buffered);
    }
  }

  /** Removes a deleted webhook with the events that wait for it. */
  remove(webhook: Webhook): void {
    this.#queues.remove(webhook);
  }

  /** Removes everything, for a fresh account. */
  reset(): void {
    this.#queues.clear();
    this.#log.clear();
  }

  /** The newest deliveries at a glance, oldest first. */
  list(): DeliveryEntry[] {
    return this.#log.list();
  }

  /** The log of them in full. */
  get log(): Pick<DeliveryLog, 'newest' | 'get'> {
    return this.#log;
  }

  /** How many attempts to deliver to a webhook have failed since one succeeded, or since it was activated. */
  failuresInRow(webhookId: number): number {
    const webhook = this.#queues.of(webhookId)?.webhook ?? this.#log.newest(1, webhookId)[0]?.webhook;
    return webhook === undefined ? 0 : (this.#failures.get(webhook) ?? 0);
  }

  /** How many events wait to be sent. */
  get waiting(): number {
    return this.#queues.waiting;
  }

  /** How many events wait to be sent to one webhook. */
  waitingFor(webhookId: number): number {
    return this.#queues.waitingFor(webhookId);
  }

  /** Resolves when nothing waits to be sent. */
  idle(): Promise<void> {
    return this.#queues.idle();
  }

  /** Ends all deliveries at once. */
  close(): void {
    this.reset();
    for (const timer of this.#timers) {
      clearTimeout(timer);
    }
    this.#poster.close();
  }

  async #attempt(queue: Queue, pending: PendingEvent): Promise<void> {
    queue.attempts += 1;
    const request = this.#rules.request(queue.webhook, pending, this.#clock.now());
    const [at, began] = [this.#clock.text, performance.now()];
    const answer = await this.#poster.post(queue.webhook.url, request, this.#settings.deliveryTimeout);
    this.#keep(queue.webhook, { at, durationMs: Math.round(performance.now() - began), request: keptRequest(request), result: answer });
    if (queue.events[0] !== pending) {
      this.#queues.makeReady(queue);
    } else if (answer.ok) {
      this.#finish(queue, pending, 'delivered', answer.status);
    } else if (queue.attempts < this.#settings.deliveryAttempts) {
      this.#later(queue);
    } else {
      this.#fail(queue, pending, answer);
    }
  }

  #keep(webhook: Webhook, attempt: Attempt): void {
    this.#attempts.set(webhook, [...(this.#attempts.get(webhook) ?? []), attempt].slice(-ATTEMPTS_KEPT));
    this.#failures.set(webhook, attempt.result.ok ? 0 : (this.#failures.get(webhook) ?? 0) + 1);
    if (!attempt.result.ok) {
      this.#journal.changed('deliveries');
    }
  }

  #later(queue: Queue): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#queues.makeReady(queue);
    }, this.#settings.deliverySpacing);
    this.#timers.add(timer);
  }

  #finish(queue: Queue, pending: PendingEvent, outcome: DeliveryEntry['outcome'], status: string): void {
    this.#log.add(queue.webhook, pending, { outcome, attempts: queue.attempts, status }, this.#attempts.get(queue.webhook));
    this.#attempts.delete(queue.webhook);
    queue.attempts = 0;
    queue.events.shift();
    this.#queues.makeReady(queue);
  }

  #fail(queue: Queue, pending: PendingEvent, last: PostResult): void {
    const { webhook } = queue;
    if (this.#rules.afterFailure === 'deactivate') {
      webhook.active = false;
      webhook.deactivatedAt = this.#clock.now();
      webhook.buffer = queue.events;
      queue.events = [pending];
      this.#journal.add({
        ...{ topic: 'account', title: { en: `webhook ${webhook.id} deactivated`, de: `Webhook ${webhook.id} deaktiviert` }, outcome: 'bad' },
        detail: () => ({ id: webhook.id, event: pending.event, status: last.status }),
      });
    }
    this.#onFailed(webhook, last);
    this.#finish(queue, pending, 'failed', last.status);
  }
}
