import type { Text } from '../console/text/text.ts';
import { RecentCounts, type SlotCounts } from './recent_counts.ts';

/** What a line of the journal is about. */
export const TOPICS = ['calls', 'deliveries', 'runs', 'zaps', 'mails', 'clock', 'faults', 'account'] as const;

/** One of them. A page is told the topics that changed. */
export type Topic = (typeof TOPICS)[number];

/** How something ended. */
export type Outcome = 'good' | 'bad' | 'neutral';

/** What happened, as it is reported to the journal. */
export interface Happened {
  readonly topic: Topic;
  /** One line: the operation, the event, the Zap; as text where it is the same in every language. */
  readonly title: string | Text;
  readonly outcome: Outcome;
  /** The id of the Zap that it belongs to, where it belongs to one. */
  readonly zapId?: string;
  /** The number of the call, delivery or run that it tells of, in the log of its own. */
  readonly subject?: number;
  /** What a person sees when they open the line; without secrets. */
  readonly detail: () => unknown;
}

/** One line of the journal. */
export interface Line extends Happened {
  readonly id: number;
  /** Real time in milliseconds since 1970. */
  readonly at: number;
  /** The time of the account, as the service writes it; null for what belongs to no account. */
  readonly accountTime: string | null;
}

/** How many of the newest lines are kept. */
const KEPT = 10_000;
/** How many more there may be before the oldest are dropped at once. */
const SLACK = 1000;

/** Everything that happens in one account in a box and to its Zaps, in one list: the newest lines, and which topic changed when. */
export class Journal {
  readonly #accountTime: () => string | null;
  readonly #listeners = new Set<(topic: Topic) => void>();
  readonly #changes = new Map<Topic, number>();
  readonly #runs = new RecentCounts();
  #lines: Line[] = [];
  #lastId = 0;

  /** @param accountTime the account's present as the service writes it */
  constructor(accountTime: () => string | null = () => null) {
    this.#accountTime = accountTime;
  }

  /** The id of the newest line or change; 0 at the start. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Adds a line. */
  add(happened: Happened): void {
    const at = Date.now();
    if (happened.topic === 'runs' && happened.zapId !== undefined) {
      this.#runs.add(happened.zapId, happened.outcome, at);
    }
    this.changed(happened.topic);
    this.#lines.push({ ...happened, id: this.#lastId, at, accountTime: this.#accountTime() });
    if (this.#lines.length > KEPT + SLACK) {
      this.#lines = this.#lines.slice(-KEPT);
    }
  }

  /** Reports a change that is not a line of its own. */
  changed(topic: Topic): void {
    this.#lastId += 1;
    this.#changes.set(topic, this.#lastId);
    for (const listener of this.#listeners) {
      listener(topic);
    }
  }

  /** The lines that are kept, oldest first. */
  lines(): readonly Line[] {
    return this.#lines.slice(-KEPT);
  }

  /** The kept line with an id. */
  line(id: number): Line | undefined {
    return this.#lines.findLast((line) => line.id === id);
  }

  /** How the runs of a Zap ended in the last ten minutes, by ten seconds, oldest first. */
  recentRuns(zapId: string): SlotCounts[] {
    return this.#runs.of(zapId, Date.now());
  }

  /** The topics that changed after a line or change. */
  changedSince(id: number): Topic[] {
    return TOPICS.filter((topic) => (this.#changes.get(topic) ?? 0) > id);
  }

  /**
   * Reports each change from now on.
   *
   * @returns a function that ends it
   */
  listen(listener: (topic: Topic) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#lines = [];
    this.#runs.clear();
  }
}
