import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emailValue, fieldIdsOf, readFieldInput } from '../../mailingwork/field_input.ts';
import type { Field } from '../../mailingwork/functions/fields.ts';
import { failureOf } from '../support/fake_account.ts';

const field = (id: number, type: string, behavior = ''): Field => ({ id, name: '', description: '', alias: '', type, options: '', default: '', behavior });
const fields = [
  field(1, 'varchar', 'email'),
  field(3, 'varchar'),
  field(5, 'boolean'),
  field(6, 'set'),
  field(7, 'datetime'),
  field(8, 'date'),
  field(9, 'int'),
];
const read = (input: Record<string, unknown>, zone = 'Europe/Berlin') => readFieldInput(input, fields, zone);

describe('a mapped value is sent', () => {
  test.each<[key: string, value: unknown, sent: string]>([
    ['field_3', 'Max', 'Max'],
    ['field_3', 0, '0'],
    ['field_3', '0', '0'],
    ['field_9', 17, '17'],
    ['field_5', true, '1'],
    ['field_5', false, '0'],
    ['field_5', 'TRUE ', '1'],
    ['field_5', 'yes', '1'],
    ['field_5', 'false', '0'],
    ['field_5', 'No', '0'],
    ['field_5', 'ja', '1'],
    ['field_5', 'FALSCH', '0'],
    ['field_5', ['yes'], '1'],
    ['field_5', 'perhaps', 'perhaps'],
    ['field_3', 'true', 'true'],
    ['field_6', ['a', 'b'], 'a,b'],
    ['field_6', ['a', '', ' ', null, {}, 'b'], 'a,b'],
    ['field_3', ' Max ', ' Max '],
    ['field_6', [true, 2, { a: 1 }], '1,2,{"a":1}'],
    ['field_6', [{ toString: 'x' }], '{"toString":"x"}'],
    ['field_6', 'a,b', 'a,b'],
    ['field_3', { a: 1 }, '{"a":1}'],
    ['field_7', '2025-07-01T10:00:00Z', '2025-07-01 12:00:00'],
    ['field_7', '2025-07-01T10:00:00+02:00', '2025-07-01 10:00:00'],
    ['field_7', '2025-07-01T10:00:00+0200', '2025-07-01 10:00:00'],
    ['field_7', '2025-12-31T23:30:00.000Z', '2026-01-01 00:30:00'],
    ['field_7', '0001-01-01T00:00:00Z', '0001-01-01 00:53:28'],
    ['field_7', '2025-07-01T10:00:00', '2025-07-01 10:00:00'],
    ['field_7', '2025-07-01 10:00:00', '2025-07-01 10:00:00'],
    ['field_7', '2025-07-01', '2025-07-01'],
    ['field_7', 'on 2025-07-01T10:00:00Z', 'on 2025-07-01T10:00:00Z'],
    ['field_7', '2025-07-01T10:00:00+02:00 (CEST)', '2025-07-01T10:00:00+02:00 (CEST)'],
    ['field_7', '2025-07-01 10:00:00 UTC', '2025-07-01 12:00:00'],
    ['field_7', '2025-07-01 10:00:00 gmt', '2025-07-01 12:00:00'],
    ['field_7', '2025-07-01 10:00 -0500', '2025-07-01 17:00:00'],
    ['field_7', '2025-07-01T10:00:00.5', '2025-07-01 10:00:00'],
    ['field_7', '2025-07-01 10:00:00 EST', '2025-07-01 10:00:00 EST'],
    ['field_7', '2025-02-30T10:00:00Z', '2025-02-30T10:00:00Z'],
    ['field_7', '2025-07-01T25:00:00Z', '2025-07-01T25:00:00Z'],
    ['field_7', '9999-12-31T23:59:59Z', '9999-12-31 23:59:59'],
    ['field_7', ['2025-07-01T10:00:00Z'], '2025-07-01 12:00:00'],
    ['field_3', '2025-07-01T10:00:00Z', '2025-07-01T10:00:00Z'],
    ['field_7', '2025-99-99T10:00:00Z', '2025-99-99T10:00:00Z'],
    ['field_7', 'Thu, 1 Jul 2025', 'Thu, 1 Jul 2025'],
    ['field_7', '01.07.2025 10:00', '01.07.2025 10:00'],
    ['field_8', '2025-07-01', '2025-07-01'],
    ['field_8', '2025-07-01 10:00:00', '2025-07-01'],
    ['field_8', '2025-12-31T23:30:00Z', '2025-12-31'],
    ['field_8', '2025-02-30T10:00:00Z', '2025-02-30T10:00:00Z'],
    ['field_8', 'December 31, 1999', 'December 31, 1999'],
    ['field_8', '31.12.1999', '31.12.1999'],
  ])('%s: %j as %j', (key, value, sent) => {
    expect(read({ [key]: value })).toEqual({ [key.slice(6)]: sent });
  });

  test('in the account’s own time zone, as typed where that is none', () => {
    expect(read({ field_7: '2025-07-01T10:00:00Z' }, 'America/New_York')).toEqual({ 7: '2025-07-01 06:00:00' });
    expect(read({ field_7: '2025-07-01T10:00:00Z' }, 'nowhere')).toEqual({ 7: '2025-07-01T10:00:00Z' });
  });
});

describe('nothing is sent', () => {
  test.each([
    { value: undefined },
    { value: null },
    { value: '' },
    { value: ' ' },
    { value: [] },
    { value: ['', ' ', null] },
    { value: {} },
    { value: [{ a: '' }] },
  ])('for $value, so that nothing is cleared', ({ value }) => {
    expect(read({ field_3: value, field_6: value, field_7: value })).toEqual({});
  });

  test('for what is no field', () => {
    expect(read({ email: 'max@example.com', lists: [1], field_: 'x', field_x: 'x', __proto__: 'x' })).toEqual({});
  });

  test('for an empty input of a field that is gone', () => {
    expect(read({ field_99: '', field_98: null })).toEqual({});
  });
});

test('a value for a field that the account does not know is named, without the value', async () => {
  const failure = await failureOf(() => read({ field_99: 'secret' }));
  expect(failure).toMatchObject({ kind: 'invalid_input', message: 'Field 99 does not exist in this account. Refresh the fields.' });
});

test('what is sent are texts, whatever was mapped, and only under ids of the account', () => {
  const ids = fc.constantFrom(...fields.map(({ id }) => `field_${id}`), 'email', '__proto__');
  fc.assert(
    fc.property(fc.dictionary(ids, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 }), (input) => {
      const known = new Set(fields.map(({ id }) => String(id)));
      return Object.entries(read(input)).every(([id, value]) => known.has(id) && typeof value === 'string' && value !== '');
    }),
    { numRuns: 10_000 },
  );
});

test('the ids of mapped fields are those in the keys, known or not', () => {
  expect(fieldIdsOf({ field_3: 'x', field_99: '', email: 'x', field_x: 'x' })).toEqual([3, 99]);
});

test('an address goes under the e-mail field, wherever that is', async () => {
  expect(emailValue('max@example.com', fields)).toEqual({ 1: 'max@example.com' });
  expect(emailValue('max@example.com', [field(42, 'email')])).toEqual({ 42: 'max@example.com' });
  expect(await failureOf(() => emailValue('max@example.com', [field(3, 'varchar')]))).toMatchObject({
    kind: 'refused',
    message: 'This account has no e-mail field, so subscribers cannot be addressed.',
  });
});
