/** What the CRM was told about a person. */
export interface News {
  readonly email: unknown;
  readonly text: string;
}

/** The CRM at the other end of the Zaps: it only keeps what it is told. */
export class Crm {
  readonly news: News[] = [];

  /** Takes in a piece of news, and returns it as a step's output. */
  hear(email: unknown, text: string): News {
    const news = { email, text };
    this.news.push(news);
    return news;
  }
}
