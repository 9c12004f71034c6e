import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated } from '../support/app.ts';
import { freezeClock, taking } from '../support/frozen_clock.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { emailTwelve, mailingTwelve } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_mailing_statistics.operation.perform';
const inputData = { mailing: '12' };
const people = (...recipients: (number | string | null)[]) => recipients.map((recipient) => ({ recipient }));
const nothing = { getrecipientsbyemailid: [], getopeningsbyemailid: [], getclicksbyemailid: [], getbouncesbyemailid: [], getoptouts: [] };
const zeros = {
  emails_sent: 0,
  recipients: 0,
  openings: 0,
  unique_openings: 0,
  opening_rate: null,
  clicks: 0,
  unique_clicks: 0,
  click_rate: null,
  bounces: 0,
  hard_bounces: 0,
  soft_bounces: 0,
  bounce_rate: null,
  unsubscribes: 0,
  unsubscribe_rate: null,
  complete: true,
};
/** Endless pages, as full as they are asked for. */
const endless = (parameters: Record<string, string>) =>
  Array.from({ length: Number(parameters['advanced[limit]']) }, (_, index) => ({ recipient: Number(parameters['advanced[start]']) + index + 1 }));

afterEach(() => {
  jest.useRealTimers();
});

describe('Find E-Mail Statistics', () => {
  test('counts events and the people behind them', async () => {
    const calls = webservice({
      getemailbyid: { ...emailTwelve, status: 'activated' },
      getrecipientsbyemailid: people('1', 2, 3, 3, null, null, 7, 8),
      getopeningsbyemailid: people(1, 1, 2),
      getclicksbyemailid: people('2', 2),
      getbouncesbyemailid: [
        { recipient: 3, type: 'Hard' },
        { recipient: 7, type: 'soft' },
        { recipient: 7, type: 'soft' },
        { recipient: 8, type: 'strange' },
      ],
      getoptouts: [
        { recipient: '1', email: 12 },
        { recipient: '2', email: 13 },
        { recipient: '3', email: null },
      ],
    });
    expect(await run(method, { inputData })).toEqual([
      {
        ...mailingTwelve,
        status: 'activated',
        emails_sent: 8,
        recipients: 7,
        openings: 3,
        unique_openings: 2,
        opening_rate: 28.57,
        clicks: 2,
        unique_clicks: 1,
        click_rate: 14.29,
        bounces: 3,
        hard_bounces: 1,
        soft_bounces: 1,
        bounce_rate: 42.86,
        unsubscribes: 1,
        unsubscribe_rate: 14.29,
        complete: true,
      },
    ]);
    expect(namesOf(calls).toSorted()).toEqual([
      'getbouncesbyemailid',
      'getclicksbyemailid',
      'getemailbyid',
      'getfields',
      'getopeningsbyemailid',
      'getoptouts',
      'getrecipientsbyemailid',
    ]);
  });

  test('calls the statistics like other clients, and requests only the address of subscribers', async () => {
    const calls = webservice({ ...nothing, getemailbyid: emailTwelve });
    await run(method, { inputData });
    const wanted = { 'advanced[fieldId]': '1', 'advanced[start]': '0', 'advanced[limit]': '1000' };
    expect(callsTo(calls, 'getopeningsbyemailid')).toEqual([{ emailId: '12', 'advanced[passDate]': '1', ...wanted }]);
    expect(callsTo(calls, 'getclicksbyemailid')).toEqual([{ emailId: '12', 'advanced[passDate]': '1', 'advanced[passLink]': '1', ...wanted }]);
    expect(callsTo(calls, 'getoptouts')).toEqual([wanted]);
  });

  test.each([[http(500)], [[{ id: 3, name: 'Vorname' }]]])('works without the e-mail field too: %j', async (getfields) => {
    const calls = webservice({ ...nothing, getemailbyid: emailTwelve, getfields });
    expect(await run(method, { inputData })).toMatchObject([{ mailing_id: 12, complete: true }]);
    expect(callsTo(calls, 'getoptouts')).toEqual([{ 'advanced[start]': '0', 'advanced[limit]': '1000' }]);
  });

  test.each([
    [{ ...emailTwelve, behavior: 'standard' }, { 'advanced[startDate]': '2026-03-02 09:30:00' }],
    [{ ...emailTwelve, behavior: 'abtest' }, { 'advanced[startDate]': '2026-03-02 09:30:00' }],
    [{ ...emailTwelve, behavior: 'abwinner' }, { 'advanced[startDate]': '2026-03-02 09:30:00' }],
    [{ ...emailTwelve, behavior: 'standard', sendingTime: 'soon' }, {}],
    [{ ...emailTwelve, behavior: 'standard', sendingTime: null }, {}],
    [emailTwelve, {}],
    [http(500), {}],
  ])('leaves out opt-outs from before a one-time e-mail: %j', async (getemailbyid, startDate) => {
    const calls = webservice({ ...nothing, getemailbyid });
    await run(method, { inputData });
    expect(callsTo(calls, 'getoptouts')).toEqual([{ 'advanced[fieldId]': '1', 'advanced[start]': '0', 'advanced[limit]': '1000', ...startDate }]);
  });

  test('has no clicks and no rates before the e-mail was sent', async () => {
    webservice({ ...nothing, getemailbyid: emailTwelve, getclicksbyemailid: refused(4) });
    expect(await run(method, { inputData })).toEqual([{ ...mailingTwelve, ...zeros }]);
  });

  test('works without the subject of the e-mail', async () => {
    webservice({ ...nothing, getemailbyid: http(500) });
    expect(await run(method, { inputData })).toMatchObject([{ mailing_id: 12, mailing_subject: null, status: null, complete: true }]);
  });

  test.each([
    [{ getopeningsbyemailid: refused(3) }],
    [{ getrecipientsbyemailid: refused(2) }],
    [{ getclicksbyemailid: refused(3) }],
    [{ getbouncesbyemailid: refused(3) }],
  ])('finds nothing for an e-mail that does not exist: %j', async (answers) => {
    webservice({ ...nothing, getemailbyid: refused(3), ...answers });
    expect(await run(method, { inputData })).toEqual([]);
  });

  test.each([
    [http(503), 'ThrottledError'],
    [refused(1), 'ExpiredAuthError'],
    [refused(77), 'AppError'],
    [http(200, '<html>'), 'AppError'],
  ])('does not treat a failure as a number: %j', async (getclicksbyemailid, name) => {
    webservice({ ...nothing, getemailbyid: emailTwelve, getclicksbyemailid });
    expect((await failure(method, { inputData })).name).toBe(name);
  });

  test('counts at most 100,000 rows of a kind, and reports that', async () => {
    const calls = webservice({ ...nothing, getemailbyid: emailTwelve, getrecipientsbyemailid: people(1, 2), getopeningsbyemailid: endless });
    expect(await run(method, { inputData })).toMatchObject([
      { recipients: 2, openings: 100_000, unique_openings: 100_000, opening_rate: null, click_rate: 0, complete: false },
    ]);
    expect(callsTo(calls, 'getopeningsbyemailid')).toHaveLength(100);
  });

  test('has no rates where the recipients are incomplete', async () => {
    webservice({ ...nothing, getemailbyid: emailTwelve, getrecipientsbyemailid: endless, getopeningsbyemailid: people(1) });
    expect(await run(method, { inputData })).toMatchObject([{ unique_openings: 1, opening_rate: null, bounce_rate: null, complete: false }]);
  });

  test('stops when the time is up, with the counts so far', async () => {
    freezeClock();
    const getopeningsbyemailid = taking(3_000, endless);
    const calls = webservice({ ...nothing, getemailbyid: emailTwelve, getrecipientsbyemailid: people(1), getopeningsbyemailid });
    expect(await run(method, { inputData })).toMatchObject([{ recipients: 1, openings: 7_000, complete: false }]);
    expect(callsTo(calls, 'getopeningsbyemailid')).toHaveLength(7);
  });
});
