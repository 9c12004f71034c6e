import { describe, expect, test } from '@jest/globals';
import { failure, isolated, run, sentence } from '../support/app.ts';
import { jane, readable } from '../support/subscribers.ts';
import { callsTo, refusal, webservice } from '../support/webservice.ts';

isolated();

const method = 'creates.add_subscriber_to_lists.operation.perform';

describe('Add Subscriber to Lists', () => {
  test('keeps the ids: one row in mode update and add per list', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42] });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', add_to_lists: ['3'] } })).toEqual(jane);
    expect(callsTo(calls, 'importrecipients')).toEqual([{ listId: '3', 'recipients[0][1]': 'jane@example.com', mode: 'update_add' }]);
  });

  test('finds the address of an id', async () => {
    const calls = webservice(readable);
    await run(method, { inputData: { subscriber: '42', add_to_lists: ['3', '5'] } });
    expect(callsTo(calls, 'importrecipients').map((call) => call.listId)).toEqual(['3', '5']);
  });

  test('says so when the id has no address', async () => {
    webservice({ ...readable, getrecipientfieldsbyid: [] });
    expect(sentence(await failure(method, { inputData: { subscriber: '42', add_to_lists: ['3'] } }))).toMatch(/^Subscriber 42 has no e-mail address/);
  });

  test('says so when the id does not exist', async () => {
    webservice({ getrecipientfieldsbyid: refusal(3) });
    expect(sentence(await failure(method, { inputData: { subscriber: '42', add_to_lists: ['3'] } }))).toMatch(/the subscriber does not exist/);
  });

  test('asks for a list', async () => {
    webservice(readable);
    expect(sentence(await failure(method, { inputData: { subscriber: '42' } }))).toMatch(/^“Add to Lists” is empty/);
  });
});
