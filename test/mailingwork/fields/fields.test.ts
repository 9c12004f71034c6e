import { describe, expect, test } from '@jest/globals';
import { describeFields, emailFieldOf, emailOf, fieldsForPeople, personFieldIds, personNamesOf, readFieldValue } from '../../../mailingwork/fields/fields.ts';
import type { Field } from '../../../mailingwork/functions/fields.ts';

const field = (id: number, changes: Partial<Field> = {}): Field => ({
  id,
  name: `Name ${id}`,
  description: '',
  alias: '',
  type: 'varchar',
  options: '',
  default: '',
  behavior: '',
  ...changes,
});
const email = field(1, { behavior: 'email' });

describe('the field of the address', () => {
  test('is the one with that behavior, whatever its type, position and ID', () => {
    expect(emailFieldOf([field(1, { type: 'email' }), field(9, { behavior: 'email' })])?.id).toBe(9);
  });

  test('is the first of the type where none has the behavior', () => {
    expect(emailFieldOf([field(1), field(4, { type: 'email' }), field(5, { type: 'email' })])?.id).toBe(4);
  });

  test('is missing where there is neither', () => {
    expect(emailFieldOf([field(1, { name: 'E-Mail' })])).toBeUndefined();
  });
});

describe('the e-mail address', () => {
  const value = (id: number, text: string | null) => ({ id, value: text });

  test('is the value of its field, not another value that looks like an address', () => {
    expect(emailOf([value(2, 'other@example.com'), value(1, 'max@example.com')], [email])).toBe('max@example.com');
    expect(emailOf([value(2, 'other@example.com')], [email])).toBeNull();
    expect(emailOf([value(2, 'other@example.com'), value(1, '')], [email])).toBeNull();
    expect(emailOf([value(1, null)], [email])).toBeNull();
  });

  test.each([null, []])('is guessed where the fields are %j: the first value that looks like an address, because the field may have any ID', (fields) => {
    expect(emailOf([value(5, 'max@example.com'), value(1, 'other@example.com')], fields)).toBe('max@example.com');
    expect(emailOf([value(1, 'Max'), value(3, 'a@example.com'), value(2, 'b@example.com')], fields)).toBe('a@example.com');
    expect(emailOf([value(1, 'Max'), value(2, null)], fields)).toBeNull();
  });
});

describe('a person’s names', () => {
  test.each([
    ['Vorname', 'Nachname', 'Anrede'],
    ['First Name', 'last_name', 'Salutation'],
    ['firstname', 'SURNAME', 'anrede'],
    [' first-name ', 'Familienname', ' Salutation'],
    ['Vorname', 'lastname', 'Anrede'],
    ['Vorname', 'Last-Name', 'Anrede'],
    ['Vorname', 'Name', 'Anrede'],
  ])('are found under %s, %s and %s', (first, last, salutation) => {
    const fields = [field(7, { name: first }), field(8, { name: last }), field(9, { name: salutation })];
    const values = [
      { id: 8, value: 'Muster' },
      { id: 9, value: 'Herr' },
      { id: 7, value: 'Max' },
    ];
    expect(personNamesOf(values, fields)).toEqual({ first_name: 'Max', last_name: 'Muster', salutation: 'Herr' });
  });

  test('are found by the alias of a field', () => {
    expect(personNamesOf([{ id: 7, value: 'Max' }], [field(7, { name: 'Feld 7', alias: 'Vorname' })]).first_name).toBe('Max');
  });

  test('are found by a name with a no-break space', () => {
    expect(personNamesOf([{ id: 7, value: 'Max' }], [field(7, { name: 'First\u00a0Name' })]).first_name).toBe('Max');
  });

  test('are found by an alias with blanks around it', () => {
    expect(personNamesOf([{ id: 7, value: 'Max' }], [field(7, { alias: ' Vorname ' })]).first_name).toBe('Max');
  });

  test.each(['Zweiter Vorname', 'Vorname 2', 'Mein Nachname', 'Nachname 2', 'Firmenname', 'Name der Firma', 'Briefanrede', 'Anrede im Brief'])(
    'are not found under %j, which only contains such a word',
    (name) => {
      expect(personNamesOf([{ id: 3, value: 'x' }], [field(3, { name })])).toEqual({ first_name: null, last_name: null, salutation: null });
    },
  );

  test('have fields whose IDs are returned after that of the address', () => {
    const fields = [field(7, { name: 'Nachname' }), field(9, { name: 'Vorname' }), field(3), email];
    expect(personFieldIds(fields)).toEqual([1, 9, 7]);
    expect(personFieldIds([field(3)])).toEqual([]);
  });

  test('are null where the field or the value is missing or empty', () => {
    const noNames = { first_name: null, last_name: null, salutation: null };
    expect(personNamesOf([{ id: 3, value: 'Max' }], null)).toEqual(noNames);
    expect(personNamesOf([{ id: 3, value: 'Max' }], [field(3, { name: 'Vornamen der Kinder' })])).toEqual(noNames);
    expect(personNamesOf([], [field(3, { name: 'Vorname' })])).toEqual(noNames);
    expect(personNamesOf([{ id: 3, value: '' }], [field(3, { name: 'Vorname' })])).toEqual(noNames);
  });
});

describe('the input of a field', () => {
  test.each([
    ['varchar', 'string'],
    ['text', 'text'],
    ['int', 'string'],
    ['float', 'string'],
    ['boolean', 'boolean'],
    ['datetime', 'datetime'],
    ['date', 'string'],
    ['country', 'string'],
    ['something new', 'string'],
    ['', 'string'],
  ])('of type %j has the type %s', (type, described) => {
    expect(describeFields([field(5, { type, description: 'help' })])).toEqual([
      { key: 'field_5', label: 'Name 5', type: described, help: expect.stringMatching(/(^|\n\n)help$/), choices: [], multiple: false },
    ]);
  });

  test.each([
    ['date', 'Takes a date such as 1980-12-24 or 24.12.1980.'],
    ['datetime', 'Takes a date with a time, such as 1980-12-24 18:30 or 24.12.1980 18:30.'],
    ['time', 'Takes a time such as 18:30.'],
    ['sms', 'Takes a telephone number such as +49 171 3920012.'],
    ['country', 'Takes a country as your account writes it, such as DE or Germany.'],
  ])('of type %j says what form it takes, before what the account says about it', (type, help) => {
    expect(describeFields([field(5, { type })])).toMatchObject([{ help }]);
    expect(describeFields([field(5, { type, description: 'Of the holder' })])).toMatchObject([{ help: `${help}\n\nOf the holder` }]);
  });

  test.each(['varchar', 'postcode', 'constructor'])('of type %j, which takes any text, says only what the account says about it', (type) => {
    expect(describeFields([field(5, { type })])).toMatchObject([{ help: '' }]);
    expect(describeFields([field(5, { type, description: 'Of the holder' })])).toMatchObject([{ help: 'Of the holder' }]);
  });

  test('has the ID in its label where the field has no name, or that of another', () => {
    const fields = [field(5, { name: ' ' }), field(6, { name: 'Firma' }), field(7, { name: 'Firma ' }), field(8, { name: 'Ort' })];
    expect(describeFields(fields).map(({ label }) => label)).toEqual(['Field 5', 'Firma (6)', 'Firma (7)', 'Ort']);
  });

  test.each([
    ['Herr;Frau', ['Herr', 'Frau']],
    ['Herr\nFrau, Dr.\n', ['Herr', 'Frau, Dr.']],
    ['a|b', ['a', 'b']],
    ['a, b ,, c', ['a', 'b', 'c']],
    ['only', ['only']],
    ['No; thanks\n', ['No; thanks']],
    ['A;A;B', ['A', 'B']],
    ['', []],
  ])('has the choices in %j', (options, choices) => {
    expect(describeFields([field(5, { type: 'enum', options })])[0]?.choices).toEqual(choices);
    expect(describeFields([field(5, { type: 'set', options })])[0]).toMatchObject({ choices, multiple: true });
    expect(describeFields([field(5, { type: 'varchar', options })])[0]?.choices).toEqual([]);
  });
});

test('users fill in all fields except the address and permissions', () => {
  const fields = [email, field(2, { type: 'profilingpermission' }), field(3, { type: 'email' }), field(4)];
  expect(fieldsForPeople(fields).map(({ id }) => id)).toEqual([3, 4]);
});

describe('a field value in an output', () => {
  test.each<[value: string | null, type: string | undefined, read: string | boolean | null]>([
    [null, 'int', null],
    ['', 'varchar', null],
    ['', undefined, null],
    ['17', 'int', '17'],
    ['00123', 'int', '00123'],
    ['12.50', 'float', '12.50'],
    ['17,50', 'float', '17,50'],
    ['2025-07-01 12:00:00', 'datetime', '2025-07-01T12:00:00+02:00'],
    ['2025-07-01 12:00:00+00', 'datetime', '2025-07-01T14:00:00+02:00'],
    ['0000-00-00 00:00:00', 'datetime', null],
    ['0000-00-00', 'datetime', null],
    ['gestern', 'datetime', 'gestern'],
    ['1980-05-05', 'date', '1980-05-05'],
    ['0000-00-00', 'date', null],
    ['0000-00-00', 'varchar', '0000-00-00'],
    ['1', 'boolean', true],
    ['0', 'boolean', false],
    ['true', 'boolean', true],
    ['nein', 'boolean', false],
    ['checked', 'boolean', true],
    ['vielleicht', 'boolean', 'vielleicht'],
    ['1', 'varchar', '1'],
    ['DE', 'country', 'DE'],
    ['a,b', 'set', 'a,b'],
    ['17', 'varchar', '17'],
    ['01067', 'postcode', '01067'],
    ['17', undefined, '17'],
    [' ', 'varchar', ' '],
  ])('%j of type %s as %j', (value, type, read) => {
    expect(readFieldValue(value, type, 'Europe/Berlin')).toBe(read);
  });
});
