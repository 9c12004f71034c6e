import { describe, expect, test } from '@jest/globals';
import { getFields } from '../../../mailingwork/functions/fields.ts';

const email = { id: 1, name: 'E-Mail', description: 'mandatory', alias: 'E-Mail', type: 'varchar', options: '', default: '', behavior: 'email' };

describe('subscriber fields', () => {
  test('are read in the observed form', () => {
    const contact = { id: 17, name: 'Contact_ID', description: '', alias: 'personID', type: 'int', options: '', default: '', behavior: '' };
    expect(getFields.readResult([email, contact])).toEqual([email, contact]);
  });

  test('are read with parts missing, IDs as texts and additional keys', () => {
    expect(getFields.readResult([{ id: '17', name: 'Contact', more: 1 }, { name: 'no id' }])).toEqual([
      { id: 17, name: 'Contact', description: '', alias: '', type: 'varchar', options: '', default: '', behavior: '', more: 1 },
    ]);
  });

  test.each([
    [['S', 'M', 3], 'S\nM\n3\n'],
    [['No; thanks'], 'No; thanks\n'],
    ['S,M', 'S,M'],
    [null, ''],
    [{ 1: 'S' }, ''],
  ])('with the choices %j have the text %j', (options, expected) => {
    expect(getFields.readResult([{ ...email, options }])).toEqual([{ ...email, options: expected }]);
  });
});
