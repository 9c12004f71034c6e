import { beforeEach, describe, expect, test } from '@jest/globals';
import { readPeriodStatistics } from '../../../mailingwork/mailings/period_statistics.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const sent = (id: number, sendingTime: string | null, status = 'done') => ({
  id,
  subject: `News ${id}`,
  description: '',
  type: 'standard',
  status,
  sendingTime,
});
/** So many mailings, one each minute. */
const many = (count: number) => Array.from({ length: count }, (_, index) => sent(index + 1, `2026-11-02 08:${String(index).padStart(2, '0')}:00`));

let service = new FakeWebservice();
const account = () => fakeAccount(service);
const november = { from: '2026-11-01', to: '2026-11-30', continueWith: undefined };
const read = (period: Partial<Parameters<typeof readPeriodStatistics>[1]> = {}, of = account()) => readPeriodStatistics(of, { ...november, ...period }, NOW);
const idsIn = ({ mailings }: Awaited<ReturnType<typeof read>>) => mailings.map(({ mailing_id }) => mailing_id);

beforeEach(() => {
  service = new FakeWebservice()
    .on('getrecipientsbyemailid', accepted([{ recipient: 1 }, { recipient: 2 }]))
    .on('getopeningsbyemailid', accepted([{ recipient: 1 }, { recipient: 1 }]))
    .on('getclicksbyemailid', accepted([{ recipient: 2 }]))
    .on('getbouncesbyemailid', accepted([{ recipient: 2, type: 'hard' }]))
    .on('getoptouts', accepted([{ recipient: 1, email: 2 }]));
});

describe('the statistics of a period', () => {
  test('are sums over the mailings sent in it, and each of them, the earliest first', async () => {
    service.on('getmailings', accepted([sent(1, '2026-11-20 10:00:00'), sent(2, '2026-11-19 10:00:00')]));
    const found = await read();
    expect(found).toMatchObject({
      mailing_count: 2,
      emails_sent: 4,
      recipients: 4,
      openings: 4,
      unique_openings: 2,
      clicks: 2,
      unique_clicks: 2,
      bounces: 2,
      hard_bounces: 2,
      soft_bounces: 0,
      unsubscribes: 1,
      complete: true,
      continue_with: null,
    });
    expect(found.mailings).toMatchObject([
      { mailing_id: 2, mailing_subject: 'News 2', unsubscribes: 1, opening_rate: 50 },
      { mailing_id: 1, mailing_subject: 'News 1', unsubscribes: 0, opening_rate: 50 },
    ]);
    expect(service.names).not.toContain('getemailbyid');
  });

  test('include the first and the last day, and nothing that was not sent yet', async () => {
    service.on(
      'getmailings',
      accepted([
        sent(1, '2026-10-31 23:59:59'),
        sent(2, '2026-11-01 00:00:00'),
        sent(3, '2026-11-20 23:59:59'),
        sent(4, '2026-11-21 00:00:00'),
        sent(5, '2026-11-10 08:00:00', 'drafted'),
        sent(6, null, 'activated'),
        sent(7, '2026-11-22 08:00:00', 'activated'),
      ]),
    );
    expect(idsIn(await read({ to: '2026-11-20' }))).toEqual([2, 3]);
    expect(idsIn(await read())).toEqual([2, 3, 4]);
  });

  test('are all zero where nothing was sent', async () => {
    service.on('getmailings', accepted([]));
    expect(await read()).toMatchObject({ mailing_count: 0, emails_sent: 0, complete: true, continue_with: null, mailings: [] });
    expect(service.names).toEqual(['getmailings']);
  });

  test('say where to go on after ten mailings, until none is left', async () => {
    service.on('getmailings', accepted(many(21)));
    const first = await read();
    expect(first).toMatchObject({ mailing_count: 10, complete: false, continue_with: 11 });
    const second = await read({ continueWith: 11 });
    expect(second).toMatchObject({ mailing_count: 10, complete: false, continue_with: 21 });
    const third = await read({ continueWith: 21 });
    expect(third).toMatchObject({ mailing_count: 1, complete: true, continue_with: null });
    expect([first, second, third].flatMap(idsIn)).toEqual(many(21).map(({ id }) => id));
  });

  test('leave a mailing that cannot be counted completely to the next step', async () => {
    service.on('getmailings', accepted(many(3)));
    service.on('getclicksbyemailid', ({ parameters }) => {
      const [start, limit] = [Number(parameters['advanced[start]']), Number(parameters['advanced[limit]'])];
      return accepted(parameters.emailId === '2' ? Array.from({ length: limit }, (_, index) => ({ recipient: start + index })) : []);
    });
    expect(await read()).toMatchObject({ mailing_count: 1, complete: false, continue_with: 2 });
    const next = await read({ continueWith: 2 });
    expect(idsIn(next)).toEqual([2, 3]);
    expect(next).toMatchObject({ complete: false, continue_with: null });
  });

  test('go on with another step when the time runs short, but always count one mailing', async () => {
    service.on('getmailings', accepted(many(3)));
    const open = account();
    const hurried = { ...open, budget: { remaining: () => 9_000, part: open.budget.part } };
    expect(await read({}, hurried)).toMatchObject({ mailing_count: 1, continue_with: 2 });
  });

  test('leave out a mailing that was deleted meanwhile', async () => {
    service.on('getmailings', accepted(many(1))).on('getrecipientsbyemailid', refused(2));
    expect(await read()).toMatchObject({ mailing_count: 0, complete: true, continue_with: null });
  });

  test('cannot go on with a mailing of another period', async () => {
    service.on('getmailings', accepted(many(1)));
    expect((await failureOf(read({ continueWith: 9 }))).message).toMatch(/^E-mail 9 does not exist/);
  });
});
