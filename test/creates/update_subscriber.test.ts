import { describe, expect, test } from '@jest/globals';
import { failure, isolated, run, sentence } from '../support/app.ts';
import { jane, readable } from '../support/subscribers.ts';
import { callsTo, namesOf, refusal, status, webservice } from '../support/webservice.ts';

isolated();

const method = 'creates.update_subscriber.operation.perform';

describe('Update Subscriber', () => {
  test('updates every subscriber with the address and returns all their ids', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [41, '42'] });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', field_3: 'Jane' } })).toEqual({ ...jane, subscriber_ids: [42, 41] });
    expect(callsTo(calls, 'updaterecipientbyid')).toEqual([
      { recipientId: '42', 'fields[3]': 'Jane' },
      { recipientId: '41', 'fields[3]': 'Jane' },
    ]);
  });

  test('takes an id, and changes the address only when asked to', async () => {
    const calls = webservice(readable);
    await run(method, { inputData: { subscriber: 42, new_email: 'new@example.com' } });
    expect(callsTo(calls, 'updaterecipientbyid')).toEqual([{ recipientId: '42', 'fields[1]': 'new@example.com' }]);
    expect(namesOf(calls)).not.toContain('getrecipientidsbyemail');
  });

  test('sends nothing when nothing was mapped', async () => {
    const calls = webservice(readable);
    expect(await run(method, { inputData: { subscriber: '42', field_3: '' } })).toEqual(jane);
    expect(namesOf(calls)).not.toContain('updaterecipientbyid');
  });

  test('halts without an alert where the address is unknown', async () => {
    const calls = webservice({ getrecipientidsbyemail: refusal(4) });
    const error = await failure(method, { inputData: { subscriber: 'nobody@example.com', field_3: 'x' } });
    expect(error.name).toBe('HaltedError');
    expect(error.message).toBe('No confirmed subscriber has this e-mail address. Check the value in this step if you expected a match.');
    expect(namesOf(calls)).not.toContain('updaterecipientbyid');
  });

  test.each([
    ['nobody', '“Subscriber” takes one e-mail address or one subscriber ID. Check the values in this step.'],
    ['', '“Subscriber” is empty. Check the values in this step.'],
  ])('says what is wrong with “%s”', async (subscriber, words) => {
    webservice({ getrecipientidsbyemail: refusal(4) });
    expect(sentence(await failure(method, { inputData: { subscriber, field_3: 'x' } }))).toBe(words);
  });

  test('halts and names an id that does not exist, whether something was mapped or not', async () => {
    webservice({ updaterecipientbyid: refusal(3), getrecipientlistsbyid: refusal(3), getrecipientfieldsbyid: refusal(3) });
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

  test('tells the refusal where the subscriber exists', async () => {
    webservice({ ...readable, updaterecipientbyid: refusal(5) });
    expect(sentence(await failure(method, { inputData: { subscriber: '42', field_3: 'x' } }))).toMatch(/^MAILINGWORK refused UpdateRecipientById with code 5/);
  });

  test('refuses a new address that is none', async () => {
    webservice(readable);
    expect(sentence(await failure(method, { inputData: { subscriber: '42', new_email: 'nobody' } }))).toMatch(/^“New Email” is not an e-mail address/);
  });

  test('is tried again later when the outcome is unclear, because doing it twice does no harm', async () => {
    webservice({ ...readable, updaterecipientbyid: status(502) });
    const error = await failure(method, { inputData: { subscriber: '42', field_3: 'x' } });
    expect(error.name).toBe('ThrottledError');
    expect(JSON.parse(error.message)).toMatchObject({ delay: 60 });
  });
});
