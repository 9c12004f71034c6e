import { describe, expect, test } from '@jest/globals';
import { readFieldInput } from '../../../../copernica/api/fields/field_input.ts';
import { field } from './field_of.ts';

const fields = [
  field({ id: 1, name: 'Email', type: 'email' }),
  field({ id: 2, name: 'Birthday', type: 'date' }),
  field({ id: 3, name: 'Points', type: 'integer' }),
  field({ id: 4, name: '__proto__' }),
];

describe('what was mapped', () => {
  test('is written under the names of its fields', () => {
    expect(readFieldInput({ database: 7, field_1: 'max@EXAMPLE.com', field_2: '24-12-1980', field_3: 0 }, fields)).toEqual({
      values: { Email: 'max@example.com', Birthday: '1980-12-24', Points: '0' },
      ids: [1, 2, 3],
    });
  });

  test('is nothing where inputs are empty or say that there is no date', () => {
    expect(readFieldInput({ field_1: '', field_2: '0000-00-00', field_3: null, field_99: '' }, fields)).toEqual({ values: {}, ids: [] });
  });

  test('may have a field of any name', () => {
    expect(JSON.stringify(readFieldInput({ field_4: 'a' }, fields).values)).toBe('{"__proto__":"a"}');
  });

  test('is refused for a field that does not exist', () => {
    expect(() => readFieldInput({ field_99: 'a' }, fields)).toThrow(
      expect.objectContaining({ kind: 'invalid_input', message: 'Field 99 does not exist in Copernica. Refresh the fields.' }),
    );
  });

  test('is refused where the field would not store it', () => {
    expect(() => readFieldInput({ field_3: '2.5' }, fields)).toThrow('“Points” must be a whole number');
  });
});
