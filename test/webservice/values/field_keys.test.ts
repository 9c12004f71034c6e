import { describe, expect, test } from '@jest/globals';
import { fieldIdOfKey, fieldKey } from '../../../webservice/values/field_keys.ts';

describe('a field key', () => {
  test('leads to its field and back', () => {
    expect(fieldKey(17)).toBe('field_17');
    expect(fieldIdOfKey('field_17')).toBe(17);
  });

  test.each(['field_', 'field_x', 'field_1x', 'xfield_1', 'field_-1', 'field_1.5', 'field_1\n', 'email', '', '__proto__'])('is not %j', (key) => {
    expect(fieldIdOfKey(key)).toBeNull();
  });
});
