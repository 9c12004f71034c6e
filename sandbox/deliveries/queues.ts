import type { PendingEvent, Webhook } from './webhook.ts';

/** How many webhooks are delivered to at the same time. */
const PARALLEL = 16;

/** The events that wait for one webhook. */
export interface Queue {
  readonly webhook: Webhook;
  events: PendingEvent[];
  /** Attempts to deliver the first of them. */
  attempts: number;
  /** Whether an attempt runs, or is due. */
  busy: boolean;
}

/** Makes one attempt to deliver the first event of a queue. After it, whether at once or later, the queue is made ready again. */
export type Attempt = (queue: Queue, first: PendingEvent) => Promise<void>;

/** The events that wait to be sent: in order per webhook, in parallel across webhooks. */
export class Queues {
  readonly #attempt: Attempt;
  readonly #queues = new Map<number, Queue>();
  readonly #ready: Queue[] = [];
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(attempt: Attempt) {
    this.#attempt = attempt;
  }

  /** Puts events behind those that wait for a webhook. */
  add(webhook: Webhook, events: readonly PendingEvent[]): void {
    const queue = this.#queues.get(webhook.id) ?? { webhook, events: [], attempts: 0, busy: false };
    this.#queues.set(webhook.id, queue);
    for (const event of events) {
      queue.events.push(event);
    }
    if (!queue.busy) {
      this.makeReady(queue);
    }
  }

  /** Lets a queue have its next attempt, if anything waits in it. */
  makeReady(queue: Queue): void {
    queue.busy = queue.events.length > 0;
    if (queue.busy) {
      this.#ready.push(queue);
      this.#pump();
    } else {
      if (this.#queues.get(queue.webhook.id) === queue) {
        this.#queues.delete(queue.webhook.id);
      }
      this.#settle();
    }
  }

  /** Drops what waits for a webhook. */
  remove({ id }: Webhook): void {
    const queue = this.#queues.get(id);
    if (queue) {
      queue.events = [];
    }
    this.#queues.delete(id);
    this.#settle();
  }

  /** Drops everything. */
  clear(): void {
    for (const { webhook } of this.#queues.values()) {
      this.remove(webhook);
    }
  }

  /** The queue of a webhook for which something waits. */
  of(webhookId: number): Queue | undefined {
    return this.#queues.get(webhookId);
  }

  /** How many events wait. */
  get waiting(): number {
    let waiting = 0;
    for (const queue of this.#queues.values()) {
      waiting += queue.events.length;
    }
    return waiting;
  }

  /** How many events wait for one webhook. */
  waitingFor(webhookId: number): number {
    return this.#queues.get(webhookId)?.events.length ?? 0;
  }

  /** Resolves when none waits. */
  idle(): Promise<void> {
    return this.waiting === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  #pump(): void {
    while (this.#running < PARALLEL) {
      const queue = this.#ready.shift();
      if (!queue) {
        return;
      }
      const [first] = queue.events;
      if (first === undefined) {
        this.makeReady(queue);
      } else {
        this.#running += 1;
        void this.#attempt(queue, first).finally(() => {
          this.#running -= 1;
          this.#pump();
        });
      }
    }
  }

  #settle(): void {
    if (this.#idle.length === 0 || this.waiting > 0) {
      return;
    }
    for (const resolve of this.#idle) {
      resolve();
    }
    this.#idle = [];
  }
}
