import { describe, expect, test } from '@jest/globals';
import { createDemoAccount } from '../../../../sandbox/copernica/account/demo/demo.ts';
import { fieldValue, findNamed } from '../../../../sandbox/copernica/account/fields.ts';
import { activityKinds, type Family } from '../../../../sandbox/copernica/account/mail_model.ts';
import { type Database, fieldTypes, type Profile } from '../../../../sandbox/copernica/account/model.ts';
import { storedValue } from '../../../../sandbox/copernica/account/stored.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 86_400_000;
const account = createDemoAccount(NOW);
const [dutch, german] = [...account.databases.values()];
const families: Family[] = ['draganddrop', 'html'];
const all = families.flatMap((family) => [...account.activities[family].values()]);

const textOf = (database: Database | undefined, profile: Profile, name: string) => {
  const field = findNamed(database?.fields ?? [], name);
  return field && fieldValue(profile, field);
};
const membersOf = (name: string) => [...account.views.values()].find((view) => view.name === name)?.memberIds ?? [];
const profileOf = (family: Family, destinationId: number) => account.profiles.get(account.destinations[family].get(destinationId)?.profileId ?? 0);

describe('the demo account', () => {
  test('is the same at every start', () => {
    expect(JSON.stringify(summaryOf(createDemoAccount(NOW)))).toBe(JSON.stringify(summaryOf(account)));
  });

  test('has a Dutch and a German database with fields of every type, an address each', () => {
    expect([dutch?.name, german?.name]).toEqual(['Klanten', 'Kundenkartei']);
    expect(dutch?.id).toBe(1);
    expect(new Set(dutch?.fields.map(({ type }) => type))).toEqual(new Set(fieldTypes));
    expect([dutch, german].map((database) => database?.fields.filter(({ type }) => type === 'email').length)).toEqual([1, 1]);
    expect([dutch, german].map((database) => account.profiles.count('database', database?.id ?? 0) > 30)).toEqual([true, true]);
  });

  test('has interests in groups and without one, and collections with subprofiles', () => {
    for (const database of [dutch, german]) {
      const groups = new Set(database?.interests.map(({ group }) => group));
      expect(groups.size).toBe(3);
      expect(groups.has('')).toBe(true);
      expect(database?.collections.every(({ id }) => account.subprofiles.count('collection', id) > 5)).toBe(true);
    }
    expect(dutch?.collections.map(({ name }) => name)).toEqual(['Orders', 'Carts']);
  });

  test('holds only values that the service would store as they are', () => {
    for (const profile of account.profiles.all()) {
      for (const field of account.databaseOf(profile).fields) {
        const value = fieldValue(profile, field);
        expect([field.name, profile.removed === null ? storedValue(field, value) : '']).toEqual([field.name, value]);
      }
    }
  });

  test('has only addresses at domains for examples', () => {
    for (const { to } of account.outbox.values()) {
      expect(to).toMatch(/^[a-z0-9.+]+@example\.(com|nl|de)$/);
    }
  });

  test('has profiles with the same address, because the service knows no unique key', () => {
    const addresses = account.profiles.of('database', 1).map((profile) => textOf(dutch, profile, 'Email'));
    expect(addresses.length - new Set(addresses).size).toBe(1);
  });
});

describe('the selections', () => {
  test('are computed by their condition', () => {
    const readers = account.profiles.of('database', 1).filter((profile) => textOf(dutch, profile, 'Nieuwsbrief') === 'ja');
    expect(membersOf('Nieuwsbrief')).toEqual(readers.map(({ id }) => id));
    const orders = new Set(account.subprofiles.of('collection', dutch?.collections[0]?.id ?? 0).map(({ profileId }) => profileId));
    expect(new Set(membersOf('Klanten met een order'))).toEqual(orders);
    expect(membersOf('Verlaten winkelwagen').length).toBeGreaterThan(0);
  });

  test('have members of the selection that they are part of alone', () => {
    const nested = [...account.views.values()].filter(({ parentId }) => parentId !== null);
    expect(nested.length).toBeGreaterThan(2);
    for (const { parentId, memberIds } of nested) {
      const parent = new Set(account.views.get(parentId ?? 0)?.memberIds);
      expect(memberIds.length).toBeGreaterThan(0);
      expect(memberIds.every((id) => parent.has(id))).toBe(true);
    }
  });
});

describe('the mailings', () => {
  test.each(families)('of %s go over weeks, to many and to single recipients, in the order of their ids', (family) => {
    const mailings = [...account.mailings[family].values()];
    expect(new Set(mailings.map(({ type }) => type))).toEqual(new Set(['mass', 'individual']));
    const times = mailings.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(Math.min(...times)).toBeLessThan(NOW - 21 * DAY);
    expect(Math.max(...times)).toBeGreaterThan(NOW - 7 * DAY);
  });

  test.each(families)('of %s have activities of every kind, in the order of their ids', (family) => {
    const activities = [...account.activities[family].values()];
    expect(new Set(activities.map(({ kind }) => kind))).toEqual(new Set(activityKinds));
    const times = activities.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('have no activity in the future, or before its mail', () => {
    expect(all.every(({ at }) => at < NOW)).toBe(true);
    expect(all.every(({ family, destinationId, at }) => at >= (account.destinations[family].get(destinationId)?.at ?? at + 1))).toBe(true);
  });

  test('know hard and soft errors', () => {
    const errors = all.filter(({ family, kind }) => family === 'html' && kind === 'errors');
    expect(new Set(errors.map(({ details }) => details.errorcode))).toEqual(new Set(['5.1.1', '4.2.2']));
  });

  test('reached no profile after it unsubscribed or its address failed for good', () => {
    const last = new Map<number, number>();
    for (const { family, kind, destinationId, at, details } of all) {
      if (kind === 'unsubscribes' || (kind === 'errors' && JSON.stringify(details).includes('5.1.1'))) {
        last.set(profileOf(family, destinationId)?.id ?? 0, at);
      }
    }
    expect(last.size).toBeGreaterThan(5);
    const destinations = families.flatMap((family) => [...account.destinations[family].values()]);
    expect(destinations.filter(({ profileId, at }) => at >= (last.get(profileId) ?? NOW))).toEqual([]);
  });

  test('left each profile that unsubscribed as its database says', () => {
    const unsubscribes = all.filter(({ kind }) => kind === 'unsubscribes');
    expect(unsubscribes.length).toBeGreaterThan(4);
    for (const { family, destinationId, at } of unsubscribes) {
      const profile = profileOf(family, destinationId);
      expect(profile?.databaseId === 1 ? [textOf(dutch, profile, 'Nieuwsbrief'), profile.modified] : profile?.removed).toEqual(
        profile?.databaseId === 1 ? ['nee', at] : at,
      );
    }
    expect([...account.profiles.all()].some(({ removed }) => removed !== null)).toBe(true);
  });

  test('have their newest mails in the outbox, each with an unsubscribe link of its own', () => {
    const mails = [...account.outbox.values()];
    expect(mails.length).toBeGreaterThan(50);
    expect(new Set(mails.map(({ unsubscribeCode }) => unsubscribeCode)).size).toBe(mails.length);
    expect(mails.every(({ to }) => to !== '')).toBe(true);
  });
});

function summaryOf({ profiles, subprofiles, activities, outbox }: typeof account): unknown {
  const plain = Array.from(profiles.all(), ({ values, interestIds, ...rest }) => ({ ...rest, values: [...values], interests: [...interestIds] }));
  return [plain, Array.from(subprofiles.all(), ({ values, ...rest }) => ({ ...rest, values: [...values] })), [...activities.html], [...outbox]];
}
