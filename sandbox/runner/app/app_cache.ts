/** What `z.cache` holds, for all processes of an app. Values are JSON; they do not expire. */
export class AppCache {
  readonly #values = new Map<string, string>();

  /** All of it as it is now. */
  get entries(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  /**
   * Takes over what a call changed, and leaves what other calls changed meanwhile.
   *
   * @param before what the call was given
   * @param after what it left
   */
  merge(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(after)) {
      if (before[key] !== value) {
        this.#values.set(key, value);
      }
    }
    for (const key of Object.keys(before)) {
      if (!Object.hasOwn(after, key)) {
        this.#values.delete(key);
      }
    }
  }
}
