import { addActivity } from '../../mailing/activity.ts';
import type { MailFacts } from '../../mailing/facts.ts';
import { contentOf } from '../../mailing/send.ts';
import { unsubscribe } from '../../processes/unsubscribe.ts';
import type { Account } from '../account.ts';
import type { ActivityKind, Destination } from '../mail_model.ts';
import type { Profile } from '../model.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What happens to a mail, by a random number from 0 to 1: below the first limit it hard-bounces, below the second it soft-bounces, and so on. */
const HARD = 0.02;
const SOFT = 0.05;
const UNSUBSCRIBED = 0.08;
const ABUSE = 0.1;
const CLICKED = 0.35;
const OPENED = 0.65;

interface Planned {
  destination: Destination;
  kind: ActivityKind;
  at: number;
  facts: MailFacts;
  profile: Profile;
}

/** Makes up what became of each mail of the demo account, and adds it in the order of time. */
export class Activities {
  readonly #account: Account;
  readonly #random: () => number;
  readonly #now: number;
  readonly #planned: Planned[] = [];
  /** Since when a profile gets no mail any more, by its id. */
  readonly #gone = new Map<number, number>();

  /** @param now no activity is later, in milliseconds since 1970 */
  constructor(account: Account, random: () => number, now: number) {
    this.#account = account;
    this.#random = random;
    this.#now = now;
  }

  /** Whether a profile had unsubscribed, or its address was known not to exist. */
  isGone({ id }: Profile, at: number): boolean {
    return (this.#gone.get(id) ?? Number.POSITIVE_INFINITY) <= at;
  }

  /** Makes up what becomes of a mail. */
  plan(destination: Destination, profile: Profile): void {
    const fate = this.#random();
    const arrived = this.#later(destination.at, 10 * MINUTE);
    const add = (kind: ActivityKind, at: number, facts: MailFacts = {}) => this.#planned.push({ destination, kind, at, facts, profile });
    if (fate < SOFT) {
      add('errors', arrived, { error: fate < HARD ? 'hard' : 'soft' });
      if (fate < HARD) {
        this.#gone.set(profile.id, arrived);
      }
      return;
    }
    add('deliveries', arrived);
    if (fate > OPENED) {
      return;
    }
    const opened = this.#later(arrived, 30 * HOUR);
    add('impressions', opened);
    const next = this.#later(opened, 5 * MINUTE);
    if (fate < UNSUBSCRIBED && destination.subprofileId === null) {
      add('unsubscribes', next, { source: 'link' });
      this.#gone.set(profile.id, next);
    } else if (fate < ABUSE) {
      add('abuses', next);
    } else if (fate < CLICKED) {
      this.#click(destination, next, add);
    }
  }

  /** Adds everything that was made up; unsubscribes are carried out as the database says. */
  add(): void {
    for (const { destination, kind, at, facts, profile } of this.#planned.toSorted((one, other) => one.at - other.at)) {
      addActivity(this.#account, destination, kind, at, facts);
      if (kind === 'unsubscribes') {
        unsubscribe({ account: this.#account, clock: { now: () => at } }, profile);
      }
    }
  }

  /** Every second reader who clicks opens the mail once more and clicks again. */
  #click(destination: Destination, at: number, add: (kind: ActivityKind, at: number, facts?: MailFacts) => void): void {
    const { family, mailingId } = destination;
    const mailing = this.#account.mailings[family].get(mailingId);
    const links = (mailing && contentOf(this.#account, mailing)?.links) ?? [];
    const link = links[Math.floor(this.#random() * links.length)];
    if (link) {
      add('clicks', at, { link });
      if (this.#random() < 0.5) {
        const again = this.#later(at, 20 * HOUR);
        add('impressions', again);
        add('clicks', again, { link });
      }
    }
  }

  /** A moment after another, within a span; never in the future. */
  #later(at: number, span: number): number {
    return Math.min(this.#now - MINUTE, at + Math.ceil((this.#random() * span) / 1000) * 1000);
  }
}
