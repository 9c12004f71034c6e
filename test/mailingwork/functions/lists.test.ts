import { describe, expect, test } from '@jest/globals';
import { type Folder, getFolders, getLists, getOptStatusByListId, getRecipientCountByListId } from '../../../mailingwork/functions/lists.ts';

describe('lists and folders', () => {
  test('lists have a name and a description, which may be missing', () => {
    expect(getLists.readResult([{ id: '1', name: 'Newsletter', description: 'Monthly', more: 1 }, { id: 3, name: 'Events' }, { name: 'no id' }])).toEqual([
      { id: 1, name: 'Newsletter', description: 'Monthly', more: 1 },
      { id: 3, name: 'Events', description: '' },
    ]);
  });

  test('folders contain the ID of their parent folder', () => {
    const folders: readonly Folder[] = getFolders.readResult([
      { id: 1, parent_id: 0, name: '1: Parent_1', role_ids: [] },
      { id: '5', parent_id: '7', name: '2.1: Child_1', role_ids: ['2', 'x'] },
      { id: 2 },
      { name: 'no id' },
    ]);
    expect(folders).toEqual([
      { id: 1, parent_id: null, name: '1: Parent_1', role_ids: [] },
      { id: 5, parent_id: 7, name: '2.1: Child_1', role_ids: [2] },
      { id: 2, parent_id: null, name: '', role_ids: [] },
    ]);
  });

  test('the size of a list may be 0, and is null where it is missing', () => {
    expect(['12', 12, 0, null, {}].map((answer) => getRecipientCountByListId.readResult(answer))).toEqual([12, 12, 0, null, null]);
  });

  test('the opt status of members is passed on row by row', () => {
    expect(getOptStatusByListId.readResult([{ recipient: '7', status: 'optin' }, 'x'])).toEqual([{ recipient: '7', status: 'optin' }]);
  });
});
