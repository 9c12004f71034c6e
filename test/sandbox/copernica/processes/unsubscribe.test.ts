import { beforeEach, describe, expect, test } from '@jest/globals';
import { Account } from '../../../../sandbox/copernica/account/account.ts';
import { fieldValue } from '../../../../sandbox/copernica/account/fields.ts';
import type { Collection, Database, Field, Profile, Subprofile, UnsubscribeSetting } from '../../../../sandbox/copernica/account/model.ts';
import { unsubscribe, unsubscribeSubprofile } from '../../../../sandbox/copernica/processes/unsubscribe.ts';
import { timeZone } from '../../../../sandbox/copernica/time.ts';
import { Clock } from '../../../../sandbox/time/clock.ts';

const field = (id: number, name: string): Field => ({
  ...{ id, name, type: 'text', value: '', displayed: true, ordered: false, length: 50, textlines: 1, hidden: false, index: false, lock: false },
});
const newsletter = field(1, 'Nieuwsbrief');
const updates = field(2, 'Updates');

let account: Account;
let clock: Clock;
let database: Database;
let collection: Collection;
let profile: Profile;
let subprofile: Subprofile;

beforeEach(() => {
  account = new Account();
  clock = new Clock(timeZone);
  const nothing: UnsubscribeSetting = { behavior: 'nothing', fields: {} };
  collection = { id: 7, databaseId: 3, name: 'Orders', fields: [updates], unsubscribe: nothing, deletion: 'remove' };
  database = {
    ...{ id: 3, name: 'Klanten', description: '', archived: false, created: 0, interests: [], deletion: 'remove' },
    ...{ fields: [newsletter], collections: [collection], unsubscribe: nothing },
  };
  account.databases.set(3, database);
  profile = account.addProfile(3, new Map([[1, 'ja']]), [], 0);
  subprofile = account.addSubprofile(7, profile.id, new Map([[2, 'yes']]), 0);
});

describe('a database that unsubscribes by', () => {
  test('update writes its fields, and the time of the change', () => {
    database.unsubscribe = { behavior: 'update', fields: { nieuwsbrief: 'nee', 'No Such Field': 'x' } };
    unsubscribe({ account, clock }, profile);
    expect(fieldValue(profile, newsletter)).toBe('nee');
    expect(profile.modified).toBeGreaterThan(0);
    expect([...profile.values]).toEqual([[1, 'nee']]);
  });

  test('update changes nothing a second time', () => {
    database.unsubscribe = { behavior: 'update', fields: { Nieuwsbrief: 'nee' } };
    unsubscribe({ account, clock }, profile);
    const { modified } = profile;
    clock.advance(60_000);
    unsubscribe({ account, clock }, profile);
    expect(profile.modified).toBe(modified);
  });

  test('remove removes the profile with its subprofiles, once', () => {
    database.unsubscribe = { behavior: 'remove', fields: {} };
    unsubscribe({ account, clock }, profile);
    const { removed } = profile;
    expect(removed).not.toBeNull();
    expect(subprofile.removed).toBe(removed);
    clock.advance(60_000);
    unsubscribe({ account, clock }, profile);
    expect(profile.removed).toBe(removed);
  });

  test('nothing leaves the profile as it is, even with fields from before', () => {
    database.unsubscribe = { behavior: 'nothing', fields: { Nieuwsbrief: 'nee' } };
    unsubscribe({ account, clock }, profile);
    expect(profile).toMatchObject({ modified: 0, removed: null });
    expect(fieldValue(profile, newsletter)).toBe('ja');
  });
});

describe('a collection that unsubscribes by', () => {
  test('update writes the fields of the subprofile alone', () => {
    database.unsubscribe = { behavior: 'update', fields: { Nieuwsbrief: 'nee' } };
    collection.unsubscribe = { behavior: 'update', fields: { Updates: 'no' } };
    unsubscribeSubprofile({ account, clock }, subprofile);
    expect(fieldValue(subprofile, updates)).toBe('no');
    expect(fieldValue(profile, newsletter)).toBe('ja');
  });

  test('remove removes the subprofile alone, once', () => {
    collection.unsubscribe = { behavior: 'remove', fields: {} };
    unsubscribeSubprofile({ account, clock }, subprofile);
    const { removed } = subprofile;
    clock.advance(60_000);
    unsubscribeSubprofile({ account, clock }, subprofile);
    expect(subprofile.removed).toBe(removed);
    expect(profile.removed).toBeNull();
  });
});

test('an unsubscribe without a mail leaves no row in the lists', () => {
  database.unsubscribe = { behavior: 'update', fields: { Nieuwsbrief: 'nee' } };
  unsubscribe({ account, clock }, profile);
  expect(account.activities.draganddrop.size + account.activities.html.size).toBe(0);
});
