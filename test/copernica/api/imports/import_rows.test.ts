import { expect, test } from '@jest/globals';
import { type ImportPlace, readImportRows } from '../../../../copernica/api/imports/import_rows.ts';

const field = (id: number, name: string, type = 'text') => ({ id, name, type, value: '', length: 100, hidden: false });
const orders = { id: 21, name: 'Orders', fields: [field(1, 'Number'), field(2, 'Amount', 'float')] };
const email = field(1, 'Email', 'email');
const database = { id: 12, name: 'Customers', fields: [email, field(2, 'Firstname'), field(3, 'Age', 'integer')], interests: [], collections: [orders] };
const place: ImportPlace = { database, collection: orders, keys: [email] };
const jane = { field_1: 'jane@example.com' };

test('all rows have the columns that any of them has, in the order of the fields', () => {
  const { rows, refused } = readImportRows(
    [
      { subprofile_field_1: 'A-1', field_3: '7', ...jane },
      { ...jane, field_2: 'Jane' },
    ],
    place,
  );
  expect(rows.map((row) => Object.entries(row))).toEqual([
    [
      ['Email', 'jane@example.com'],
      ['Firstname', ''],
      ['Age', '7'],
      ['Orders.Number', 'A-1'],
    ],
    [
      ['Email', 'jane@example.com'],
      ['Firstname', 'Jane'],
      ['Age', ''],
      ['Orders.Number', ''],
    ],
  ]);
  expect(refused).toEqual([]);
});

test('fields of the database and of the collection may have the same ID', () => {
  expect(readImportRows([{ ...jane, subprofile_field_1: 'A-1' }], place).rows).toEqual([{ Email: 'jane@example.com', 'Orders.Number': 'A-1' }]);
});

test.each([
  [{ field_2: 'Jane' }, /^“Email” is empty/],
  [{ ...jane, field_3: '1.5' }, /^“Age”/],
  [{ ...jane, subprofile_field_2: 'many' }, /^“Amount”/],
])('the row %j is refused by its number, and gives no column', (item, reason) => {
  expect(readImportRows([jane, item], place)).toEqual({ rows: [{ Email: 'jane@example.com' }], refused: [{ row: 2, reason: expect.stringMatching(reason) }] });
});

test('without key fields a row needs some value', () => {
  const { rows, refused } = readImportRows([{}, { field_2: 'Jane' }], { ...place, keys: [] });
  expect([rows, refused]).toEqual([[{ Firstname: 'Jane' }], [{ row: 1, reason: 'This row has no values.' }]]);
});

test('a field that does not exist is a fault of the mapping, unless nothing is mapped to it', () => {
  expect(() => readImportRows([jane, { ...jane, field_9: 'x' }], place)).toThrow('Field 9 does not exist');
  expect(() => readImportRows([{ ...jane, subprofile_field_1: 'x' }], { ...place, collection: null })).toThrow('Field 1 does not exist');
  expect(readImportRows([{ ...jane, field_9: '' }], { ...place, collection: null }).rows).toHaveLength(1);
});

test('a mistake in the integration is no fault of a row', () => {
  const broken = {
    ...email,
    get type(): string {
      throw new TypeError('broken');
    },
  };
  expect(() => readImportRows([jane], { ...place, database: { ...database, fields: [broken] } })).toThrow('broken');
});
