import type { Data } from './messages.ts';

/** How an action declares that its runs must not overlap, as the platform's schema has it. */
export interface Lock {
  /** May hold `{{bundle.inputData.<key>}}`. */
  readonly key: string;
  readonly scope?: readonly string[] | undefined;
  /** Seconds after which the lock is free again, whether the run has ended or not. */
  readonly timeout?: number | undefined;
}

/** The longest a lock may be held, and how long it is where an action does not say (assumed), in seconds. */
const LONGEST_SECONDS = 180;

/**
 * Lets runs of one app that share a lock wait for each other, in their order. One runner is one user with one account at Zapier, so only the scope
 * `auth` divides.
 */
export class Locks {
  readonly #last = new Map<string, Promise<void>>();

  /**
   * Does work while no other work holds the lock. Rejects as the work does.
   *
   * @param connectionId tells the connections of the app apart
   */
  async hold<Result>(lock: Lock, inputData: Data, connectionId: string, work: () => Promise<Result>): Promise<Result> {
    const scope = [...(lock.scope ?? [])].sort().map((one) => (one === 'auth' ? `auth:${connectionId}` : one));
    const name = `${scope.join()} ${rendered(lock.key, inputData)}`;
    const before = this.#last.get(name);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    this.#last.set(name, released);
    await before;
    const timer = setTimeout(release, Math.min(lock.timeout ?? LONGEST_SECONDS, LONGEST_SECONDS) * 1000);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      release();
      if (this.#last.get(name) === released) {
        this.#last.delete(name);
      }
    }
  }
}

/** Values go into a key as they are: neither letter case nor blanks are made the same. */
function rendered(key: string, inputData: Data): string {
  return key.replace(/\{\{bundle\.inputData\.([^{}]+)\}\}/g, (_braces, name: string) => String(inputData[name] ?? ''));
}
