import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_subscriber.operation.perform';
const inputData = { email: 'jane@example.com' };

describe('Find Subscriber', () => {
  test('returns all who have the address, those in most lists first, with all IDs', async () => {
    webservice({
      getrecipientidsbyemail: [41, 42, 43],
      getrecipientfieldsbyid: [{ id: 1, value: 'jane@example.com' }],
      getrecipientlistsbyid: ({ recipientId }: Record<string, string>) => (recipientId === '41' ? [{ id: 1 }, { id: 3 }] : []),
    });
    expect(await run(method, { inputData })).toMatchObject([
      { subscriber_id: 41, subscribed_list_names: ['Newsletter', 'Customers'], subscriber_ids: [41, 42, 43] },
      { subscriber_id: 43 },
      { subscriber_id: 42 },
    ]);
  });

  test('returns an empty list without an error where no subscriber has the address', async () => {
    const calls = webservice({ getrecipientidsbyemail: refused(4) });
    expect(await run(method, { inputData })).toEqual([]);
    expect(namesOf(calls)).toEqual(['getrecipientidsbyemail']);
  });

  test.each([['jane@example.com', 'joe@example.com'], 'Jane <jane@example.com> Joe <joe@example.com>', 'a@example.com;b@example.com'])(
    'does not treat %j as “not found”',
    async (email) => {
      const calls = webservice();
      expect(sentence(await failure(method, { inputData: { email } }))).toMatch(/^“Email” must be an e-mail address/);
      expect(calls).toEqual([]);
    },
  );

  test('does not treat a failure as “not found”', async () => {
    webservice({ getrecipientidsbyemail: http(500) });
    expect((await failure(method, { inputData })).name).toBe('ThrottledError');
  });

  test('reads at most twenty of them, and returns only the IDs of the rest', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => index + 1);
    const calls = webservice({ getrecipientidsbyemail: ids, getrecipientfieldsbyid: [], getrecipientlistsbyid: [] });
    const found = await run(method, { inputData });
    expect(found).toHaveLength(20);
    expect(found).toMatchObject([{ subscriber_id: 30, subscriber_ids: ids }, ...Array.from({ length: 19 }, () => ({}))]);
    expect(namesOf(calls).filter((name) => name === 'getrecipientlistsbyid')).toHaveLength(20);
  });
});
