import { DEFAULTS } from '../defaults.ts';
import { AppCache } from './app_cache.ts';
import { AppProcess, type AppProcessOptions } from './app_process.ts';
import type { Data } from './messages.ts';

/** How the processes of an app are run. */
export interface AppProcessesOptions extends AppProcessOptions {
  /** How many calls may run at the same time, each in a process of its own. */
  readonly parallelCalls?: number;
}

/** Runs an app in one process per call that may run at the same time. A process starts when it is needed. */
export class AppProcesses {
  readonly #all: readonly AppProcess[];
  readonly #free: AppProcess[];
  readonly #waiting: ((process: AppProcess) => void)[] = [];

  constructor({ parallelCalls = DEFAULTS.parallelCalls, ...options }: AppProcessesOptions) {
    const cache = new AppCache();
    this.#all = Array.from({ length: parallelCalls }, () => new AppProcess(options, cache));
    this.#free = this.#all.toReversed();
  }

  /**
   * Calls one function of the app, as soon as a process is free.
   *
   * @throws AppFailure
   */
  call(method: string, bundle: Data): Promise<unknown> {
    return this.#withProcess((process) => process.call(method, bundle));
  }

  /**
   * The app's definition, without its functions.
   *
   * @throws AppFailure
   */
  definition(): Promise<unknown> {
    return this.#withProcess((process) => process.definition());
  }

  /** The id of the first process; undefined while there is none. */
  get pid(): number | undefined {
    return this.#all[0]?.pid;
  }

  /** Ends all processes; calls in progress and waiting calls fail. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((process) => process.close()));
  }

  async #withProcess<Result>(work: (process: AppProcess) => Promise<Result>): Promise<Result> {
    const process = this.#free.pop() ?? (await new Promise<AppProcess>((resolve) => this.#waiting.push(resolve)));
    try {
      return await work(process);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) {
        this.#free.push(process);
      } else {
        next(process);
      }
    }
  }
}
