import { describe, expect, test } from '@jest/globals';
import { mailingLabel, readMailings, requireMailing } from '../../../mailingwork/mailings/mailings.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount, type Play } from '../../support/mailingwork/client/fake_account.ts';

const mailing = { id: 1, subject: 'News', description: '', type: 'standard', status: 'done', sendingTime: '2026-11-18 08:00:00' };

describe('the mailings of an account', () => {
  test('are read newest first, with the filter sent along', async () => {
    const service = new FakeWebservice().on('getmailings', accepted([{ id: 2 }, { id: '11' }, { id: 3 }]));
    const mailings = await readMailings(fakeAccount(service), { status: 'done', type: 'standard' });
    expect(mailings.map(({ id }) => id)).toEqual([11, 3, 2]);
    expect(service.parametersOf('getmailings')).toEqual([
      { 'advanced[status]': 'done', 'advanced[type]': 'standard', 'advanced[start]': '0', 'advanced[limit]': '1000' },
    ]);
  });

  test('that were changed between two pages are returned once', async () => {
    const service = new FakeWebservice().on('getmailings', accepted([mailing, { ...mailing, id: 2 }, { ...mailing, subject: 'News, corrected' }]));
    expect((await readMailings(fakeAccount(service))).map(({ id, subject }) => [id, subject])).toEqual([
      [2, 'News'],
      [1, 'News, corrected'],
    ]);
  });

  test('are filtered here too, where the host ignores the filter; missing values do not match', async () => {
    const mailings = [
      mailing,
      { ...mailing, id: 2, status: 'drafted' },
      { ...mailing, id: 3, type: 'campaign' },
      { id: 4 },
      { ...mailing, id: 5, status: 'Done', type: 'news' },
    ];
    const service = new FakeWebservice().on('getmailings', accepted(mailings));
    expect((await readMailings(fakeAccount(service), { status: 'done', type: 'standard' })).map(({ id }) => id)).toEqual([5, 4, 1]);
  });

  test.each([
    [mailing, 'News (1, Standard E-Mail, 2026-11-18)'],
    [{ ...mailing, sendingTime: null, status: 'drafted' }, 'News (1, Standard E-Mail, Draft)'],
    [{ ...mailing, subject: '', description: 'Week 47' }, 'Week 47 (1, Standard E-Mail, 2026-11-18)'],
    [{ ...mailing, subject: '', type: '', sendingTime: null, status: '' }, 'E-mail without subject (1)'],
  ])('are labelled with subject, ID, type, and the day or the status', (given, label) => {
    expect(mailingLabel(given)).toBe(label);
  });
});

describe('a mailing chosen by the user', () => {
  const service = (getemailbyid: Play, getmailings: Play) => new FakeWebservice().on('getemailbyid', getemailbyid).on('getmailings', getmailings);

  test('that does not exist is reported as missing', async () => {
    const failure = await failureOf(requireMailing(fakeAccount(service(refused(3), accepted([{ id: 11 }]))), 12));
    expect(failure).toMatchObject({ kind: 'invalid_input', message: 'E-mail 12 does not exist in this account. Choose another from the list.' });
  });

  test.each([
    ['exists all the same', refused(3), accepted([{ id: 12 }]), 'refused'],
    ['cannot be looked up', refused(3), http(503), 'refused'],
    ['cannot be read for another reason', http(503), accepted([]), 'unavailable'],
  ])('that %s is not reported as missing', async (_case, getemailbyid, getmailings, kind) => {
    const failure = await failureOf(requireMailing(fakeAccount(service(getemailbyid, getmailings)), 12));
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toContain('does not exist');
  });
});
