import { afterEach, describe, expect, jest, test } from '@jest/globals';
import linkClicked from '../../triggers/link_clicked.ts';
import { directZ, poll, pollBundle } from '../support/mailingwork/direct.ts';
import { MovingAccount, type MovingClick, movingClicks } from '../support/mailingwork/moving_account.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Two days before the night in which German clocks go back, so that one hour exists twice. */
const BEGIN = Date.parse('2026-10-23T00:00:00Z');
const TURNED_ON = BEGIN + DAY;
const END = BEGIN + 9 * DAY;
const CLICKS = 3_500;

afterEach(() => {
  jest.restoreAllMocks();
});

/** Polls as the platform does: the first records all ids, later ones start the Zap for every new id. */
async function run(clicks: readonly MovingClick[], inputData: Record<string, unknown>, everyHours: number) {
  const account = new MovingAccount(clicks, TURNED_ON);
  jest.spyOn(Date, 'now').mockImplementation(() => account.now);
  const seen = new Set<string>();
  const started: string[] = [];
  const polled: number[] = [];
  let mostCalls = 0;
  for (let isFirst = true; account.now < END; account.now += everyHours * HOUR, isFirst = false) {
    account.calls = 0;
    // The user changes the time zone of the connection every third day.
    const timezone = ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati'][Math.floor((account.now - BEGIN) / (3 * DAY))] ?? '';
    const rows = await poll(linkClicked, directZ(account.answer), pollBundle(inputData, { isPopulatingDedupe: isFirst }, { timezone }));
    mostCalls = Math.max(mostCalls, account.calls);
    polled.push(account.now);
    for (const { id } of rows.toReversed()) {
      if (!seen.has(id)) {
        seen.add(id);
        if (!isFirst) {
          started.push(id);
        }
      }
    }
  }
  return { started, polled, mostCalls };
}

/** What must have started the Zap: whatever a poll after the first could see for the first time. */
function expectedOf(clicks: readonly MovingClick[], polled: readonly number[], idOf: (click: MovingClick) => string): Set<string> {
  const [first = 0] = polled;
  const seenAt = (click: MovingClick) => polled.find((at) => click.shownAt <= at && at < click.goneAt);
  const old = new Set(clicks.filter((click) => seenAt(click) === first).map(idOf));
  return new Set(
    clicks
      .filter((click) => (seenAt(click) ?? first) > first)
      .map(idOf)
      .filter((id) => !old.has(id)),
  );
}

describe('polls while clicks keep coming in', () => {
  const clicks = movingClicks(BEGIN, 7, CLICKS, 2.9 * DAY);

  test('start one run for every click', async () => {
    const { started, polled, mostCalls } = await run(clicks, { how_often: 'every' }, 4);
    const expected = expectedOf(clicks, polled, ({ mailing, recipient, link, date }) => `${mailing}-${recipient}-${link}-${date}`);
    expect(expected.size).toBeGreaterThan(2_500);
    expect(started).toHaveLength(new Set(started).size);
    expect(new Set(started)).toEqual(expected);
    expect(mostCalls).toBeLessThan(20);
  });

  test('start one run for the first click of each subscriber on each link', async () => {
    const { started, polled } = await run(clicks, {}, 12);
    expect(started).toHaveLength(new Set(started).size);
    expect(new Set(started)).toEqual(expectedOf(clicks, polled, ({ mailing, recipient, link }) => `${mailing}-${recipient}-${link}`));
  });
});
