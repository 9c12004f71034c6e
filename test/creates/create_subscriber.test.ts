import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { jane, readable } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.create_subscriber.operation.perform';

describe('Create Subscriber', () => {
  test('sends only what was mapped, and returns the whole subscriber', async () => {
    const calls = webservice({ ...readable, createrecipient: '42' });
    expect(await run(method, { inputData: { email: ' jane@example.com ', lists: ['1', 3], field_3: 'Jane', field_4: '', field_17: null } })).toEqual(jane);
    expect(callsTo(calls, 'createrecipient')).toEqual([{ listId: '1,3', 'fields[1]': 'jane@example.com', 'fields[3]': 'Jane' }]);
  });

  test('returns the IDs of all who have the address afterwards', async () => {
    const calls = webservice({ ...readable, createrecipient: 42, getrecipientidsbyemail: [41, 42] });
    expect(await run(method, { inputData: { email: 'jane@example.com', lists: ['1'] } })).toMatchObject({ subscriber_id: 42, subscriber_ids: [42, 41] });
    expect(callsTo(calls, 'getrecipientidsbyemail')).toHaveLength(1);
  });

  test.each([
    ['numbers', { field_17: 12 }, { 'fields[17]': '12' }],
    ['points in time', { field_18: '2025-07-01T10:00:00+00:00' }, { 'fields[18]': '2025-07-01 12:00:00' }],
    ['true', { field_3: true }, { 'fields[3]': '1' }],
    ['braces', { field_3: '{{bundle.x}} [1] & ü' }, { 'fields[3]': '{{bundle.x}} [1] & ü' }],
  ])('sends %s in the form of the webservice', async (_case, inputData, sent) => {
    const calls = webservice({ ...readable, createrecipient: 42 });
    await run(method, { inputData: { email: 'jane@example.com', lists: '1', ...inputData } });
    expect(callsTo(calls, 'createrecipient')[0]).toMatchObject(sent);
  });

  test.each([
    ['an unknown field', { field_99: 'x' }, 'Field 99 does not exist in this account. Refresh the fields. Check the values in this step.'],
    ['an unknown list', { lists: ['4'] }, 'List 4 does not exist in this account. Choose another from the list. Check the values in this step.'],
    ['no list', { lists: [] }, '“Lists” is empty. Check the values in this step.'],
    ['an invalid address', { email: 'jane at example.com' }, '“Email” must be an e-mail address such as jane@example.com. Check the values in this step.'],
    ['no address', { email: ' ' }, '“Email” is empty. Check the values in this step.'],
  ])('refuses %s before anything is sent', async (_case, inputData, words) => {
    const calls = webservice({ ...readable, createrecipient: 42 });
    expect(sentence(await failure(method, { inputData: { email: 'jane@example.com', lists: ['1'], ...inputData } }))).toBe(words);
    expect(namesOf(calls)).not.toContain('createrecipient');
  });

  test('in Find or Create, takes the subscriber that a simultaneous run created', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42], createrecipient: 43 });
    const inputData = { email: 'jane@example.com', lists: ['1'] };
    expect(await run(method, { inputData, meta: { withSearch: 'find_subscriber' } })).toEqual(jane);
    expect(namesOf(calls)).not.toContain('createrecipient');
    expect(await run(method, { inputData })).toMatchObject({ subscriber_id: 43 });
  });

  test('in Find or Create, returns the IDs of all who have the address, like the search', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [41, 43, 42], createrecipient: 44 });
    const inputData = { email: 'jane@example.com', lists: ['1'] };
    const [found] = [await run('searches.find_subscriber.operation.perform', { inputData })].flat();
    expect(found).toMatchObject({ subscriber_id: 43, subscriber_ids: [41, 43, 42] });
    expect(await run(method, { inputData, meta: { withSearch: 'find_subscriber' } })).toEqual(found);
    expect(namesOf(calls)).not.toContain('createrecipient');
  });

  describe('where the outcome is unclear', () => {
    const inputData = { email: 'jane@example.com', lists: ['1'], field_3: 'Jane' };

    test('returns the whole subscriber that matches exactly what was sent', async () => {
      const calls = webservice({ ...readable, createrecipient: http(504), getrecipientidsbyemail: [42] });
      expect(await run(method, { inputData })).toEqual(jane);
      expect(callsTo(calls, 'createrecipient')).toHaveLength(1);
    });

    test('does not return an older subscriber with the address and another name', async () => {
      webservice({ ...readable, createrecipient: http(504), getrecipientidsbyemail: [42] });
      const error = await failure(method, { inputData: { ...inputData, field_3: 'Joan' } });
      expect(error.name).toBe('ThrottledError');
      expect(sentence(error)).toMatch(/^MAILINGWORK had an internal problem \(HTTP 504\)\. It may have worked all the same\. Zapier tries again later/);
      expect(error.message).not.toContain('What happened');
    });

    test('in Find or Create, returns any subscriber with the address, because it was free before', async () => {
      let looked = 0;
      const getrecipientidsbyemail = () => {
        looked += 1;
        return looked === 1 ? refused(4) : [42];
      };
      const calls = webservice({ ...readable, createrecipient: http(504), getrecipientidsbyemail });
      expect(await run(method, { inputData: { ...inputData, field_3: 'Joan' }, meta: { withSearch: 'find_subscriber' } })).toEqual(jane);
      expect(callsTo(calls, 'createrecipient')).toHaveLength(1);
    });
  });

  test.each([
    ['the answer contains no ID', { createrecipient: { odd: 'answer' } }, { subscriber_id: null, first_name: 'Jo', lists: null, subscriber_ids: [] }],
    ['the lists cannot be read', { getrecipientlistsbyid: http(500) }, { subscriber_id: 42, first_name: 'Jane', lists: null }],
    ['the values cannot be read', { getrecipientfieldsbyid: http(500) }, { subscriber_id: 42, first_name: 'Jo', subscribed_list_ids: [1] }],
  ])('succeeds with what is known when %s', async (_case, answers, known) => {
    webservice({ ...readable, createrecipient: 42, ...answers });
    const inputData = { email: 'jane@example.com', lists: ['1'], field_3: 'Jo' };
    expect(await run(method, { inputData })).toMatchObject({ email: 'jane@example.com', ...known });
  });

  test('requires an e-mail field in the account', async () => {
    webservice({ getfields: [] });
    expect(sentence(await failure(method, { inputData: { email: 'jane@example.com', lists: ['1'] } }))).toMatch(/^This account has no e-mail field/);
  });
});
