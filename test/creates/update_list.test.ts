import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.update_list.operation.perform';
const newsletter = { id: 1, name: 'Newsletter', description: 'Monthly' };

/** An account whose list changes with the call. */
function changing(after: object = {}) {
  let list: object = newsletter;
  return webservice({
    getlists: () => [list, { id: 2, name: 'Other' }],
    updatelistbyid: () => {
      list = { ...newsletter, ...after };
      return true;
    },
  });
}

describe('Update List', () => {
  test('renames a list and changes nothing else', async () => {
    const calls = changing({ name: 'News' });
    expect(await run(method, { inputData: { list: '1', name: 'News', description: '', folder: '' } })).toEqual({
      list_id: 1,
      list_name: 'News',
      description: 'Monthly',
    });
    expect(callsTo(calls, 'updatelistbyid')).toEqual([{ listId: '1', name: 'News' }]);
    expect(namesOf(calls)).toEqual(['getlists', 'updatelistbyid', 'getlists']);
  });

  test('sends the current name, freshly read, where only other values change', async () => {
    const calls = changing({ description: 'Weekly' });
    expect(await run(method, { inputData: { list: 1, description: 'Weekly', folder: '7' } })).toEqual({
      list_id: 1,
      list_name: 'Newsletter',
      description: 'Weekly',
    });
    expect(callsTo(calls, 'updatelistbyid')).toEqual([{ listId: '1', name: 'Newsletter', 'advanced[description]': 'Weekly', 'advanced[folderid]': '7' }]);
  });

  test('sends nothing when nothing was mapped', async () => {
    const calls = changing();
    expect(await run(method, { inputData: { list: '1', name: ' ' } })).toEqual({ list_id: 1, list_name: 'Newsletter', description: 'Monthly' });
    expect(namesOf(calls)).toEqual(['getlists']);
  });

  test.each([
    [{ name: 'News' }, { list_id: 1, list_name: 'News', description: 'Monthly' }],
    [{ description: 'Weekly' }, { list_id: 1, list_name: 'Newsletter', description: 'Weekly' }],
  ])('succeeds with what is known where only reading back %j fails', async (values, output) => {
    let written = false;
    webservice({
      getlists: () => (written ? http(500) : [newsletter]),
      updatelistbyid: () => {
        written = true;
        return null;
      },
    });
    expect(await run(method, { inputData: { list: '1', ...values } })).toEqual(output);
  });

  test('names a folder that does not exist', async () => {
    webservice({ getlists: [newsletter], updatelistbyid: refused(5), getfolders: [] });
    expect(sentence(await failure(method, { inputData: { list: '1', folder: '8' } }))).toMatch(/^Folder 8 does not exist in this account\. Choose another/);
  });

  test('names a list that does not exist', async () => {
    const calls = changing();
    expect(sentence(await failure(method, { inputData: { list: '4', name: 'News' } }))).toMatch(/^List 4 does not exist in this account/);
    expect(namesOf(calls)).not.toContain('updatelistbyid');
  });

  test('fails where the list is gone afterwards, whatever the answer was', async () => {
    let read = 0;
    webservice({ getlists: () => (read++ === 0 ? [newsletter] : []), updatelistbyid: true });
    expect(sentence(await failure(method, { inputData: { list: '1', name: 'News' } }))).toMatch(/^List 1 does not exist/);
  });

  test('is tried again later when the outcome is unclear, because a second update does no harm', async () => {
    webservice({ getlists: [newsletter], updatelistbyid: http(502) });
    expect((await failure(method, { inputData: { list: '1', name: 'News' } })).name).toBe('ThrottledError');
  });
});
