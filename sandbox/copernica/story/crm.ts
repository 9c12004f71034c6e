/** What the CRM was told about a person. */
export interface News {
  readonly email: unknown;
  readonly text: string;
}

/** The CRM at the other end of the Zaps: it only keeps what it is told. */
export class Crm {
  readonly news: News[] = [];
  readonly #keys = new Set<unknown>();

  /** Takes in a piece of news, and returns it as a step's output. */
  hear(email: unknown, text: string): News {
    const news = { email, text };
    this.news.push(news);
    return news;
  }

  /**
   * Takes in a piece of news that it may have heard before, in another way.
   *
   * @param key the same whenever the same event is told
   * @returns the news; empty where it is known already
   */
  hearOnce(key: unknown, email: unknown, text: string): News | Record<string, never> {
    if (this.#keys.has(key)) {
      return {};
    }
    this.#keys.add(key);
    return this.hear(email, text);
  }
}
