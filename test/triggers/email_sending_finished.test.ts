import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.email_sending_finished.operation.perform';
const news = { id: 5, subject: 'News', description: 'Week 47', type: 'standard', status: 'done', sendingTime: '2026-11-18 08:00:00' };

describe('E-Mail Sending Finished', () => {
  test('returns finished e-mails, in one call', async () => {
    const calls = webservice({ getmailings: [{ ...news, id: 6, status: 'activated' }, news] });
    expect(await run(method)).toEqual([
      {
        id: '5',
        mailing_id: 5,
        mailing_subject: 'News',
        description: 'Week 47',
        type: 'standard',
        status: 'done',
        sending_time: '2026-11-18T08:00:00+01:00',
        sending_time_raw: '2026-11-18 08:00:00',
      },
    ]);
    expect(namesOf(calls)).toEqual(['getmailings']);
  });

  test('returns only the chosen ones, or those with a matching name', async () => {
    webservice({ getmailings: [news, { ...news, id: 7, subject: 'Offer', description: '' }] });
    expect(await run(method, { inputData: { mailings: ['7'] } })).toMatchObject([{ id: '7' }]);
    expect(await run(method, { inputData: { mailing_name: 'week' } })).toMatchObject([{ id: '5' }]);
  });
});
