import { describe, expect, test } from '@jest/globals';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { jane, readable } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';
import nock from '../support/nock.ts';

isolated();

const method = 'creates.add_subscriber_to_lists.operation.perform';

describe('Add Subscriber to Lists', () => {
  test('keeps the IDs: one row in mode update and add per list', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42], getrecipientlistsbyid: [{ id: 1 }, { id: 3 }] });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', add_to_lists: ['3', 3] } })).toEqual({
      ...jane,
      lists: [...jane.lists, { id: 3, name: 'Customers', subscribed: true }],
      subscribed_list_ids: [1, 3],
      subscribed_list_names: ['Newsletter', 'Customers'],
    });
    expect(callsTo(calls, 'importrecipients')).toEqual([{ listId: '3', 'recipients[0][1]': 'jane@example.com', mode: 'update_add' }]);
  });

  test('looks up the address of an ID', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [41, 42] });
    expect(await run(method, { inputData: { subscriber: '42', add_to_lists: ['3', '5'] } })).toMatchObject({ subscriber_id: 42, subscriber_ids: [42, 41] });
    expect(callsTo(calls, 'importrecipients').map((call) => call.listId)).toEqual(['3', '5']);
  });

  test('with an ID, checks the lists of that subscriber, as another one with the same address may have been added instead', async () => {
    const counts = { total: 1, added: 0, updated: 1, skipped: 0 };
    const calls = webservice({ ...readable, getrecipientidsbyemail: [43, 42], importrecipients: counts });
    expect(await run(method, { inputData: { subscriber: '42', add_to_lists: ['1', '3'] } })).toEqual({
      ...jane,
      lists: [...jane.lists, { id: 3, name: 'Customers', subscribed: null }],
      subscriber_ids: [42, 43],
    });
    expect(callsTo(calls, 'getrecipientlistsbyid')).toEqual([{ recipientId: '42' }]);
  });

  test('reports an ID whose subscriber has no address', async () => {
    webservice({ ...readable, getrecipientfieldsbyid: [] });
    expect(sentence(await failure(method, { inputData: { subscriber: '42', add_to_lists: ['3'] } }))).toMatch(/^Subscriber 42 has no e-mail address/);
  });

  test.each([
    ['42', /^Subscriber 42 does not exist/],
    ['unknown@example.com', /^No confirmed subscriber has this e-mail address/],
  ])('halts without an alert where %s does not exist', async (subscriber, words) => {
    const calls = webservice({ getrecipientfieldsbyid: refused(3), getrecipientidsbyemail: refused(4) });
    const error = await failure(method, { inputData: { subscriber, add_to_lists: ['3'] } });
    expect(error.name).toBe('HaltedError');
    expect(error.message).toMatch(words);
    expect(namesOf(calls)).not.toContain('importrecipients');
  });

  test('ends in an error for a list that does not exist', async () => {
    webservice({ ...readable, getrecipientidsbyemail: [42] });
    expect((await failure(method, { inputData: { subscriber: 'jane@example.com', add_to_lists: ['99'] } })).name).toBe('AppError');
  });

  test('reports that the webservice skipped the address where the subscriber is not in the list', async () => {
    const byList = (inList: number[]) => (parameters: Record<string, string>) => ('advanced[listId]' in parameters ? inList : [42]);
    const skipped = { total: 1, added: 0, updated: 0, skipped: 1 };
    webservice({ ...readable, getrecipientidsbyemail: byList([]), importrecipients: skipped });
    const inputData = { subscriber: 'jane@example.com', add_to_lists: ['3'] };
    expect(sentence(await failure(method, { inputData }))).toMatch(
      /^MAILINGWORK did not add the subscriber to list 3, perhaps because they unsubscribed from it\. The rest of this step was done\./,
    );
    nock.cleanAll();
    webservice({
      ...readable,
      getrecipientidsbyemail: (parameters: Record<string, string>) => ('advanced[listId]' in parameters ? refused(4) : [42]),
      importrecipients: skipped,
    });
    expect((await failure(method, { inputData })).name).toBe('AppError');
    nock.cleanAll();
    webservice({ ...readable, getrecipientidsbyemail: byList([42]), importrecipients: skipped });
    expect(await run(method, { inputData })).toMatchObject(jane);
  });

  test.each([
    ['no counts', true],
    ['no counts', null],
    ['no counts', []],
    ['no counts', { task: 4711 }],
    ['a number, which may be the ID of an import or a count', 0],
    ['a number, which may be the ID of an import or a count', '4711'],
    ['counts of an import that was not carried out yet', { total: 1, added: 0, updated: 0, skipped: 0 }],
    ['that the subscriber was updated', { total: 1, added: 0, updated: 1, skipped: 0 }],
  ])('leaves open whether the subscriber is in a list that is missing after an answer with %s: %j', async (_what, importrecipients) => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: [42], importrecipients });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', add_to_lists: ['3'] } })).toEqual({
      ...jane,
      lists: [...jane.lists, { id: 3, name: 'Customers', subscribed: null }],
    });
    expect(callsTo(calls, 'getrecipientidsbyemail')).toHaveLength(1);
  });

  test('leaves the lists open where they cannot be read back', async () => {
    webservice({ ...readable, getrecipientidsbyemail: [42], getrecipientlistsbyid: refused(7), importrecipients: true });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', add_to_lists: ['3'] } })).toMatchObject({ lists: null, subscribed_list_ids: null });
  });

  test('asks for a list', async () => {
    webservice(readable);
    expect(sentence(await failure(method, { inputData: { subscriber: '42' } }))).toMatch(/^“Add to Lists” is empty/);
  });
});
