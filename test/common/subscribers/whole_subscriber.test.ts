import { describe, expect, test } from '@jest/globals';
import { http } from '../../support/answers.ts';
import { isolated, sentence } from '../../support/app.ts';
import { refused } from '../../support/mailingwork/answers.ts';
import { failure, run } from '../../support/mailingwork/app.ts';
import { jane, readable } from '../../support/mailingwork/samples.ts';
import { namesOf, webservice } from '../../support/mailingwork/webservice.ts';

isolated();

const hydrate = (inputData: Record<string, unknown>) => run('hydrators.subscriber', { inputData });
describe('a whole subscriber, loaded when a step needs it', () => {
  test('has the usual shape of a subscriber, with the IDs of all who have the address', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42, 43] });
    expect(await hydrate({ subscriber_id: 42, email: 'jane@example.com' })).toEqual({ ...jane, subscriber_ids: [42, 43] });
    expect(namesOf(calls).toSorted()).toEqual(['getfields', 'getlists', 'getrecipientfieldsbyid', 'getrecipientidsbyemail', 'getrecipientlistsbyid']);
  });

  test('is found by ID alone or by address alone', async () => {
    webservice({ ...readable, getrecipientidsbyemail: [41, 42] });
    expect(await hydrate({ subscriber_id: 42, email: null })).toEqual(jane);
    expect(await hydrate({ subscriber_id: null, email: 'jane@example.com' })).toEqual({ ...jane, subscriber_ids: [41, 42] });
  });

  test('is the one with the ID, even if another subscriber has the address by then', async () => {
    webservice({ ...readable, getrecipientidsbyemail: [7] });
    expect(await hydrate({ subscriber_id: 42, email: 'old@example.com' })).toEqual({ ...jane, subscriber_ids: [42, 7] });
  });

  test('may be deleted, and the event still runs', async () => {
    webservice({ ...readable, getrecipientfieldsbyid: refused(3), getrecipientidsbyemail: refused(4) });
    expect(await hydrate({ subscriber_id: 42, email: null })).toMatchObject({ subscriber_id: 42, email: null, subscriber_ids: [42] });
    expect(await hydrate({ email: 'gone@example.com' })).toMatchObject({ subscriber_id: null, email: 'gone@example.com', subscriber_ids: [] });
    expect(Object.keys(Object(await hydrate({ subscriber_id: 42 }))).toSorted()).toEqual(Object.keys(jane).toSorted());
  });

  test.each([
    [readable, 'jane@example.com'],
    [{ ...readable, getrecipientfieldsbyid: [{ id: 3, value: 'Jane' }] }, null],
    [{ ...readable, getrecipientfieldsbyid: refused(3) }, null],
    [{ ...readable, getrecipientfieldsbyid: http(403) }, null],
  ])('returns the address alone where only that is requested: %#', async (answers, email) => {
    const calls = webservice(answers);
    expect(await hydrate({ subscriber_id: 42, only: 'email' })).toBe(email);
    expect(namesOf(calls).toSorted()).toEqual(['getfields', 'getrecipientfieldsbyid']);
    expect(await hydrate({ subscriber_id: null, only: 'email' })).toBeNull();
  });

  test('reports an outage in a sentence', async () => {
    webservice({ ...readable, getrecipientfieldsbyid: http(503) });
    expect(sentence(await failure('hydrators.subscriber', { inputData: { subscriber_id: 42 } }))).toMatch(/Zapier tries again later\.$/);
  });

  test('has the field names of the account', async () => {
    webservice();
    expect(await run('triggers.address_blocked.operation.outputFields')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'subscriber__email', label: 'Subscriber Email' }),
        expect.objectContaining({ key: 'subscriber__subscriber_id', label: 'Subscriber ID (Details)' }),
        expect.objectContaining({ key: 'subscriber__lists[]name' }),
        expect.objectContaining({ key: 'subscriber__field_17', label: 'Subscriber Orders' }),
      ]),
    );
  });
});
