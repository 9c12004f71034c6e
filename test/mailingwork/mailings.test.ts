import { describe, expect, test } from '@jest/globals';
import { mailingLabel, readMailings } from '../../mailingwork/mailings.ts';
import { done, FakeWebservice, fakeAccount } from '../support/fake_account.ts';

const mailing = { id: 1, subject: 'News', description: '', type: 'standard', status: 'done', sendingTime: '2026-11-18 08:00:00' };

describe('the mailings of an account', () => {
  test('are read newest first, with the filter sent along', async () => {
    const service = new FakeWebservice().on('getmailings', done([{ id: 2 }, { id: '11' }, { id: 3 }]));
    const mailings = await readMailings(fakeAccount(service), { status: 'done', type: 'standard' });
    expect(mailings.map(({ id }) => id)).toEqual([11, 3, 2]);
    expect(service.parametersOf('getmailings')).toEqual([
      { 'advanced[status]': 'done', 'advanced[type]': 'standard', 'advanced[start]': '0', 'advanced[limit]': '1000' },
    ]);
  });

  test.each([
    [mailing, 'News (1, standard, 2026-11-18)'],
    [{ ...mailing, sendingTime: null, status: 'drafted' }, 'News (1, standard, drafted)'],
    [{ ...mailing, subject: '', description: 'Week 47' }, 'Week 47 (1, standard, 2026-11-18)'],
    [{ ...mailing, subject: '', type: '', sendingTime: null, status: '' }, 'E-mail without subject (1)'],
  ])('are called by subject, id, type, and the day or the status', (given, label) => {
    expect(mailingLabel(given)).toBe(label);
  });
});
