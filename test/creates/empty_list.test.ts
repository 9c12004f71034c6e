import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.empty_list.operation.perform';

describe('Empty List', () => {
  test('returns how many members were removed', async () => {
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
    expect(sentence(error)).toBe('Nothing was done. To go ahead, set “Yes, Remove All Members for Good” to yes. Check the values in this step.');
    expect(calls).toEqual([]);
  });

  test('sends nothing when the confirmation is neither yes nor no', async () => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: { list: '1', confirm: 'maybe' } }))).toMatch(/^“Yes, Remove All Members for Good” must be yes or no/);
    expect(calls).toEqual([]);
  });

  test('succeeds where the list is already empty', async () => {
    webservice({ getrecipientcountbylistid: 0, emptylist: true });
    expect(await run(method, { inputData: { list: '1', confirm: 'yes' } })).toMatchObject({ removed_subscriber_count: 0, status: 'emptied' });
  });

  test('fails where the list does not exist', async () => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: { list: '4', confirm: true } }))).toMatch(/^List 4 does not exist in this account/);
    expect(namesOf(calls)).toEqual(['getlists']);
  });

  test('succeeds where another run emptied the list meanwhile, even if the call is refused', async () => {
    let members = 3;
    webservice({
      getrecipientcountbylistid: () => members,
      emptylist: () => {
        members = 0;
        return refused(77);
      },
    });
    expect(await run(method, { inputData: { list: '1', confirm: true } })).toMatchObject({ status: 'emptied' });
  });

  test.each([
    ['was deleted meanwhile', [], 'List 1 does not exist in this account. Choose another from the list. Check the values in this step.'],
    ['still has members', [{ id: 1, name: 'Newsletter' }], expect.stringMatching(/^MAILINGWORK refused EmptyList with code 77/)],
  ])('reports a refusal to empty a list that %s', async (_case, later, words) => {
    let lists: object[] = [{ id: 1, name: 'Newsletter' }];
    webservice({
      getlists: () => lists,
      getrecipientcountbylistid: 3,
      emptylist: () => {
        lists = later;
        return refused(77);
      },
    });
    expect(sentence(await failure(method, { inputData: { list: '1', confirm: true } }))).toEqual(words);
  });

  test('empties no list whose members could not be counted before', async () => {
    const calls = webservice({ getrecipientcountbylistid: http(500) });
    expect((await failure(method, { inputData: { list: '1', confirm: true } })).name).toBe('ThrottledError');
    expect(namesOf(calls)).not.toContain('emptylist');
  });

  test('succeeds where the answer is lost and the list is empty', async () => {
    let members = 3;
    const calls = webservice({
      getrecipientcountbylistid: () => members,
      emptylist: () => {
        members = 0;
        return http(502);
      },
    });
    const emptied = { status: 'emptied', removed_subscriber_count: 3 };
    expect(await run(method, { inputData: { list: '1', confirm: true } })).toMatchObject(emptied);
    expect(callsTo(calls, 'emptylist')).toHaveLength(1);
  });

  test('is not repeated automatically when the outcome is unclear, because new members may have joined', async () => {
    const calls = webservice({ getrecipientcountbylistid: 3, emptylist: http(502) });
    const error = await failure(method, { inputData: { list: '1', confirm: true } });
    expect(error.name).toBe('HaltedError');
    expect(callsTo(calls, 'emptylist')).toHaveLength(1);
  });
});
