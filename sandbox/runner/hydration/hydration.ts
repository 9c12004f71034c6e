import type { AppCalls } from '../app/app_calls.ts';
import type { Data } from '../app/messages.ts';
import type { Placeholders } from './placeholders.ts';

const PLACEHOLDER = /hydrate\|\|\|([^|]+)\|\|\|hydrate/g;
const PLACEHOLDER_ALONE = /^hydrate\|\|\|([^|]+)\|\|\|hydrate$/;
/** The maximum number of results that are kept. */
const MAX_KEPT = 1_000;

interface Kept {
  readonly result: Promise<unknown>;
  readonly until: number;
}

/** Replaces placeholders with the results of an app's hydrators. A result is kept for a while, as on the platform. */
export class Hydration {
  readonly #calls: AppCalls;
  readonly #placeholders: Placeholders;
  readonly #timeScale: number;
  readonly #kept = new Map<string, Kept>();

  /** @param timeScale how long a second of Zapier's waiting times is, in seconds */
  constructor(calls: AppCalls, placeholders: Placeholders, timeScale: number) {
    this.#calls = calls;
    this.#placeholders = placeholders;
    this.#timeScale = timeScale;
  }

  /**
   * The result of a placeholder, of any type. Other values stay as they are; within other text a result becomes text.
   *
   * @throws AppFailure when the hydrator fails
   */
  async value(value: unknown): Promise<unknown> {
    if (typeof value !== 'string' || !value.includes('hydrate|||')) {
      return value;
    }
    const [, alone] = PLACEHOLDER_ALONE.exec(value) ?? [];
    if (alone !== undefined) {
      return this.#result(alone, value);
    }
    const found = Array.from(value.matchAll(PLACEHOLDER), async ([whole, content = '']) => [whole, await this.#result(content, whole)] as const);
    const results = new Map(await Promise.all(found));
    return value.replace(PLACEHOLDER, (whole) => textOf(results.get(whole)));
  }

  /**
   * The same for every value in an object or list, at any depth; the results themselves are not searched.
   *
   * @throws AppFailure
   */
  async everyValue(data: Data): Promise<Data> {
    const values = Object.entries(data).map(async ([key, value]): Promise<[string, unknown]> => [key, await this.deep(value)]);
    return Object.fromEntries(await Promise.all(values));
  }

  /**
   * The same for a value of any type.
   *
   * @throws AppFailure
   */
  async deep(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) {
      return Promise.all(value.map((part) => this.deep(part)));
    }
    return typeof value === 'object' && value !== null ? this.everyValue({ ...value }) : this.value(value);
  }

  #result(content: string, whole: string): Promise<unknown> {
    const call = this.#placeholders.read(content);
    if (call === null) {
      return Promise.resolve(whole);
    }
    const kept = this.#kept.get(content);
    if (kept !== undefined && kept.until > Date.now()) {
      return kept.result;
    }
    const { method, inputData, cacheSeconds } = call;
    const result = this.#calls.call(method, { inputData });
    this.#keep(content, { result, until: Date.now() + cacheSeconds * 1000 * this.#timeScale });
    result.catch(() => this.#kept.delete(content));
    return result;
  }

  #keep(content: string, kept: Kept): void {
    this.#kept.delete(content);
    this.#kept.set(content, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) {
      this.#kept.delete(oldest);
    }
  }
}

function textOf(result: unknown): string {
  return typeof result === 'object' && result !== null ? JSON.stringify(result) : String(result ?? '');
}
