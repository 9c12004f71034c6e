import { describe, expect, test } from '@jest/globals';
import { type ActivitySource, readActivities } from '../../../mailingwork/activity/activities.ts';
import { activityOutput, onceEach } from '../../../mailingwork/activity/activity_outputs.ts';
import { getBouncesByEmailId } from '../../../mailingwork/functions/activity/bounces.ts';
import type { Activity } from '../../../mailingwork/functions/activity/shared.ts';
import { readableFields } from '../../../mailingwork/names/tables.ts';
import type { Budget } from '../../../webservice/budget.ts';
import { createBudget } from '../../../webservice/budget.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { broken, http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const happened = (recipient: number | null, date: string | null): Activity => ({ recipient, date, fields: [] });
const mailing = (id: number, subject: string | null = `News ${id}`) => ({ id, subject });
const source: ActivitySource<Activity> = {
  read: (account, emailId, options) => account.call(getBouncesByEmailId, { emailId, advanced: options }),
  nothingCodes: [3],
};
const read = (service: FakeWebservice, mailings: readonly { id: number; subject: string | null }[], fieldIds: number[] = [], isFirst = false) =>
  readActivities(fakeAccount(service), source, { mailings, replacements: [mailing(99)] }, fieldIds, { now: NOW, isFirst });

describe('what happened to mailings', () => {
  test('is sorted newest first, whatever mailing it belongs to', async () => {
    const service = new FakeWebservice().on('getbouncesbyemailid', ({ parameters }) =>
      accepted([{ recipient: parameters.emailId, date: `2026-11-2${parameters.emailId} 10:00:00` }]),
    );
    const activities = await read(service, [mailing(1), mailing(2)], [1, 3]);
    expect(activities.map(({ date }) => date)).toEqual(['2026-11-22 10:00:00', '2026-11-21 10:00:00']);
    expect(service.parametersOf('getbouncesbyemailid')[0]).toEqual({
      emailId: '1',
      'advanced[startDate]': '2026-11-18 00:00:00',
      'advanced[fieldId]': '1,3',
      'advanced[start]': '0',
      'advanced[limit]': '1000',
    });
  });

  describe('in the first poll', () => {
    const rows = Array.from({ length: 9_000 }, (_, recipient) => ({ recipient: recipient + 1, date: '2026-11-20 10:00:00' }));
    const told = (counts: Readonly<Record<string, number>>) =>
      new FakeWebservice().on('getbouncesbyemailid', (call) => {
        const start = Number(call.parameters['advanced[start]']);
        const all = rows.slice(0, counts[call.parameters.emailId ?? '']);
        return accepted(all.slice(start, start + Number(call.parameters['advanced[limit]'])));
      });
    const perMailing = async (service: FakeWebservice, isFirst: boolean, budget?: Budget) => {
      const watched = { mailings: [mailing(1)], replacements: [mailing(2), mailing(3)] };
      const activities = await readActivities(fakeAccount(service, budget ? { budget } : {}), source, watched, [], { now: NOW, isFirst });
      return [1, 2, 3].map((id) => activities.filter((one) => one.mailing.id === id).length);
    };

    test('is twice as much for the same calls, plus that of the next mailings', async () => {
      const later = told({ 1: 9_000, 2: 5, 3: 7 });
      expect(await perMailing(later, false)).toEqual([4_000, 0, 0]);
      const first = told({ 1: 9_000, 2: 5, 3: 7 });
      expect(await perMailing(first, true)).toEqual([8_000, 5, 7]);
      expect(first.calls).toHaveLength(later.calls.length + 2);
    });

    test('leaves out the next mailings where one of them fails or time runs out', async () => {
      const failing = told({ 1: 3, 3: 7 });
      failing.on('getbouncesbyemailid', accepted(rows.slice(0, 3)), http(503), accepted(rows.slice(0, 7)));
      expect(await perMailing(failing, true)).toEqual([3, 0, 7]);
      const slow = { remaining: () => 9_000, part: createBudget(25_000).part };
      expect(await perMailing(told({ 1: 3, 2: 5, 3: 7 }), true, slow)).toEqual([3, 0, 0]);
    });
  });

  test('is empty for a mailing that is gone, while there are others', async () => {
    const service = new FakeWebservice().on('getbouncesbyemailid', refused(3));
    expect(await read(service, [mailing(1), mailing(2, null)])).toEqual([]);
    expect(await read(service, [])).toEqual([]);
  });

  test('is an error where no chosen mailing exists', async () => {
    const service = new FakeWebservice().on('getbouncesbyemailid', refused(3));
    expect(await failureOf(read(service, [mailing(8, null), mailing(9, null)]))).toMatchObject({
      kind: 'not_found',
      message: 'E-mail 8 does not exist in this account.',
    });
  });

  test.each([
    ['another code', refused(99), 'refused'],
    ['an outage', http(503), 'unavailable'],
    ['a broken connection', broken('ECONNRESET'), 'unavailable'],
  ])('is never returned in part after %s', async (_case, answer, kind) => {
    const service = new FakeWebservice().on('getbouncesbyemailid', accepted([{ recipient: 1, date: '2026-11-20 10:00:00' }]), answer);
    expect((await failureOf(read(service, [mailing(1), mailing(2)]))).kind).toBe(kind);
  });

  test('fails with any other failure', async () => {
    const strange = { ...source, read: () => Promise.reject(new TypeError('a mistake')) };
    await expect(
      readActivities(fakeAccount(new FakeWebservice()), strange, { mailings: [mailing(1)], replacements: [] }, [], { now: NOW, isFirst: false }),
    ).rejects.toThrow(TypeError);
  });
});

describe('ids', () => {
  const activities = ['2026-11-21 10:00:00', '2026-11-20 10:00:00', '2026-11-20 10:00:00'].map((date) => ({
    mailing: mailing(5),
    date,
    row: happened(7, date),
  }));
  const other = { mailing: mailing(5), date: '2026-11-20 12:00:00', row: happened(8, '2026-11-20 12:00:00') };
  const identity = () => [];
  const withAddress = (email: string | null, date: string) => ({ mailing: mailing(5), date, row: { ...happened(null, date), email } });

  test('contain the date where every time counts; the same in one second is one event', () => {
    expect(onceEach(activities, identity, true).map(({ id }) => id)).toEqual(['5-7-2026-11-21 10:00:00', '5-7-2026-11-20 10:00:00']);
  });

  test('contain no date where only the first time counts; the earliest row stands for all, at its place', () => {
    const [newest, ...older] = activities;
    const events = onceEach(
      [newest, other, ...older].filter((one) => one !== undefined),
      identity,
      false,
    );
    expect(events.map(({ id, date }) => [id, date])).toEqual([
      ['5-8', '2026-11-20 12:00:00'],
      ['5-7', '2026-11-20 10:00:00'],
    ]);
  });

  test('contain the address of people who are not subscribers, whether it stands beside the row or among its fields', () => {
    const [first, second] = ['2026-11-21 10:00:00', '2026-11-20 10:00:00'] as const;
    const field = {
      mailing: mailing(5),
      date: first,
      row: {
        ...happened(null, first),
        email: null,
        fields: [
          { id: 3, value: 'Max' },
          { id: 1, value: 'c@x.de' },
        ],
      },
    };
    const events = onceEach([withAddress('a@x.de', first), withAddress('b@x.de', first), field, withAddress('A@X.de', second)], identity, false);
    expect(events.map(({ id }) => id)).toEqual(['5-b@x.de', '5-c@x.de', '5-a@x.de']);
  });

  test('contain the date where the person is unknown, so that no event is lost', () => {
    const unknown = (date: string) => ({ mailing: mailing(5), date, row: happened(null, date) });
    const events = onceEach([unknown('2026-11-21 10:00:00'), unknown('2026-11-20 10:00:00')], identity, false);
    expect(events.map(({ id }) => id)).toEqual(['5--2026-11-21 10:00:00', '5--2026-11-20 10:00:00']);
  });

  test('are built from what there is', () => {
    expect(onceEach([{ mailing: mailing(5), date: null, row: happened(null, null) }], identity, true)[0]?.id).toBe('5--');
  });
});

describe('the part about the person', () => {
  const event = { id: 'x', mailing: mailing(5, ''), date: null };

  test('takes the address from the fields, or from the row where it holds one', () => {
    const row = { ...happened(7, null), fields: [{ id: 1, value: 'field@example.com' }], email: 'row@example.com' };
    expect(activityOutput({ ...event, row }, null)).toMatchObject({ email: 'field@example.com', mailing_subject: null, subscriber_id: 7 });
    expect(activityOutput({ ...event, row: { ...row, fields: [] } }, null)).toMatchObject({ email: 'row@example.com' });
    expect(activityOutput({ ...event, row: { ...row, fields: [], email: '4711' } }, null)).toMatchObject({ email: null });
  });
});

describe('the fields that name people', () => {
  test.each([
    [http(403), null],
    [refused(77), null],
    [accepted([{ id: 1, name: 'E-Mail' }]), [expect.objectContaining({ id: 1 })]],
  ])('are skipped where they may not be read', async (answer, fields) => {
    expect(await readableFields(fakeAccount(new FakeWebservice().on('getfields', answer)))).toEqual(fields);
  });

  test.each([http(500), http(429)])('are tried again after an outage', async (answer) => {
    await expect(readableFields(fakeAccount(new FakeWebservice().on('getfields', answer)))).rejects.toThrow(ServiceFailure);
  });
});
