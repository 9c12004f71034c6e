import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { readable, updatedJane } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.create_or_update_subscriber.operation.perform';

describe('Create or Update Subscriber', () => {
  test('creates a new subscriber in the chosen lists', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: refused(4), createrecipient: 42 });
    expect(await run(method, { inputData: { email: 'jane@example.com', lists: ['1'], add_to_lists: ['5'], field_3: 'Jane' } })).toEqual({
      ...updatedJane,
      created: true,
    });
    expect(callsTo(calls, 'createrecipient')).toEqual([{ listId: '1', 'fields[1]': 'jane@example.com', 'fields[3]': 'Jane' }]);
    expect(namesOf(calls)).not.toContain('importrecipients');
  });

  test('is run again after an unclear creation, and updates the subscriber that the first run created', async () => {
    const inputData = { email: 'jane@example.com', lists: ['1'], field_3: 'Jane' };
    const looks = [refused(4), http(503)];
    const getrecipientidsbyemail = () => looks.shift() ?? [42];
    const calls = webservice({ ...readable, getrecipientidsbyemail, createrecipient: http(503) });
    expect((await failure(method, { inputData })).name).toBe('ThrottledError');
    expect(await run(method, { inputData })).toMatchObject({ subscriber_id: 42, created: false });
    expect(callsTo(calls, 'createrecipient')).toHaveLength(1);
    expect(callsTo(calls, 'updaterecipientbyid')).toHaveLength(1);
  });

  test('updates existing subscribers without changing their lists or clearing fields', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42] });
    expect(await run(method, { inputData: { email: 'jane@example.com', lists: ['1'], field_3: 'Jane', field_4: '' } })).toEqual({
      ...updatedJane,
      created: false,
    });
    expect(callsTo(calls, 'updaterecipientbyid')).toEqual([{ recipientId: '42', 'fields[3]': 'Jane' }]);
    expect(namesOf(calls)).not.toContain('createrecipient');
    expect(namesOf(calls)).not.toContain('importrecipients');
  });

  test('adds existing subscribers to lists only when requested', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42] });
    await run(method, { inputData: { email: 'jane@example.com', add_to_lists: ['3', '5'] } });
    expect(callsTo(calls, 'importrecipients')).toEqual([
      { listId: '3', 'recipients[0][1]': 'jane@example.com', mode: 'update_add' },
      { listId: '5', 'recipients[0][1]': 'jane@example.com', mode: 'update_add' },
    ]);
  });

  test('leaves open whether a subscriber is in a list where the import may be queued', async () => {
    webservice({ ...readable, getrecipientidsbyemail: [42], importrecipients: 4711 });
    expect(await run(method, { inputData: { email: 'jane@example.com', add_to_lists: ['3'] } })).toEqual({
      ...updatedJane,
      created: false,
      lists: [...updatedJane.lists, { id: 3, name: 'Customers', subscribed: null }],
    });
  });

  test('clears fields of existing subscribers, and reports those that still hold their value', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [41, 42] });
    expect(await run(method, { inputData: { email: 'jane@example.com', fields_to_clear: ['3', '4'], field_4: 'Doe' } })).toEqual({
      ...updatedJane,
      subscriber_ids: [42, 41],
      not_cleared_field_ids: [3],
      not_cleared_field_names: ['Vorname'],
      created: false,
    });
    expect(callsTo(calls, 'updaterecipientbyid')).toEqual(['42', '41'].map((recipientId) => ({ recipientId, 'fields[3]': '', 'fields[4]': 'Doe' })));
  });

  test('clears no field of a new subscriber', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: refused(4), createrecipient: 42 });
    const inputData = { email: 'jane@example.com', lists: ['1'], fields_to_clear: ['3'] };
    expect(await run(method, { inputData })).toEqual({ ...updatedJane, created: true });
    expect(callsTo(calls, 'createrecipient')).toEqual([{ listId: '1', 'fields[1]': 'jane@example.com' }]);
    const error = await failure(method, { inputData: { ...inputData, fields_to_clear: ['1'] } });
    expect(sentence(error)).toMatch(/^The e-mail field cannot be cleared\./);
  });

  test('requires a list for a new subscriber', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [] });
    expect(sentence(await failure(method, { inputData: { email: 'jane@example.com' } }))).toMatch(/a new one needs a list/);
    expect(namesOf(calls)).not.toContain('createrecipient');
  });

  test('returns the address when the answer contains no ID', async () => {
    webservice({ getrecipientidsbyemail: [], createrecipient: null });
    expect(await run(method, { inputData: { email: 'jane@example.com', lists: '1' } })).toMatchObject({
      subscriber_id: null,
      email: 'jane@example.com',
      created: true,
      subscriber_ids: [],
    });
  });

  test('does not treat a failed look-up as “not found”', async () => {
    const calls = webservice({ getrecipientidsbyemail: refused(3) });
    expect(sentence(await failure(method, { inputData: { email: 'jane@example.com', lists: ['1'] } }))).toMatch(/the account has no e-mail field/);
    expect(namesOf(calls)).not.toContain('createrecipient');
  });
});
