import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.mailing_status_changed.operation.perform';
const news = { id: 5, subject: 'News', description: 'Week 47', type: 'standard', status: 'done', sendingTime: '2026-11-18 08:00:00' };
const draft = { id: 6, subject: 'Offer', description: '', type: 'campaign', status: 'drafted', sendingTime: null };

describe('E-Mail Status Changed', () => {
  test('returns each e-mail with its status, the newest first, in one call', async () => {
    const calls = webservice({ getmailings: [news, draft] });
    expect(await run(method)).toEqual([
      {
        id: '6-drafted',
        mailing_id: 6,
        mailing_subject: 'Offer',
        description: null,
        type: 'campaign',
        status: 'drafted',
        sending_time: null,
        sending_time_raw: null,
      },
      expect.objectContaining({ id: '5-done', sending_time: '2026-11-18T08:00:00+01:00' }),
    ]);
    expect(namesOf(calls)).toEqual(['getmailings']);
  });

  test('has another event for another status, and none for another subject', async () => {
    webservice({ getmailings: [{ ...draft, status: 'activated', subject: 'Better offer' }] });
    expect(await run(method)).toMatchObject([{ id: '6-activated' }]);
  });

  test.each([
    [{ statuses: ['done'] }, ['5-done']],
    [{ statuses: ['Sent', 'drafted'] }, ['6-drafted', '5-done']],
    [{ statuses: ['paused'] }, []],
    [{ mailings: ['5'] }, ['5-done']],
    [{ mailing_name: 'offer' }, ['6-drafted']],
  ])('filters by %j', async (inputData, ids) => {
    webservice({ getmailings: [news, draft] });
    expect(await run(method, { inputData })).toMatchObject(ids.map((id) => ({ id })));
  });

  test('says which statuses there are', async () => {
    webservice({ getmailings: [] });
    expect((await failure(method, { inputData: { statuses: ['gone'] } })).message).toMatch(
      /“Statuses” must be one of: Draft; Active; Paused; Sent; Cancelled\./,
    );
  });
});
