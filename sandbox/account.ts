const MAILS_KEPT = 5000;

/** What every account in a box has: ids, counted for each kind of thing, and an outbox. */
export class BoxAccount<Mail extends { readonly id: number }> {
  readonly outbox = new Map<number, Mail>();
  readonly #lastIds = new Map<string, number>();

  /**
   * The next free id of a kind.
   *
   * @param kind what is counted, e.g. `profile` or `html mailing`
   */
  nextId(kind: string): number {
    const id = (this.#lastIds.get(kind) ?? 0) + 1;
    this.#lastIds.set(kind, id);
    return id;
  }

  /**
   * Sets the first ids of some kinds.
   *
   * @param first the next id by kind
   */
  startIds(first: Record<string, number>): void {
    for (const [kind, id] of Object.entries(first)) {
      this.#lastIds.set(kind, id - 1);
    }
  }

  /**
   * Puts a mail into the outbox; only the newest few thousand are kept.
   *
   * @param mail gets its id, and returns the whole mail
   */
  protected keepMail(mail: (id: number) => Mail): Mail {
    const sent = mail(this.nextId('mail'));
    this.outbox.set(sent.id, sent);
    const oldest = this.outbox.keys().next().value;
    if (this.outbox.size > MAILS_KEPT && oldest !== undefined) {
      this.outbox.delete(oldest);
    }
    return sent;
  }
}
