import { accountTime } from '../../../sandbox/mailingwork/time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAILINGS = 3;
const RECIPIENTS = 400;

/** A click in an account that never stands still. */
export interface MovingClick {
  readonly mailing: number;
  readonly recipient: number;
  readonly link: number;
  /** When it happened, as the account writes it. */
  readonly date: string;
  readonly happenedAt: number;
  /** When the statistics begin to tell of it. */
  readonly shownAt: number;
  /** When it disappears, with the subscriber. */
  readonly goneAt: number;
}

/** Numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/**
 * Makes clicks over some days: many in one second, many told of late (by at most `latest` milliseconds), some deleted later on.
 *
 * @param from milliseconds since 1970
 */
export function movingClicks(from: number, days: number, count: number, latest: number): MovingClick[] {
  const random = numbersFrom(7);
  const clicks = new Map<string, MovingClick>();
  while (clicks.size < count) {
    // Bursts: most clicks share their second with others.
    const burst = Math.floor(random() * 300) * Math.floor((days * DAY) / 300 / 1_000) * 1_000;
    const happenedAt = from + burst + (random() < 0.7 ? 0 : Math.floor(random() * 3_600) * 1_000);
    const lateness = random();
    const delay = lateness < 0.8 ? 0 : lateness < 0.95 ? random() * 60 * MINUTE : random() * latest;
    const shownAt = happenedAt + Math.floor(delay);
    const goneAt = random() < 0.05 ? shownAt + 30 * MINUTE + random() * 2 * DAY : Number.POSITIVE_INFINITY;
    const click = {
      mailing: 1 + Math.floor(random() * MAILINGS),
      recipient: 1 + Math.floor(random() * RECIPIENTS),
      link: 1 + Math.floor(random() * 4),
      date: accountTime(happenedAt),
    };
    clicks.set(Object.values(click).join('-'), { ...click, happenedAt, shownAt, goneAt });
  }
  return [...clicks.values()];
}

/** Plays the webservice of such an account: rows in another order at every poll, and pages that shift while they are read. */
export class MovingAccount {
  private readonly clicks: ReadonlyMap<number, MovingClick[]>;
  /** Milliseconds since 1970. */
  now: number;
  calls = 0;

  constructor(clicks: readonly MovingClick[], now: number) {
    this.clicks = Map.groupBy(clicks, ({ mailing }) => mailing);
    this.now = now;
  }

  readonly answer = (name: string, parameters: Readonly<Record<string, string>>): unknown => {
    this.calls += 1;
    if (name === 'getfields') {
      return [{ id: 1, name: 'E-Mail', behavior: 'email' }];
    }
    if (name === 'getmailings') {
      const ids = Array.from({ length: MAILINGS }, (_, index) => index + 1);
      return ids.map((id) => ({ id, subject: `News ${id}`, type: 'standard', status: 'done', sendingTime: '2026-10-01 08:00:00' }));
    }
    const start = Number(parameters['advanced[start]']);
    const rows = this.rowsOf(Number(parameters.emailId), parameters['advanced[startDate]'] ?? '');
    // What was there when the first page was read is partly gone when the next one is.
    const shifted = rows.slice(start === 0 ? 0 : Math.min(20, rows.length));
    return shifted.slice(start, start + Number(parameters['advanced[limit]'])).map((click) => ({
      recipient: click.recipient,
      date: click.date,
      link: { id: click.link, url: `https://www.example.com/${click.link}` },
      fields: [{ id: 1, value: `subscriber${click.recipient}@example.com` }],
    }));
  };

  /** Every hour brings another order, and none is that of time. */
  private rowsOf(mailing: number, since: string): MovingClick[] {
    const turn = 1 + (Math.floor(this.now / (60 * MINUTE)) % 97);
    const rank = ({ recipient, link, date }: MovingClick): number => (recipient * 31 + link * 7 + Number(date.slice(-5).replace(':', '')) * turn) % 1_009;
    return (this.clicks.get(mailing) ?? [])
      .filter((click) => click.date >= since && click.shownAt <= this.now && this.now < click.goneAt)
      .toSorted((one, other) => rank(one) - rank(other));
  }
}
