import type { Data } from './messages.ts';

/** An action's declaration that its runs must not overlap, in the form of the platform's schema. */
export interface Lock {
  /** May hold `{{bundle.inputData.<key>}}`. */
  readonly key: string;
  readonly scope?: readonly string[] | undefined;
  /** Seconds after which the lock is released, whether the run has ended or not. */
  readonly timeout?: number | undefined;
}

/** The longest time in seconds for which a lock may be held, and the time when an action names none (assumed). */
const LONGEST_SECONDS = 180;

/**
 * Makes runs of one app that share a lock wait for each other, in their order. A runner stands for one user with one Zapier account, so of all scopes
 * only `auth` makes a difference.
 */
export class Locks {
  readonly #last = new Map<string, Promise<void>>();

  /**
   * Does work while no other work holds the lock. Rejects if the work rejects.
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

/** Values become part of a key unchanged: letter case and blanks matter. */
function rendered(key: string, inputData: Data): string {
  return key.replace(/\{\{bundle\.inputData\.([^{}]+)\}\}/g, (_braces, name: string) => String(inputData[name] ?? ''));
}
