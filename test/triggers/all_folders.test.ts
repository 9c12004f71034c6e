import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.all_folders.operation.perform';

describe('the dropdown of folders', () => {
  test('shows the path of each folder, in the order of the tree', async () => {
    webservice({
      getfolders: [
        { id: '5', parent_id: '7', name: 'Willkommen', role_ids: [] },
        { id: 2, parent_id: 1, name: 'Ausgaben 2026' },
        { id: 1, parent_id: 0, name: 'Newsletter' },
        { id: 9, parent_id: 0, name: 'Newsletter' },
        { id: 7, parent_id: null, name: 'Ältere' },
        { id: 8, parent_id: 99, name: '' },
      ],
    });
    expect(await run(method)).toEqual([
      { id: '7', label: 'Ältere (7)' },
      { id: '5', label: 'Ältere / Willkommen (5)' },
      { id: '8', label: 'Folder 8 (8)' },
      { id: '1', label: 'Newsletter (1)' },
      { id: '9', label: 'Newsletter (9)' },
      { id: '2', label: 'Newsletter / Ausgaben 2026 (2)' },
    ]);
  });

  test('handles folders that contain each other', async () => {
    webservice({
      getfolders: [
        { id: 1, parent_id: 2, name: 'A' },
        { id: 2, parent_id: 1, name: 'B' },
        { id: 3, parent_id: 3, name: 'C' },
      ],
    });
    expect(await run(method)).toEqual([
      { id: '2', label: 'A / B (2)' },
      { id: '1', label: 'B / A (1)' },
      { id: '3', label: 'C (3)' },
    ]);
  });

  test('is read in pages where there are many folders', async () => {
    webservice({ getfolders: Array.from({ length: 130 }, (_, index) => ({ id: index + 1, parent_id: 0, name: `Folder ${index}` })) });
    expect(await run(method, { meta: { page: 0 } })).toHaveLength(100);
    expect(await run(method, { meta: { page: 1 } })).toHaveLength(30);
  });
});
