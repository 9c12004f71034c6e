import { setTimeout } from 'node:timers/promises';

/** Tracks background work and its pauses, so that a caller can wait for all of it or end it. */
export class Pending {
  readonly #running = new Set<Promise<unknown>>();
  readonly #end = new AbortController();
  readonly #timeScale: number;

  /** @param timeScale what a second of Zapier's waiting times lasts here, in seconds */
  constructor(timeScale: number) {
    this.#timeScale = timeScale;
  }

  /** Runs work in the background. It must not fail. */
  add(work: Promise<unknown>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /**
   * Pauses.
   *
   * @param seconds as Zapier waits, scaled here
   * @returns false when everything has been ended meanwhile
   */
  async pause(seconds: number): Promise<boolean> {
    return setTimeout(seconds * 1000 * this.#timeScale, true, { signal: this.#end.signal }).catch(() => false);
  }

  /**
   * Lets real time pass. This keeps neither the process alive nor `idle` waiting.
   *
   * @param signal ends it early
   * @returns false when this pause or everything has been ended meanwhile
   */
  async interval(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    return setTimeout(milliseconds, true, { ref: false, signal: AbortSignal.any([this.#end.signal, signal]) }).catch(() => false);
  }

  /** Resolves when no work is in progress. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running);
    }
  }

  /** Ends all pauses. */
  end(): void {
    this.#end.abort();
  }
}
