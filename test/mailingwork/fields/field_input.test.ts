import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emailValue, type FieldValues, fieldIdsOf, fieldsFor, readFieldInput } from '../../../mailingwork/fields/field_input.ts';
import type { Field } from '../../../mailingwork/functions/fields.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { normalized } from '../../../webservice/values/texts.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const field = (id: number, type: string, behavior = ''): Field => ({ id, name: '', description: '', alias: '', type, options: '', default: '', behavior });
const fields = [
  field(1, 'varchar', 'email'),
  field(3, 'varchar'),
  field(5, 'boolean'),
  field(6, 'set'),
  field(7, 'datetime'),
  field(8, 'date'),
  field(9, 'int'),
  field(10, 'time'),
  field(11, 'email'),
  { ...field(12, 'enum'), name: 'Customer Group', options: 'Privat;Gewerbe' },
  { ...field(13, 'set'), options: 'Garten,Küche,Technik' },
  { ...field(14, 'enum'), options: 'm=Herr;f=Frau' },
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
    ['field_5', 'checked', '1'],
    ['field_5', 'perhaps ', 'perhaps'],
    ['field_3', 'true', 'true'],
    ['field_6', ['a', 'b'], 'a,b'],
    ['field_6', ['a', '', ' ', null, {}, 'b'], 'a,b'],
    ['field_3', ' Max\u200b ', 'Max'],
    ['field_3', 'Mu\u0308ller', 'Müller'],
    ['field_3', ['a', 'b'], 'a,b'],
    ['field_3', '  two  words', 'two  words'],
    ['field_6', [true, 2, { a: 1 }], '1,2,{"a":1}'],
    ['field_6', [{ toString: 'x' }], '{"toString":"x"}'],
    ['field_6', 'a,b', 'a,b'],
    ['field_3', { a: 1 }, '{"a":1}'],
    ['field_7', '2025-07-01T10:00:00Z', '2025-07-01 12:00:00'],
    ['field_7', ' 2025-07-01 10:00\u00a0', '2025-07-01 10:00:00'],
    ['field_7', ['2025-07-01T10:00:00Z'], '2025-07-01 12:00:00'],
    ['field_7', 1_700_000_000, '2023-11-14 23:13:20'],
    ['field_3', '2025-07-01T10:00:00Z', '2025-07-01T10:00:00Z'],
    ['field_8', '1993-01-11T23:00:00.000Z', '1993-01-12'],
    ['field_8', '24.12.1980', '1980-12-24'],
    ['field_10', '18:30', '18:30:00'],
    ['field_11', ' Max <max@mu\u0308ller.DE>', 'max@müller.de'],
    ['field_11', 'no address ', 'no address'],
    ['field_12', 'Gewerbe ', 'Gewerbe'],
    ['field_12', 'privat', 'Privat'],
    ['field_13', 'Garten; technik', 'Garten,Technik'],
    ['field_14', 'Anderes ', 'Anderes'],
  ])('%s: %j as %j', (key, value, sent) => {
    expect(read({ [key]: value })).toEqual({ [key.slice(6)]: sent });
  });

  test('in the time zone of the account', () => {
    expect(read({ field_7: '2025-07-01T10:00:00Z' }, 'America/New_York')).toEqual({ 7: '2025-07-01 06:00:00' });
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
    { value: '\u200b\u00a0' },
    { value: ['\u00ad'] },
  ])('for $value, so that no field is cleared', ({ value }) => {
    expect(read({ field_3: value, field_6: value, field_7: value })).toEqual({});
  });

  test('for a date of zeros, which databases use for no date', () => {
    expect(read({ field_7: '0000-00-00 00:00:00', field_8: '0000-00-00' })).toEqual({});
  });

  test('for keys that are not fields', () => {
    expect(read({ email: 'max@example.com', lists: [1], field_: 'x', field_x: 'x', __proto__: 'x' })).toEqual({});
  });

  test('for an empty input of a field that no longer exists', () => {
    expect(read({ field_99: '', field_98: null })).toEqual({});
  });
});

test('a value for a field that the account does not know is named, without the value', async () => {
  const failure = await failureOf(() => read({ field_99: 'secret' }));
  expect(failure).toMatchObject({ kind: 'invalid_input', message: 'Field 99 does not exist in this account. Refresh the fields.' });
});

describe('an unreadable value is refused with the label of its field', () => {
  test.each([
    [{ field_8: '12/24/1980' }, '“Field 8” must be a date such as 1980-12-24 or 24.12.1980.'],
    [{ field_8: { year: 1980 } }, '“Field 8” must be a date such as 1980-12-24 or 24.12.1980.'],
    [{ field_7: 'tomorrow' }, '“Field 7” must be a date with a time, such as 1980-12-24 18:30 or 24.12.1980 18:30.'],
    [{ field_10: 'noon' }, '“Field 10” must be a time such as 18:30.'],
    [{ field_12: 'Verein' }, '“Customer Group” has no such choice. Its choices are: Privat, Gewerbe.'],
    [{ field_13: ['Garten', 'Tanzen'] }, '“Field 13” has no such choice. Its choices are: Garten, Küche, Technik.'],
  ])('%j', async (input, message) => {
    expect(await failureOf(() => read(input))).toMatchObject({ kind: 'invalid_input', message });
  });

  test('in a sentence that Zapier shows completely, even for many values', async () => {
    const long = { ...field(15, 'enum'), name: 'A name '.repeat(40), options: Array.from({ length: 250 }, (_, index) => `Choice number ${index}`).join('\n') };
    const advice = ' Check the values in this step.';
    for (const failing of [long, { ...long, type: 'datetime' }]) {
      const { message } = await failureOf(() => readFieldInput({ field_15: 'none' }, [failing], 'Europe/Berlin'));
      expect(message).toContain('…');
      expect((message + advice).length).toBeLessThan(250);
    }
  });
});

describe('the fields that an input is read with', () => {
  const fresh = (options: string) => accepted([{ id: 12, name: 'Group', type: 'enum', options }]);

  test('are read again where a value is not among the cached choices, so that a new choice is sent', async () => {
    const service = new FakeWebservice().on('getfields', fresh('Privat;Gewerbe'), fresh('Privat;Gewerbe;Verein'));
    const account = fakeAccount(service);
    expect(readFieldInput({ field_12: 'privat' }, await fieldsFor(account, [{ field_12: 'privat' }]), account.timeZone)).toEqual({ 12: 'Privat' });
    const inputs = [{ field_12: 'Privat' }, { field_12: 'verein' }];
    const read = await fieldsFor(account, inputs);
    expect(inputs.map((input) => readFieldInput(input, read, account.timeZone))).toEqual([{ 12: 'Privat' }, { 12: 'Verein' }]);
    expect(service.names).toEqual(['getfields', 'getfields']);
  });

  test('are not read again for a value that would be sent as typed anyway', async () => {
    const service = new FakeWebservice().on('getfields', fresh('m=Herr;f=Frau'));
    const account = fakeAccount(service);
    const input = { field_12: 'Divers' };
    await fieldsFor(account, [input]);
    expect(readFieldInput(input, await fieldsFor(account, [input]), account.timeZone)).toEqual({ 12: 'Divers' });
    expect(service.names).toEqual(['getfields']);
  });
});

/** What is sent, or nothing where the input is refused as it should be. */
function orRefused(send: () => FieldValues): FieldValues {
  try {
    return send();
  } catch (error) {
    if (error instanceof ServiceFailure && error.kind === 'invalid_input') {
      return {};
    }
    throw error;
  }
}

test('only texts are sent, whatever was mapped, and only under IDs of the account', () => {
  const ids = fc.constantFrom(...fields.map(({ id }) => `field_${id}`), 'email', '__proto__');
  fc.assert(
    fc.property(fc.dictionary(ids, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 }), (input) => {
      const known = new Set(fields.map(({ id }) => String(id)));
      const sent = orRefused(() => read(input));
      return Object.entries(sent).every(([id, value]) => known.has(id) && typeof value === 'string' && value !== '' && normalized(value) === value);
    }),
    { numRuns: 10_000 },
  );
});

test('the IDs of mapped fields are those in the keys, known or not', () => {
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
