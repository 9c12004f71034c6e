import { describe, expect, test } from '@jest/globals';
import { emailFieldOf, fieldLabel, fieldNamed, spokenLabel } from '../../../../copernica/api/fields/field.ts';
import { field } from './field_of.ts';

describe('the label of a field', () => {
  test('is its name', () => {
    const city = field({ id: 1, name: ' City ' });
    expect(fieldLabel(city, [city, field({ id: 2, name: 'Town' })])).toBe('City');
  });

  test('tells fields of one name apart, in whatever letter case', () => {
    const fields = [field({ id: 1, name: 'City' }), field({ id: 2, name: 'CITY' })];
    expect(fields.map((one) => fieldLabel(one, fields))).toEqual(['City (1)', 'CITY (2)']);
  });

  test('is the id where there is no name', () => {
    expect(fieldLabel(field({ id: 7, name: ' ' }), [])).toBe('Field 7');
  });
});

describe('the label of a field in a sentence', () => {
  test('is plain and short, whatever its name holds', () => {
    expect(spokenLabel(field({ id: 1, name: 'City\u202e <b>of</b> jane@example.com' }))).toBe('City of …');
    expect(spokenLabel(field({ id: 1, name: 'City '.repeat(30) })).length).toBeLessThanOrEqual(60);
  });

  test('tells fields of one name apart', () => {
    const fields = [field({ id: 20989, name: 'City' }), field({ id: 20990, name: 'CITY' })];
    expect(fields.map((one) => spokenLabel(one, fields))).toEqual(['City (20989)', 'CITY (20990)']);
  });
});

describe('the field of the e-mail address', () => {
  test('is the one of that type, whatever its name', () => {
    expect(emailFieldOf([field({ id: 1, name: 'email' }), field({ id: 2, name: 'Contact', type: 'email' })])?.id).toBe(2);
  });

  test('is missing where no field has that type', () => {
    expect(emailFieldOf([field({ name: 'email' })])).toBeUndefined();
  });
});

describe('a field is found by name', () => {
  const fields = [field({ id: 1, name: 'EMAIL' }), field({ id: 2, name: 'Email' }), field({ id: 3, name: 'First Name' })];

  test('in its own spelling before another', () => {
    expect(fieldNamed(fields, 'Email')?.id).toBe(2);
  });

  test('in any letter case, with blanks around it', () => {
    expect(fieldNamed(fields, ' first name')?.id).toBe(3);
  });

  test('and by no other name', () => {
    expect(fieldNamed(fields, 'First')).toBeUndefined();
  });
});
