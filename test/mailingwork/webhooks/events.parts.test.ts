import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../mailingwork/webhooks/events.ts';

const optIn = (body: unknown) => readEvent('optin_finalized', body);

describe('the fields of an event', () => {
  const fieldsOf = (fields: unknown) => {
    const event = optIn({ id: 1, fields });
    return { fields: event?.fields, kept: event?.additional.fields };
  };

  test.each([
    ['ids under field', [{ field: 3, value: 'Max' }]],
    ['ids under both', [{ id: 3, field: 3, value: 'Max' }]],
    ['ids as text', [{ id: ' 3 ', value: 'Max' }]],
    ['the second spelling where the first is no id', [{ id: null, field: '3', value: 'Max' }]],
    ['an object instead of a list, as PHP writes a list with gaps', { 0: { id: 3, value: 'Max' } }],
    ['id → value', { 3: 'Max' }],
  ])('are read with %s', (_name, fields) => {
    expect(fieldsOf(fields)).toEqual({ fields: [{ id: 3, value: 'Max' }], kept: undefined });
  });

  test.each([
    ['Max', 'Max'],
    ['', ''],
    [17, '17'],
    [0, '0'],
    [true, 'true'],
    [null, null],
    [['a', 'b'], '["a","b"]'],
    [{ a: 1 }, '{"a":1}'],
  ])('with the value %j contain %j', (value, read) => {
    expect(fieldsOf([{ id: 3, value }])).toEqual({ fields: [{ id: 3, value: read }], kept: undefined });
    expect(fieldsOf([{ id: 3 }])).toEqual({ fields: [{ id: 3, value: null }], kept: undefined });
  });

  test('that are delivered twice count once, and the second is kept as additional data', () => {
    const [one, two] = [
      { id: 3, value: 'Max' },
      { id: 3, value: 'Moritz' },
    ];
    expect(fieldsOf([one, two])).toEqual({ fields: [one], kept: [two] });
    expect(fieldsOf({ 3: 'Max', 7: { id: 3, value: 'Moritz' } })).toEqual({ fields: [one], kept: { 7: two } });
  });

  test('that cannot be read are kept, under their keys where they have any', () => {
    const good = { id: 3, value: 'Max' };
    expect(fieldsOf([good, null, 'x', 7, [], {}, { id: 'x', value: 1 }])).toEqual({ fields: [good], kept: [null, 'x', 7, [], {}, { id: 'x', value: 1 }] });
    expect(fieldsOf({ 3: 'Max', first_name: 'Max', 9: { value: 'x' } })).toEqual({ fields: [good], kept: { first_name: 'Max', 9: { value: 'x' } } });
  });

  test('that name two ids are read under the first and kept whole', () => {
    const entry = { id: 900, field: 3, value: 'Max' };
    expect(fieldsOf([entry])).toEqual({ fields: [{ id: 900, value: 'Max' }], kept: [entry] });
  });

  test('that have more than ID and value are read and kept whole', () => {
    const entry = { id: 3, value: 'Max', name: 'Vorname' };
    expect(fieldsOf([entry, { id: 4, value: 'Muster' }])).toEqual({
      fields: [
        { id: 3, value: 'Max' },
        { id: 4, value: 'Muster' },
      ],
      kept: [entry],
    });
    expect(fieldsOf([{ id: 3, content: 'Max' }]).kept).toEqual([{ id: 3, content: 'Max' }]);
  });

  test.each([null, 'none', 7, true, ['Max', 'Muster'], [[1, 'Max']], { first_name: 'Max' }])(
    'are missing, and kept as additional data, where they are %j',
    (fields) => {
      expect(fieldsOf(fields)).toEqual({ fields: null, kept: fields });
    },
  );

  test.each([[[]], [{}]])('are empty where they are %j', (fields) => {
    expect(fieldsOf(fields)).toEqual({ fields: [], kept: undefined });
  });
});

describe('the lists of an event', () => {
  const listOf = (value: unknown) => {
    const event = optIn({ id: 1, lists: [{ id: 5, value }] });
    return { value: event?.lists?.[0]?.value, kept: event?.additional.lists };
  };

  test.each([
    [1, true],
    ['1', true],
    [true, true],
    [' TRUE ', true],
    [0, false],
    ['0', false],
    [false, false],
    ['false', false],
  ])('with %j are read as %j', (value, read) => {
    expect(listOf(value)).toEqual({ value: read, kept: undefined });
  });

  test.each([[2], ['yes'], [''], [[1]], [{}], [{ toString: 1, valueOf: 1 }]])('are unknown with %j, which is kept', (value) => {
    expect(listOf(value)).toEqual({ value: null, kept: [{ id: 5, value }] });
  });

  test('without a value are unknown', () => {
    expect(listOf(null)).toEqual({ value: null, kept: undefined });
  });

  test('that are bare IDs are not read, so no filter applies to them', () => {
    expect(optIn({ id: 1, lists: [1, 3] })).toMatchObject({ lists: null, additional: { lists: [1, 3] } });
  });
});

test('an entry that has more than an ID and a value is kept in the additional data', () => {
  const entry = { id: 1, value: 'x', note: null };
  expect(readEvent('optin_finalized', { id: 1, fields: [entry] })).toMatchObject({ fields: [{ id: 1, value: 'x' }], additional: { fields: [entry] } });
});

test('ten thousand fields, or as many unknown keys, are all read', () => {
  const fields = Array.from({ length: 10_000 }, (_, index) => ({ id: index + 1, value: `value ${index}` }));
  const unknown = Object.fromEntries(fields.map(({ id, value }) => [`key_${id}`, value]));
  const event = optIn({ id: 1, fields, ...unknown });
  expect(event?.fields).toEqual(fields);
  expect(event?.additional).toEqual(unknown);
});
