import { describe, expect, test } from '@jest/globals';
import type { Field } from '../../../../copernica/api/fields/field.ts';
import { Body } from '../../../../copernica/api/webhooks/body.ts';
import { readEvents } from '../../../../copernica/api/webhooks/events.ts';
import { hasChanged, type RecordEvent, readRecordEvent } from '../../../../copernica/api/webhooks/record_event.ts';

const read = (delivered: object, of: 'profile' | 'subprofile' = 'profile'): RecordEvent | null => readRecordEvent(of, new Body(delivered));

const profile = { profile: 123, database: 1, time: 1_774_389_601, fields: { name: 'Johny' } };
const subprofile = { ...profile, subprofile: 456, collection: 2 };

describe('a webhook of a database', () => {
  test('tells of profiles and of subprofiles, and each trigger reads its own', () => {
    expect(read(profile)).toMatchObject({ profileId: 123, subprofileId: null, databaseId: 1, collectionId: null, values: { name: 'Johny' } });
    expect(read(subprofile)).toBeNull();
    expect(read(subprofile, 'subprofile')).toMatchObject({ profileId: 123, subprofileId: 456, databaseId: 1, collectionId: 2 });
    expect(read(profile, 'subprofile')).toBeNull();
  });

  test('may name what it is about as id alone', () => {
    expect(read({ id: '123', fields: {} })).toMatchObject({ profileId: 123 });
    expect(read({ id: '456', collection: '2' }, 'subprofile')).toMatchObject({ subprofileId: 456, profileId: null });
  });

  test('that tells of nothing is no event', () => {
    expect(read({ hello: 'world' })).toBeNull();
    expect(read({ fields: [] })).toBeNull();
    expect(read({ fields: { name: 'Johny' } })).toMatchObject({ profileId: null, values: { name: 'Johny' } });
  });
});

describe('the id of an event', () => {
  test('is made of the record, the time and all that was delivered', () => {
    expect(read(profile)?.id).toMatch(/^123-1774389601-[0-9a-f]{16}$/);
    expect(read(profile)?.id).toBe(read({ ...profile, profile: '123', time: '1774389601' })?.id);
    expect(read(profile)?.id).not.toBe(read({ ...profile, fields: { name: 'John' } })?.id);
  });

  test('has the text of the time where seconds are not told, and may have neither', () => {
    expect(read({ id: 1, timestamp: 'now' })?.id).toMatch(/^1-now-/);
    expect(read({ fields: { a: 'b' } })?.id).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('interests', () => {
  const interestsOf = (interests: unknown) => read({ ...profile, interests })?.interests;

  test.each([
    [{ blue: 1, red: 0, green: '1', grey: '0', pink: true, white: false, black: 'yes', brown: 'no', none: null }, ['blue', 'green', 'pink', 'black']],
    [['blue', 7, ''], ['blue']],
    [{ Colours: { blue: 1, red: 0 }, Sizes: ['large'] }, ['blue', 'large']],
    [[], []],
  ])('are read from %j', (delivered, names) => {
    expect(interestsOf(delivered)).toEqual(names);
  });

  test.each([[undefined], [null], ['blue']])('are not told by %j', (delivered) => {
    expect(interestsOf(delivered)).toBeNull();
  });
});

describe('what has changed', () => {
  test('stands under parameters, whose values are kept only where they stand nowhere else', () => {
    const event = read({ ...profile, parameters: { name: 'Johny', blue: 1, age: 7, deep: {} }, interests: { blue: 1 } });
    expect(event?.changed).toEqual(['name', 'blue', 'age']);
    expect(JSON.parse(event?.body.rest ?? '')).toEqual({ parameters: { deep: {}, age: '7' } });
  });

  test('is not told without them', () => {
    expect(read(profile)?.changed).toBeNull();
    expect(read({ ...profile, parameters: [] })?.changed).toBeNull();
  });

  const field = (id: number, name: string): Field => ({ id, name, type: 'text', value: '', length: null, hidden: false });
  const fields = [field(1, 'Email'), field(2, 'Name')];

  test.each<[string, string[] | null, number[], Field[] | null, boolean]>([
    ['one of the chosen fields', ['name'], [2], fields, true],
    ['another field', ['email'], [2], fields, false],
    ['an interest', ['blue'], [2], fields, false],
    ['something unknown, while a chosen field is lost', ['new name'], [3], fields, true],
    ['a known field, while a chosen field is lost', ['email'], [3], fields, false],
    ['anything, with none chosen', ['email'], [], fields, true],
    ['what is not told', null, [2], fields, true],
    ['what cannot be judged', ['email'], [2], null, true],
  ])('passes or not: %s', (_what, changed, fieldIds, known, passes) => {
    expect(hasChanged({ changed }, fieldIds, known)).toBe(passes);
  });
});

describe('the events of a delivery', () => {
  const rest = (delivered: unknown): string[] => readEvents('create', delivered, (body) => body.rest);

  test('are one, or several in a list', () => {
    expect(rest({ type: 'create', a: 1 })).toEqual(['{"a":1}']);
    expect(rest([{ a: 1 }, 'text', null, { a: 2 }])).toEqual(['{"a":1}', '{"a":2}']);
    expect(rest('text')).toEqual([]);
  });

  test('say of what type they are, in old ones as the action; another type than expected is told', () => {
    expect(rest({ action: 'create' })).toEqual(['{}']);
    expect(rest({ action: 'failed' })).toEqual(['{"action":"failed"}']);
    expect(rest({ type: 'update', action: 'create' })).toEqual(['{"action":"create","type":"update"}']);
  });
});
