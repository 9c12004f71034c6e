import { describe, expect, test } from '@jest/globals';
import { changeable, findByKey, type Key, type LookedUp, storedText } from '../../../../copernica/api/records/matches.ts';
import { failureOf } from '../../../support/failure_of.ts';
import { field } from '../fields/field_of.ts';

const email: Key = { field: field({ name: 'Email', type: 'email' }), value: 'jane@example.com' };
const city: Key = { field: field({ name: 'City' }), value: 'Zürich' };

const row = (id: number, value: string, removed: string | null = null): LookedUp => ({ id, values: { City: value, Email: value }, removed });

/** Looks up among rows that the service returns for any condition. */
async function found(key: Key, ...rows: readonly LookedUp[]) {
  const asked: string[] = [];
  const matches = await findByKey(
    key,
    async (query) => {
      asked.push(...query['fields[]']);
      return rows.slice(0, query.limit);
    },
    (one) => one,
  );
  return { ...matches, ids: matches.rows.map(({ id }) => id), asked };
}

describe('a condition that would ask for something else is never asked', () => {
  test.each(['id', 'ID', 'code', 'Code', 'modified', 'a==b', 'age>', ' City', 'City '])('as one on a field called %j', async (name) => {
    await expect(found({ ...city, field: { ...city.field, name } }, row(1, 'x'))).rejects.toMatchObject({
      kind: 'invalid_input',
      message: expect.stringMatching(/^Copernica cannot look records up by “.*”, because of the name of this field\. Choose another field\.$/),
    });
  });

  test.each(['=x', '~x', '>5'])('as one for the value %j', async (value) => {
    await expect(found({ ...city, value }, row(1, 'x'))).rejects.toMatchObject({ kind: 'invalid_input' });
  });
});

describe('the records with a value', () => {
  test('are asked for with one condition, and come by id', async () => {
    expect(await found(city, row(9, 'Zürich'), row(2, 'ZÜRICH'))).toMatchObject({ ids: [2, 9], isCut: false, asked: ['City==Zürich'] });
  });

  test('are asked for in all forms of an address, and come once', async () => {
    const key = { ...email, value: 'jane@müller.example' };
    expect(await found(key, row(2, 'Jane@xn--mller-kva.example'), row(1, 'jane@müller.example'))).toMatchObject({
      ids: [1, 2],
      asked: ['Email==jane@müller.example', 'Email==jane@xn--mller-kva.example'],
    });
  });

  test('are not those that were removed, although their values are empty', async () => {
    expect(await found(email, row(1, '', '2026-03-01 10:00:00'))).toMatchObject({ ids: [] });
  });

  test('are not those that only look alike; blanks at the end count for nothing', async () => {
    expect(await found(city, row(1, 'Zurich'), row(2, 'Zürich'), row(3, 'Zürich '))).toMatchObject({ ids: [2, 3] });
  });

  test.each([['Berlin'], ['']])('are none where the condition was ignored, as a record with %j shows', async (stored) => {
    expect(await failureOf(found(city, row(1, 'Zürich'), row(2, stored)))).toMatchObject({ kind: 'unexpected_answer' });
  });

  test('are none where a record does not carry the field', async () => {
    expect(await failureOf(found(city, { id: 1, values: { Town: 'Zürich' }, removed: null }))).toMatchObject({ kind: 'unexpected_answer' });
  });

  test.each([
    [100, false],
    [101, true],
  ])('may be more than those that came: %i', async (count, isCut) => {
    expect(await found(city, ...Array.from({ length: count }, (_, index) => row(index + 1, 'Zürich')))).toMatchObject({ isCut });
  });

  const times = (count: number, make: (id: number) => LookedUp) => Array.from({ length: count }, (_, index) => make(index + 1));

  test.each([
    ['that were removed', (id: number) => row(id, 'Zürich', '2026-03-01 10:00:00')],
    ['that only look alike', (id: number) => row(id, 'Zurich')],
  ])('are not counted with those %s', async (_, other) => {
    const others = times(150, other);
    expect(await found(city, ...others)).toMatchObject({ ids: [], isCut: false });
    expect(await found(city, ...others, row(151, 'Zürich'))).toMatchObject({ ids: [151], isCut: false, asked: ['City==Zürich', 'City==Zürich'] });
    expect(await found(city, ...others, ...times(101, (id) => row(150 + id, 'Zürich')))).toMatchObject({ isCut: true });
  });

  test('may be more than those that came where others fill all that the service delivers at once', async () => {
    const others = times(1_000, (id) => row(id, 'Zürich', '2026-03-01 10:00:00'));
    expect(await found(city, ...others, row(1_001, 'Zürich'))).toMatchObject({ ids: [], isCut: true });
  });
});

describe('the text of a field', () => {
  test('stands under its name, or else under the name in another letter case', () => {
    expect(storedText({ city: 'a', City: 'b' }, city.field)).toBe('b');
    expect(storedText({ CITY: 'a' }, city.field)).toBe('a');
    expect(storedText({}, city.field)).toBe('');
  });
});

describe('the records that a step may change', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index, 'x'));

  test('are those found, where only one is meant and one was found', () => {
    expect(changeable({ rows: rows(0), isCut: false }, city, 'profile', 'Choose.')).toEqual([]);
    expect(changeable({ rows: rows(1), isCut: false }, city, 'profile', 'Choose.')).toHaveLength(1);
    expect(changeable({ rows: rows(100), isCut: false }, city, 'profile', null)).toHaveLength(100);
  });

  test.each([
    [2, false, 'Choose.', '2 profiles have this value in “City”, so nothing was changed. Choose.'],
    [101, false, null, 'More than 100 profiles have this value in “City”. One step never changes that many, so nothing was changed.'],
    [1, true, null, 'More than 100 profiles have this value in “City”. One step never changes that many, so nothing was changed.'],
  ])('are never %i where that is not meant', async (count, isCut, ifSeveral, message) => {
    const failure = await failureOf(() => changeable({ rows: rows(count), isCut }, city, 'profile', ifSeveral));
    expect(failure).toMatchObject({ kind: 'invalid_input', message });
  });
});
