import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_list_statistics.operation.perform';
const search = () => run(method, { inputData: { list: '1' } });

describe('Find List Statistics', () => {
  test('counts the members and their opt statuses, the most frequent first', async () => {
    const calls = webservice({
      getrecipientcountbylistid: '3',
      getoptstatusbylistid: [{ recipient: 7, status: 'optout' }, { recipient: 1, status: 'optin' }, { recipient: 2, status: 'optin' }, { recipient: 9 }, 'odd'],
    });
    expect(await search()).toEqual([
      {
        list_id: 1,
        list_name: 'Newsletter',
        subscriber_count: 3,
        opt_statuses: [
          { status: 'optin', count: 2 },
          { status: 'optout', count: 1 },
          { status: null, count: 1 },
        ],
      },
    ]);
    expect(namesOf(calls).toSorted()).toEqual(['getlists', 'getoptstatusbylistid', 'getrecipientcountbylistid']);
  });

  test.each([http(500), refused(9), { optin: 3 }])('leaves out the statuses where they cannot be read', async (getoptstatusbylistid) => {
    webservice({ getrecipientcountbylistid: 3, getoptstatusbylistid });
    expect(await search()).toEqual([{ list_id: 1, list_name: 'Newsletter', subscriber_count: 3, opt_statuses: [] }]);
  });

  test('returns null for a number that cannot be read', async () => {
    webservice({ getrecipientcountbylistid: 'many', getoptstatusbylistid: [] });
    expect(await search()).toMatchObject([{ subscriber_count: null }]);
  });

  test('returns an empty list for a list that does not exist, after one call', async () => {
    const calls = webservice();
    expect(await run(method, { inputData: { list: '4' } })).toEqual([]);
    expect(namesOf(calls)).toEqual(['getlists']);
  });

  test('fails where the number of members cannot be read', async () => {
    webservice({ getrecipientcountbylistid: http(500) });
    expect((await failure(method, { inputData: { list: '1' } })).name).toBe('ThrottledError');
  });
});
