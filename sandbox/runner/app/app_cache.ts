/** The contents of `z.cache`, shared by all processes of an app. Values are JSON; they do not expire. */
export class AppCache {
  readonly #values = new Map<string, string>();

  /** A copy of the current contents. */
  get entries(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  /**
   * Applies the changes of one call, and keeps those that other calls made at the same time.
   *
   * @param before the contents when the call began
   * @param after the contents when it ended
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
