import { describe, expect, test } from '@jest/globals';
import { failure, isolated, run, sentence } from '../support/app.ts';
import { namesOf, webservice } from '../support/webservice.ts';

isolated();

const method = 'searches.find_folder.operation.perform';
const getfolders = [
  { id: 1, parent_id: 0, name: 'Shop' },
  { id: '2', parent_id: '1', name: 'Orders' },
  { id: 3, parent_id: 0, name: 'Old Orders' },
  { id: 4, parent_id: 3, name: 'Orders' },
];

describe('Find Folder', () => {
  test('finds whole names first, then parts, in the order of the tree', async () => {
    const calls = webservice({ getfolders });
    expect(await run(method, { inputData: { name: 'ORDERS ' } })).toEqual([
      { folder_id: 4, folder_name: 'Orders', folder_path: 'Old Orders / Orders' },
      { folder_id: 2, folder_name: 'Orders', folder_path: 'Shop / Orders' },
      { folder_id: 3, folder_name: 'Old Orders', folder_path: 'Old Orders' },
    ]);
    expect(namesOf(calls)).toEqual(['getfolders']);
  });

  test('tells folders of one name apart by the way to them', async () => {
    webservice({ getfolders });
    expect(await run(method, { inputData: { name: 'shop / orders', exact: true } })).toEqual([
      { folder_id: 2, folder_name: 'Orders', folder_path: 'Shop / Orders' },
    ]);
  });

  test('finds whole names only when told so', async () => {
    webservice({ getfolders });
    expect(await run(method, { inputData: { name: 'sho', exact: 'yes' } })).toEqual([]);
  });

  test('asks for the name', async () => {
    webservice();
    expect(sentence(await failure(method, { inputData: { name: '' } }))).toMatch(/^“Name” is empty/);
  });
});
