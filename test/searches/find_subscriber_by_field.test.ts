import { describe, expect, test } from '@jest/globals';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { jane, readable } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_subscriber_by_field.operation.perform';
const byId =
  (values: Record<string, unknown>) =>
  ({ recipientId = '' }: Record<string, string>): unknown =>
    values[recipientId];
const address = (value: string) => [{ id: 1, value }];

describe('Find Subscriber by Field', () => {
  test('returns a subscriber in the usual shape', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyfieldidandvalue: ['42'] });
    expect(await run(method, { inputData: { field: '17', value: ' 40001 ' } })).toEqual([jane]);
    expect(callsTo(calls, 'getrecipientidsbyfieldidandvalue')).toEqual([{ fieldId: '17', value: '40001' }]);
    expect(namesOf(calls).filter((name) => name.startsWith('getrecipient'))).toHaveLength(3);
  });

  test('converts a point in time to the format of the account', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyfieldidandvalue: [] });
    await run(method, { inputData: { field: '18', value: '2026-01-01T12:00:00Z' } });
    expect(callsTo(calls, 'getrecipientidsbyfieldidandvalue')).toEqual([
      { fieldId: '18', value: '2026-01-01 13:00:00' },
      { fieldId: '18', value: '2026-01-01T12:00:00Z' },
    ]);
  });

  test('looks up the text in the form of the account, then as typed', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyfieldidandvalue: ({ value }: Record<string, string>) => (value === 'ACME ' ? ['42'] : []) });
    expect(await run(method, { inputData: { field: '3', value: 'ACME ' } })).toEqual([jane]);
    expect(callsTo(calls, 'getrecipientidsbyfieldidandvalue').map(({ value }) => value)).toEqual(['ACME', 'ACME ']);
  });

  test('looks for an address where the field holds the address', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: ({ email }: Record<string, string>) => (email === 'jane@xn--mller-kva.de' ? ['42'] : []) });
    expect(await run(method, { inputData: { field: '1', value: ' Jane <jane@MÜLLER.de>' } })).toEqual([jane]);
    expect(callsTo(calls, 'getrecipientidsbyemail').map(({ email }) => email)).toEqual(['jane@müller.de', 'jane@xn--mller-kva.de']);
  });

  test('refuses an ambiguous date, as writing does', async () => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: { field: '18', value: '12/11/1980' } }))).toBe(
      '“Last order” must be a date with a time, such as 1980-12-24 18:30 or 24.12.1980 18:30. Check the values in this step.',
    );
    expect(namesOf(calls)).not.toContain('getrecipientidsbyfieldidandvalue');
  });

  test('treats the forms of one address as one', async () => {
    webservice({
      getrecipientidsbyfieldidandvalue: [40, 41],
      getrecipientfieldsbyid: byId({ 40: address('max@müller.de'), 41: address('Max@xn--mller-kva.de') }),
      getrecipientlistsbyid: [],
    });
    expect(await run(method, { inputData: { field: '3', value: 'Max' } })).toMatchObject([{ subscriber_ids: [41, 40] }, { subscriber_ids: [41, 40] }]);
  });

  test('returns the best first, each with the IDs of found subscribers with the same address', async () => {
    webservice({
      getrecipientidsbyfieldidandvalue: [40, 41, 42, 43, 44],
      getrecipientfieldsbyid: byId({ 40: address('Jane@example.com'), 41: address('joe@example.com'), 42: address('jane@example.com'), 43: [], 44: [] }),
      getrecipientlistsbyid: byId({ 40: [{ id: 1 }, { id: 3 }], 41: [{ id: 1 }], 42: [], 43: [], 44: [] }),
    });
    expect(await run(method, { inputData: { field: '3', value: 'J.' } })).toMatchObject([
      { subscriber_id: 40, subscriber_ids: [40, 42] },
      { subscriber_id: 41, subscriber_ids: [41] },
      { subscriber_id: 44, email: null, subscriber_ids: [44] },
      { subscriber_id: 43, email: null, subscriber_ids: [43] },
      { subscriber_id: 42, subscriber_ids: [40, 42] },
    ]);
  });

  test('reads the 20 newest of many', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyfieldidandvalue: Array.from({ length: 5_000 }, (_, index) => index + 1) });
    expect(await run(method, { inputData: { field: '3', value: 'Jane' } })).toHaveLength(20);
    expect(callsTo(calls, 'getrecipientfieldsbyid').map(({ recipientId }) => Number(recipientId))).toEqual(
      Array.from({ length: 20 }, (_, index) => 5_000 - index),
    );
  });

  test.each([[[]], [null], [refused(4)]])('returns an empty list where no subscriber is found', async (getrecipientidsbyfieldidandvalue) => {
    webservice({ getrecipientidsbyfieldidandvalue });
    expect(await run(method, { inputData: { field: '3', value: 'Unknown' } })).toEqual([]);
  });

  test.each([
    [{ field: '99', value: 'x' }, /^Subscriber field 99 does not exist in this account/],
    [{ field: '', value: 'x' }, /^“Subscriber Field” is empty/],
    [{ field: '3', value: '\u200b ' }, /^“Value” is empty/],
  ])('explains what is wrong with %j', async (inputData, words) => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData }))).toMatch(words);
    expect(namesOf(calls)).not.toContain('getrecipientidsbyfieldidandvalue');
  });
});
