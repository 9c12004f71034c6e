import type { Happened } from './journal/journal.ts';

const MAILS_KEPT = 5000;

/** A mail of any service. */
export interface SentMail {
  readonly id: number;
  readonly to: string;
  readonly subject: string;
}

/** A mail that was sent, as a line of the journal; without its content, which has personal links. */
export function mailLine({ id, to, subject }: SentMail): Happened {
  return { topic: 'mails', title: `${subject} → ${to}`, outcome: 'neutral', detail: () => ({ id, to, subject }) };
}

/**
 * Finds mails in an outbox.
 *
 * @param outbox oldest first
 * @param text what the address or the subject contains, in any letter case; all are found when it is empty
 * @param limit how many at most
 * @returns the newest of them, newest first, and how many there are in all
 */
export function foundMails<Mail extends SentMail>(outbox: Iterable<Mail>, text: string, limit: number): { total: number; found: Mail[] } {
  const wanted = text.trim().toLowerCase();
  const hits = [...outbox].filter(({ to, subject }) => `${to}\n${subject}`.toLowerCase().includes(wanted));
  return { total: hits.length, found: hits.slice(-limit).reverse() };
}

/** What every account in a box has: ids, counted for each kind of thing, and an outbox. */
export class BoxAccount<Mail extends SentMail> {
  readonly outbox = new Map<number, Mail>();
  /** Called with each mail that is sent. The box sets it once the account is in place, so that the mails of its history are not reported. */
  onMail: (mail: SentMail) => void = () => {};
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
    this.onMail(sent);
    return sent;
  }
}
