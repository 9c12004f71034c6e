import { expect, test } from '@jest/globals';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'searches.find_mailing_statistics.operation.perform';

/** The counts of the documentation's example. */
const documented = {
  ...{ destinations: 10, deliveries: { total: 10 }, errors: { total: 1, unique: 1 }, impressions: { total: 4, unique: 3 } },
  ...{ clicks: { total: 2, unique: 2 }, unsubscribes: { total: 0, unique: 0 }, abuses: { total: 0, unique: 0 }, unknown: { total: 0 } },
};

test.each([
  ['dnd-161', '/draganddrop'],
  ['HTML-161', '/html'],
])('the counts and rates of %s come from its own engine, with two calls', async (mailing, path) => {
  const account = new MovingAccount();
  account.others[`${path}/emailing/161/statistics`] = () => documented;
  account.others[`${path}/emailing/161`] = () => ({ id: '161', subject: 'News', timestamp: '2026-03-02 09:30:00', type: 'mass', destinations: '10' });
  expect(await run(method, { mailing })).toMatchObject([
    {
      ...{ mailing_id: mailing.toLowerCase(), mailing_subject: 'News', sent_at: '2026-03-02T09:30:00+01:00', recipients: 10, deliveries: 10 },
      ...{ openings: 4, unique_openings: 3, opening_rate: 30, clicks: 2, unique_clicks: 2, click_rate: 20 },
      ...{ delivery_errors: 1, unique_delivery_errors: 1, delivery_error_rate: 10, unsubscribes: 0, unsubscribe_rate: 0, spam_complaint_rate: 0, unknown: 0 },
    },
  ]);
  expect(account.calls).toHaveLength(2);
});

test('what the service does not tell is null, and the mailing need not be readable', async () => {
  const account = new MovingAccount();
  account.others['/html/emailing/7/statistics'] = () => ({ destinations: 0, clicks: { total: 5 }, impressions: { unique: 0 } });
  expect(await run(method, { mailing: 'html-7' })).toMatchObject([
    { mailing_id: 'html-7', mailing_subject: null, recipients: 0, clicks: 5, unique_clicks: null, click_rate: null, opening_rate: null, unknown: null },
  ]);
  account.others['/html/emailing/7/statistics'] = () => ({ clicks: { total: 5, unique: 4 } });
  expect(await run(method, { mailing: 'html-7' })).toMatchObject([{ recipients: null, unique_clicks: 4, click_rate: null }]);
});

test('a mailing that does not exist is not found', async () => {
  const account = new MovingAccount();
  account.others['/html/emailing/7/statistics'] = () => 404;
  expect(await run(method, { mailing: 'html-7' })).toEqual([]);
});

test('a number alone names no mailing, because each engine has one with it', async () => {
  expect((await failure(method, { mailing: '161' })).message).toMatch(/“161”\. A mailing ID looks like dnd-161 or html-161/);
  expect((await failure(method)).message).toMatch(/“Mailing” is empty/);
});
