import { describe, expect, test } from '@jest/globals';
import { isolated, sentence } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_folder.operation.perform';
const getfolders = [
  { id: 1, parent_id: 0, name: 'Shop' },
  { id: '2', parent_id: '1', name: 'Orders' },
  { id: 3, parent_id: 0, name: 'Old Orders' },
  { id: 4, parent_id: 3, name: 'Orders' },
];

describe('Find Folder', () => {
  test('finds exact matches first, then partial ones, in the order of the tree', async () => {
    const calls = webservice({ getfolders });
    expect(await run(method, { inputData: { name: 'ORDERS ', partial: true } })).toEqual([
      { folder_id: 4, folder_name: 'Orders', folder_path: 'Old Orders / Orders' },
      { folder_id: 2, folder_name: 'Orders', folder_path: 'Shop / Orders' },
      { folder_id: 3, folder_name: 'Old Orders', folder_path: 'Old Orders' },
    ]);
    expect(namesOf(calls)).toEqual(['getfolders']);
  });

  test('finds one of several folders with the same name by its path', async () => {
    webservice({ getfolders });
    expect(await run(method, { inputData: { name: 'shop / orders' } })).toEqual([{ folder_id: 2, folder_name: 'Orders', folder_path: 'Shop / Orders' }]);
  });

  test('finds exact matches only, unless partial matches are allowed', async () => {
    webservice({ getfolders });
    expect(await run(method, { inputData: { name: 'sho' } })).toEqual([]);
    expect(await run(method, { inputData: { name: 'sho', partial: 'yes' } })).toHaveLength(2);
  });

  test('requires the name', async () => {
    webservice();
    expect(sentence(await failure(method, { inputData: { name: '' } }))).toMatch(/^“Name” is empty/);
  });
});
