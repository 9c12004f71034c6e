import { setTimeout } from 'node:timers/promises';

/** Work that goes on by itself, and its pauses, so that one can wait for all of it or end it. */
export class Pending {
  readonly #running = new Set<Promise<unknown>>();
  readonly #end = new AbortController();
  readonly #timeScale: number;

  /** @param timeScale what a second of Zapier's waiting times lasts here, in seconds */
  constructor(timeScale: number) {
    this.#timeScale = timeScale;
  }

  /** Lets work go on by itself. It must not fail. */
  add(work: Promise<unknown>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /**
   * Pauses.
   *
   * @param seconds as Zapier waits, scaled here
   * @returns false when everything was ended meanwhile
   */
  async pause(seconds: number): Promise<boolean> {
    return setTimeout(seconds * 1000 * this.#timeScale, true, { signal: this.#end.signal }).catch(() => false);
  }

  /**
   * Lets real time pass, which keeps neither the process nor `idle` waiting.
   *
   * @param signal ends it early
   * @returns false when it or everything was ended meanwhile
   */
  async interval(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    return setTimeout(milliseconds, true, { ref: false, signal: AbortSignal.any([this.#end.signal, signal]) }).catch(() => false);
  }

  /** Resolves when nothing goes on any more. */
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
