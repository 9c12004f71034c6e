import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { readable, updatedJane } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';
import nock from '../support/nock.ts';

isolated();

const method = 'creates.update_subscriber.operation.perform';

describe('Update Subscriber', () => {
  test('updates every subscriber with the address and returns all their ids', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [41, '42'] });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', field_3: 'Jane' } })).toEqual({ ...updatedJane, subscriber_ids: [42, 41] });
    expect(callsTo(calls, 'updaterecipientbyid')).toEqual([
      { recipientId: '42', 'fields[3]': 'Jane' },
      { recipientId: '41', 'fields[3]': 'Jane' },
    ]);
  });

  test('with an ID, updates that subscriber, and returns the IDs of all who have the address', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [41, 42, 43] });
    expect(await run(method, { inputData: { subscriber: 42, field_3: 'Jane' } })).toEqual({ ...updatedJane, subscriber_ids: [42, 43, 41] });
    expect(callsTo(calls, 'updaterecipientbyid')).toEqual([{ recipientId: '42', 'fields[3]': 'Jane' }]);
    expect(callsTo(calls, 'getrecipientidsbyemail')).toEqual([{ email: 'jane@example.com' }]);
  });

  test('returns the given ID where the others cannot be looked up, or have no address', async () => {
    webservice({ ...readable, getrecipientidsbyemail: http(500) });
    expect(await run(method, { inputData: { subscriber: 42, field_3: 'Jane' } })).toEqual(updatedJane);
    nock.cleanAll();
    webservice({ ...readable, getrecipientfieldsbyid: [] });
    expect(await run(method, { inputData: { subscriber: 42, field_3: 'Jane' } })).toMatchObject({ email: null, subscriber_ids: [42] });
  });

  test('sends nothing when nothing was mapped: an empty input clears no field', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42] });
    expect(await run(method, { inputData: { subscriber: '42', field_3: '', fields_to_clear: [] } })).toEqual(updatedJane);
    expect(namesOf(calls)).not.toContain('updaterecipientbyid');
  });

  describe('with a new address', () => {
    /** The account of Jane, 42, who has not got the new address yet that others have. */
    const account = (holders: readonly number[]) => webservice({ ...readable, getrecipientidsbyemail: holders.length === 0 ? refused(4) : holders });
    const inputData = { subscriber: 42, new_email: 'new@example.com' };

    test('changes it where it is free, and returns the IDs of those with the new address', async () => {
      const calls = account([]);
      expect(await run(method, { inputData })).toMatchObject({ subscriber_id: 42, subscriber_ids: [42] });
      expect(callsTo(calls, 'updaterecipientbyid')).toEqual([{ recipientId: '42', 'fields[1]': 'new@example.com' }]);
      expect(callsTo(calls, 'getrecipientidsbyemail')).toEqual([{ email: 'new@example.com' }]);
    });

    test.each([{}, { allow_existing_address: 'no' }])('refuses an address that another subscriber has before anything is written: %j', async (more) => {
      const calls = account([7]);
      const error = await failure(method, { inputData: { ...inputData, field_3: 'x', ...more } });
      expect(error.name).toBe('AppError');
      expect(sentence(error)).toBe(
        'Another subscriber has the new address, so nothing was changed. To let them share it, set “Allow a Shared Address” to yes. Check the values in this step.',
      );
      expect(namesOf(calls)).not.toContain('updaterecipientbyid');
    });

    test('accepts an address that another subscriber has where that is allowed, and returns both IDs', async () => {
      const calls = account([7, 42]);
      expect(await run(method, { inputData: { ...inputData, allow_existing_address: true } })).toMatchObject({ subscriber_id: 42, subscriber_ids: [42, 7] });
      expect(callsTo(calls, 'updaterecipientbyid')).toHaveLength(1);
      expect(callsTo(calls, 'getrecipientidsbyemail')).toHaveLength(1);
    });
  });

  describe('with fields to clear', () => {
    const account = (values: object[]) =>
      webservice({ ...readable, getrecipientidsbyemail: [42], getrecipientfieldsbyid: [{ id: 1, value: 'jane@example.com' }, ...values] });
    const subscriber = 'jane@example.com';

    test('sends them empty, unless a value is mapped, and reads them back', async () => {
      const calls = account([{ id: 3, value: 'Jane' }]);
      const inputData = { subscriber, fields_to_clear: ['3', 4, '17,18', '4'], field_3: 'Jane', field_17: ' ' };
      expect(await run(method, { inputData })).toEqual(updatedJane);
      expect(callsTo(calls, 'updaterecipientbyid')).toEqual([{ recipientId: '42', 'fields[3]': 'Jane', 'fields[4]': '', 'fields[17]': '', 'fields[18]': '' }]);
      expect(callsTo(calls, 'getrecipientfieldsbyid')).toHaveLength(1);
    });

    test('reports which of them still hold their value', async () => {
      account([
        { id: 4, value: 'Doe' },
        { id: 17, value: '' },
      ]);
      expect(await run(method, { inputData: { subscriber, fields_to_clear: ['4', '17'] } })).toMatchObject({
        last_name: 'Doe',
        not_cleared_field_ids: [4],
        not_cleared_field_names: ['Nachname'],
      });
    });

    test('reports that this is not known where they cannot be read back', async () => {
      webservice({ ...readable, getrecipientidsbyemail: [42], getrecipientfieldsbyid: http(500) });
      expect(await run(method, { inputData: { subscriber, fields_to_clear: ['4'] } })).toMatchObject({
        not_cleared_field_ids: null,
        not_cleared_field_names: null,
      });
    });

    test.each([
      ['the e-mail field', '1', 'The e-mail field cannot be cleared. Remove it from “Fields to Clear”. Check the values in this step.'],
      ['a field that does not exist', '99', 'Subscriber field 99 does not exist in this account. Choose another from the list. Check the values in this step.'],
      ['a value that is not a field', 'name', 'Subscriber field “name” is not an ID such as 12. Check the values in this step.'],
    ])('refuses %s before anything is sent', async (_case, field, words) => {
      const calls = account([]);
      expect(sentence(await failure(method, { inputData: { subscriber, fields_to_clear: ['3', field], new_email: 'new@example.com' } }))).toBe(words);
      expect(namesOf(calls).filter((name) => name !== 'getfields')).toEqual([]);
    });
  });

  test('halts without an alert where the address is unknown', async () => {
    const calls = webservice({ getrecipientidsbyemail: refused(4) });
    const error = await failure(method, { inputData: { subscriber: 'unknown@example.com', field_3: 'x' } });
    expect(error.name).toBe('HaltedError');
    expect(error.message).toBe('No confirmed subscriber has this e-mail address. Check the value in this step if you expected a match.');
    expect(namesOf(calls)).not.toContain('updaterecipientbyid');
  });

  test.each([
    ['unknown', '“Subscriber” must be one e-mail address such as jane@example.com, or one subscriber ID such as 6049065. Check the values in this step.'],
    ['', '“Subscriber” is empty. Check the values in this step.'],
  ])('explains what is wrong with “%s”', async (subscriber, words) => {
    webservice({ getrecipientidsbyemail: refused(4) });
    expect(sentence(await failure(method, { inputData: { subscriber, field_3: 'x' } }))).toBe(words);
  });

  test('halts and names an ID that does not exist, whether values were mapped or not', async () => {
    webservice({ updaterecipientbyid: refused(3), getrecipientlistsbyid: refused(3), getrecipientfieldsbyid: refused(3) });
    for (const mapped of [{}, { field_3: 'x' }]) {
      const error = await failure(method, { inputData: { subscriber: '999', ...mapped } });
      expect(error.name).toBe('HaltedError');
      expect(error.message).toMatch(/^Subscriber 999 does not exist in this account\./);
    }
  });

  test('ends in an error for a field that does not exist', async () => {
    webservice(readable);
    expect((await failure(method, { inputData: { subscriber: '42', field_99: 'x' } })).name).toBe('AppError');
  });

  test('reports the refusal where the subscriber exists', async () => {
    webservice({ ...readable, updaterecipientbyid: refused(5) });
    expect(sentence(await failure(method, { inputData: { subscriber: '42', field_3: 'x' } }))).toMatch(/^MAILINGWORK refused UpdateRecipientById with code 5/);
  });

  test('refuses a new address that is not an address', async () => {
    webservice(readable);
    expect(sentence(await failure(method, { inputData: { subscriber: '42', new_email: 'unknown' } }))).toMatch(/^“New Email” must be an e-mail address/);
  });

  test('is tried again later when the outcome is unclear, because a second update does no harm', async () => {
    webservice({ ...readable, updaterecipientbyid: http(502) });
    const error = await failure(method, { inputData: { subscriber: '42', field_3: 'x' } });
    expect(error.name).toBe('ThrottledError');
    expect(JSON.parse(error.message)).toMatchObject({ delay: 60 });
  });
});
