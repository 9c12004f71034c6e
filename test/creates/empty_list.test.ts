import { describe, expect, test } from '@jest/globals';
import { failure, isolated, run, sentence } from '../support/app.ts';
import { callsTo, namesOf, status, webservice } from '../support/webservice.ts';

isolated();

const method = 'creates.empty_list.operation.perform';

describe('Empty List', () => {
  test('says how many members were removed', async () => {
    const calls = webservice({ getrecipientcountbylistid: '1204', emptylist: true });
    expect(await run(method, { inputData: { list: '1', confirm: true } })).toEqual({
      list_id: 1,
      list_name: 'Newsletter',
      description: null,
      removed_subscriber_count: 1204,
      status: 'emptied',
    });
    expect(callsTo(calls, 'emptylist')).toEqual([{ listId: '1' }]);
    expect(namesOf(calls)).toEqual(['getlists', 'getrecipientcountbylistid', 'emptylist']);
  });

  test.each([undefined, '', null, false, 'no'])('sends nothing when the confirmation is %j', async (confirm) => {
    const calls = webservice();
    const error = await failure(method, { inputData: { list: '1', confirm } });
    expect(error.name).toBe('AppError');
    expect(sentence(error)).toBe('“Yes, Remove All Members for Good” does not say yes, so nothing was done. Check the values in this step.');
    expect(calls).toEqual([]);
  });

  test('sends nothing when the confirmation is neither yes nor no', async () => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: { list: '1', confirm: 'maybe' } }))).toMatch(/^“Yes, Remove All Members for Good” must be yes or no/);
    expect(calls).toEqual([]);
  });

  test('a list that is empty already is no failure', async () => {
    webservice({ getrecipientcountbylistid: 0, emptylist: true });
    expect(await run(method, { inputData: { list: '1', confirm: 'yes' } })).toMatchObject({ removed_subscriber_count: 0, status: 'emptied' });
  });

  test('a list that does not exist is one', async () => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: { list: '4', confirm: true } }))).toMatch(/^List 4 does not exist in this account/);
    expect(namesOf(calls)).toEqual(['getlists']);
  });

  test('empties nothing that could not be counted before', async () => {
    const calls = webservice({ getrecipientcountbylistid: status(500) });
    expect((await failure(method, { inputData: { list: '1', confirm: true } })).name).toBe('ThrottledError');
    expect(namesOf(calls)).not.toContain('emptylist');
  });

  test('is not repeated by itself when the outcome is unclear: meanwhile somebody may have joined', async () => {
    const calls = webservice({ getrecipientcountbylistid: 3, emptylist: status(502) });
    const error = await failure(method, { inputData: { list: '1', confirm: true } });
    expect(error.name).toBe('HaltedError');
    expect(callsTo(calls, 'emptylist')).toHaveLength(1);
  });
});
