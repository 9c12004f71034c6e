import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.delete_list.operation.perform';

describe('Delete List', () => {
  test('returns the list as it was before', async () => {
    const calls = webservice({
      getlists: [{ id: 1, name: 'Newsletter', description: 'Monthly' }],
      getrecipientcountbylistid: 1204,
      deletelistbyid: true,
    });
    expect(await run(method, { inputData: { list: '1', confirm: true } })).toEqual({
      list_id: 1,
      list_name: 'Newsletter',
      description: 'Monthly',
      removed_subscriber_count: 1204,
      status: 'deleted',
    });
    expect(callsTo(calls, 'deletelistbyid')).toEqual([{ listId: '1' }]);
    expect(namesOf(calls)).toEqual(['getlists', 'getrecipientcountbylistid', 'deletelistbyid']);
  });

  test('sends nothing without the confirmation', async () => {
    const calls = webservice();
    const error = await failure(method, { inputData: { list: '1', confirm: 'no' } });
    expect(error.name).toBe('AppError');
    expect(sentence(error)).toBe('Nothing was done. To go ahead, set “Yes, Delete for Good” to yes. Check the values in this step.');
    expect(calls).toEqual([]);
  });

  test('succeeds where the answer is lost and the list is gone', async () => {
    let lists = [{ id: 1, name: 'Newsletter' }];
    const calls = webservice({
      getlists: () => lists,
      getrecipientcountbylistid: 2,
      deletelistbyid: () => {
        lists = [];
        return http(504);
      },
    });
    expect(await run(method, { inputData: { list: '1', confirm: true } })).toMatchObject({
      list_name: 'Newsletter',
      removed_subscriber_count: 2,
      status: 'deleted',
    });
    expect(await run(method, { inputData: { list: '1', confirm: true } })).toEqual({
      list_id: 1,
      list_name: null,
      description: null,
      removed_subscriber_count: null,
      status: 'already_gone',
    });
    expect(callsTo(calls, 'deletelistbyid')).toHaveLength(1);
  });

  test('is tried again later where the answer is lost and the list still exists', async () => {
    const calls = webservice({ getrecipientcountbylistid: 2, deletelistbyid: http(504) });
    expect((await failure(method, { inputData: { list: '1', confirm: true } })).name).toBe('ThrottledError');
    expect(callsTo(calls, 'deletelistbyid')).toHaveLength(1);
  });

  test.each(['getrecipientcountbylistid', 'deletelistbyid'])(
    'succeeds where another run deleted the list before %s, whatever the code',
    async (deletedBefore) => {
      let lists = [{ id: 1, name: 'Newsletter' }];
      webservice({
        getlists: () => lists,
        getrecipientcountbylistid: 2,
        [deletedBefore]: () => {
          lists = [];
          return refused(77);
        },
      });
      expect(await run(method, { inputData: { list: '1', confirm: true } })).toMatchObject({ list_id: 1, status: 'already_gone' });
    },
  );

  test('reports a refusal to delete a list that still exists', async () => {
    webservice({ getrecipientcountbylistid: 2, deletelistbyid: refused(77) });
    expect(sentence(await failure(method, { inputData: { list: '1', confirm: true } }))).toMatch(/^MAILINGWORK refused DeleteListById with code 77/);
  });

  test('does not assume that a list is gone where the lists cannot be read', async () => {
    webservice({ getlists: http(200, '<html>') });
    expect(sentence(await failure(method, { inputData: { list: '1', confirm: true } }))).toMatch(/answered GetLists with a web page/);
  });
});
