import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { hoursAgo, janeAndNews, janesFields, newsFive } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.email_opened.operation.perform';
const first = hoursAgo(1.5);
const second = hoursAgo(1);
const opening = { recipient: '42', date: first.raw, userAgentType: 'desktop', userAgent: 'Mozilla/5.0', fields: janesFields };
const openings = [opening, { ...opening, date: second.raw }];

describe('E-Mail Opened', () => {
  test('returns the first opening, with e-mail, subscriber and program', async () => {
    const calls = webservice({ getmailings: [newsFive], getopeningsbyemailid: openings });
    expect(await run(method)).toEqual([
      { id: '5-42', ...janeAndNews, user_agent_type: 'desktop', user_agent: 'Mozilla/5.0', occurred_at: first.iso, occurred_at_raw: first.raw },
    ]);
    expect(namesOf(calls).toSorted()).toEqual(['getfields', 'getmailings', 'getopeningsbyemailid']);
    expect(callsTo(calls, 'getopeningsbyemailid')).toEqual([
      {
        emailId: '5',
        'advanced[startDate]': expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
        'advanced[fieldId]': '1,3,4,2',
        'advanced[start]': '0',
        'advanced[limit]': '1000',
        'advanced[passDate]': '1',
        'advanced[userAgentType]': '1',
        'advanced[userAgent]': '1',
      },
    ]);
  });

  test('returns every opening when requested, newest first', async () => {
    webservice({ getmailings: [newsFive], getopeningsbyemailid: openings });
    expect(await run(method, { inputData: { how_often: 'every' } })).toMatchObject([{ id: `5-42-${second.raw}` }, { id: `5-42-${first.raw}` }]);
  });

  test('watches the chosen e-mails, or those with a matching name', async () => {
    const calls = webservice({ getmailings: [newsFive, { ...newsFive, id: 6, subject: 'Other' }], getopeningsbyemailid: [] });
    await run(method, { inputData: { mailings: ['6', '7'], mailing_name: 'News' } });
    await run(method, { inputData: { mailing_name: 'news' } });
    expect(callsTo(calls, 'getopeningsbyemailid').map(({ emailId }) => emailId)).toEqual(['6', '7', '5']);
  });

  test('leaves out names where the fields may not be read', async () => {
    const calls = webservice({ getmailings: [newsFive], getopeningsbyemailid: openings, getfields: http(403) });
    expect(await run(method)).toMatchObject([{ id: '5-42', email: 'jane@example.com', first_name: null }]);
    expect(callsTo(calls, 'getopeningsbyemailid')[0]).not.toHaveProperty('advanced[fieldId]');
  });

  test('returns rows without any further data', async () => {
    webservice({ getmailings: [newsFive], getopeningsbyemailid: [{}] });
    expect(await run(method)).toMatchObject([{ id: '5--', subscriber_id: null, email: null, occurred_at: null, occurred_at_raw: null, subscriber: null }]);
  });

  test.each([
    [{}, 'ThrottledError', /Zapier tries again later\.$/],
    [{ isPopulatingDedupe: true }, 'Error', /Turn the Zap on again in a minute\.$/],
    [{ isLoadingSample: true }, 'Error', /Try again in a minute\.$/],
  ])('ends in an outage with the error of the occasion (%j)', async (meta, name, message) => {
    webservice({ getmailings: [newsFive], getopeningsbyemailid: http(503) });
    const error = await failure(method, { meta });
    expect(error.name).toMatch(new RegExp(`${name}$`));
    expect(sentence(error)).toMatch(message);
  });

  test('explains what is wrong with its inputs', async () => {
    webservice({ getmailings: [newsFive], getopeningsbyemailid: refused(3) });
    expect(sentence(await failure(method, { inputData: { mailings: ['x'] } }))).toMatch(/^E-mail “x” is not an ID/);
    expect(sentence(await failure(method, { inputData: { mailings: ['8'] } }))).toMatch(/^E-mail 8 does not exist in this account\./);
  });

  test('does not offer once per e-mail, which its first time is already', async () => {
    webservice({ getmailings: [newsFive], getopeningsbyemailid: [] });
    expect((await failure(method, { inputData: { how_often: 'mailing' } })).message).toMatch(/“How Often” must be one of: First Time Only; Every Time\./);
  });
});
