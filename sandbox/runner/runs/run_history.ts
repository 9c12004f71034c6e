import type { ApiRequest, Data } from '../app/messages.ts';

/**
 * `waiting` runs are tried again later, `held` runs once the account is reconnected. `halted` runs stopped without counting as an error, for example
 * because a search found nothing.
 */
export type RunStatus = 'running' | 'waiting' | 'success' | 'halted' | 'held' | 'errored';

/** How many runs have each status. */
export type RunCounts = Readonly<Record<RunStatus, number>>;

/** One event's way through a Zap. */
export interface Run {
  readonly id: number;
  readonly zapId: string;
  /** The name of the Zap, which may be gone. */
  readonly zapName: string;
  /** The trigger's output; null where the trigger itself failed. */
  readonly event: Data | null;
  status: RunStatus;
  /** What the steps before the last one answered, by name. */
  readonly answers: Data;
  /** The inputs of the last step, as the mapping filled them; null before, and for a function. */
  input: Data | null;
  output: unknown;
  /** Why the run did not succeed. */
  reason: string | null;
  attempts: number;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** From the start to the latest change of its status, in milliseconds. */
  durationMs: number;
  /** The app's requests for this run, over all attempts. */
  readonly requests: ApiRequest[];
}

/** The Zap that a run belongs to. */
export interface RunOwner {
  readonly id: string;
  readonly name: string;
}

/** The listeners to runs, and how many runs are kept. */
export interface RunHistoryOptions {
  /** How many of the newest runs are kept. */
  readonly runsKept: number;
  /** Called with each run that begins. */
  readonly onRunStart: (run: Run) => void;
  /** Called with each run whose status changed. */
  readonly onRunChange: (run: Run) => void;
  /** Called with each run that ends or is held. */
  readonly onRunEnd: (run: Run) => void;
}

const NONE: RunCounts = { running: 0, waiting: 0, success: 0, halted: 0, held: 0, errored: 0 };
const STATUSES: readonly RunStatus[] = ['running', 'waiting', 'success', 'halted', 'held', 'errored'];
const ENDS: readonly RunStatus[] = ['success', 'halted', 'held', 'errored'];

/** The newest runs of all Zaps, and the number of all runs so far. */
export class RunHistory {
  readonly #options: RunHistoryOptions;
  readonly #runs = new Map<number, Run>();
  readonly #counts = new Map<string, Record<RunStatus, number>>();
  #lastId = 0;

  constructor(options: RunHistoryOptions) {
    this.#options = options;
  }

  /** The runs that are kept, oldest first. */
  get runs(): Run[] {
    return [...this.#runs.values()];
  }

  /** The kept run with an id. */
  run(id: number): Run | undefined {
    return this.#runs.get(id);
  }

  /** The kept runs of one Zap, oldest first. */
  runsOf(zapId: string): Run[] {
    return this.runs.filter((run) => run.zapId === zapId);
  }

  /**
   * The number of runs, including those that are no longer kept.
   *
   * @param zapId counts the runs of this Zap; of all Zaps when missing
   */
  counts(zapId?: string): RunCounts {
    if (zapId !== undefined) {
      return { ...NONE, ...this.#counts.get(zapId) };
    }
    const sum = { ...NONE };
    for (const counts of this.#counts.values()) {
      for (const status of STATUSES) {
        sum[status] += counts[status];
      }
    }
    return sum;
  }

  /**
   * Records a run that begins.
   *
   * @param event null where the trigger failed to read it
   */
  begin({ id: zapId, name: zapName }: RunOwner, event: Data | null): Run {
    this.#lastId += 1;
    const run: Run = {
      ...{ id: this.#lastId, zapId, zapName, event, status: 'running', input: null, output: null, reason: null, attempts: 0 },
      ...{ startedAt: Date.now(), durationMs: 0, answers: {}, requests: [] },
    };
    this.#runs.set(run.id, run);
    const [oldest] = this.#runs.keys();
    if (this.#runs.size > this.#options.runsKept && oldest !== undefined) {
      this.#runs.delete(oldest);
    }
    this.#countsOf(zapId).running += 1;
    this.#options.onRunStart(run);
    return run;
  }

  /**
   * Records the new status of a run.
   *
   * @param reason why the run did not succeed; the previous reason when missing
   */
  change(run: Run, status: RunStatus, reason: string | null = run.reason): void {
    const counts = this.#countsOf(run.zapId);
    counts[run.status] -= 1;
    counts[status] += 1;
    run.status = status;
    run.reason = reason;
    run.durationMs = Date.now() - run.startedAt;
    this.#options.onRunChange(run);
    if (ENDS.includes(status)) {
      this.#options.onRunEnd(run);
    }
  }

  #countsOf(zapId: string): Record<RunStatus, number> {
    const counts = this.#counts.get(zapId) ?? { ...NONE };
    this.#counts.set(zapId, counts);
    return counts;
  }
}
