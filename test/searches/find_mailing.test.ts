import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { mailingTwelve } from '../support/mailingwork/samples.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_mailing.operation.perform';
const getmailings = [
  { id: 3, subject: 'Newsletter', description: '', type: 'standard', status: 'done', sendingTime: '2026-01-01 10:00:00' },
  { id: '12', subject: 'Your order', description: 'Shop', type: 'campaign', status: 'drafted', sendingTime: '2026-03-02 09:30:00' },
  { id: 20, subject: 'Newsletter May', description: 'The newsletter', type: 'standard', status: 'drafted', sendingTime: null },
  { id: 21, subject: 'newsletter', description: '', type: 'abtest', status: 'done', sendingTime: 'soon' },
];
const idsFor = async (inputData: Record<string, unknown>) => {
  const found = await run(method, { inputData });
  return Array.isArray(found) ? found.map(({ mailing_id }: { mailing_id: number }) => mailing_id) : [];
};

describe('Find E-Mail', () => {
  test('returns what is known about an e-mail', async () => {
    webservice({ getmailings });
    expect(await run(method, { inputData: { subject: 'your ORDER' } })).toEqual([mailingTwelve]);
    expect(await run(method, { inputData: { subject: 'Newsletter', partial: true } })).toMatchObject([
      { sending_time: null, sending_time_raw: 'soon', description: null },
      {},
      {},
    ]);
  });

  test.each([
    [{ subject: 'Newsletter' }, [21, 3]],
    [{ subject: 'Newsletter', partial: 'no' }, [21, 3]],
    [{ subject: 'Newsletter', partial: true }, [21, 3, 20]],
    [{ subject: 'the newsletter' }, [20]],
    [{ subject: 'order' }, []],
    [{ subject: 'shop' }, [12]],
    [{ subject: ' ' }, [21, 20, 12, 3]],
    [{}, [21, 20, 12, 3]],
    [{ subject: 'nothing like it' }, []],
  ])('finds by %j, exact matches first, then the newest', async (inputData, ids) => {
    webservice({ getmailings });
    expect(await idsFor(inputData)).toEqual(ids);
  });

  test('lets the webservice filter by status and type, in one call', async () => {
    const calls = webservice({ getmailings });
    await run(method, { inputData: { status: 'drafted', type: 'campaign' } });
    expect(callsTo(calls, 'getmailings')).toEqual([
      { 'advanced[status]': 'drafted', 'advanced[type]': 'campaign', 'advanced[start]': '0', 'advanced[limit]': '1000' },
    ]);
  });

  test('returns at most a hundred', async () => {
    webservice({ getmailings: Array.from({ length: 320 }, (_, index) => ({ id: index + 1, subject: 'x' })).concat([{ id: 999, subject: 'x' }]) });
    const ids = await idsFor({ subject: 'x' });
    expect(ids).toHaveLength(100);
    expect(ids.slice(0, 2)).toEqual([999, 320]);
  });

  test('names the choices where a mapped value is none of them', async () => {
    webservice();
    expect(sentence(await failure(method, { inputData: { status: 'going out' } }))).toMatch(
      /^“Status” must be one of: Draft; Active; Paused; Sent; Cancelled\./,
    );
  });

  test('does not treat a failure as “not found”', async () => {
    webservice({ getmailings: http(500) });
    expect((await failure(method)).name).toBe('ThrottledError');
  });
});
