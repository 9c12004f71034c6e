import { describe, expect, test } from '@jest/globals';
import { freshSandbox } from '../support.ts';

const sandbox = freshSandbox();
const shown = () => sandbox().console;

/** The rows of a table of the account. */
const rowsOf = (title: string) =>
  shown()
    .tables()
    .find((table) => table.title.en === title)?.rows ?? [];

describe('a Copernica account in the console', () => {
  test('is counted', () => {
    const counts = Object.fromEntries(
      shown()
        .counts()
        .map(({ name, value }) => [name.en, value]),
    );
    expect(counts).toMatchObject({ Databases: 2, Selections: 8, 'Mails in the outbox': sandbox().account.outbox.size });
    expect(counts.Profiles).toBe(sandbox().account.profiles.count('database', 1) + sandbox().account.profiles.count('database', 2));
  });

  test('shows databases, collections, selections with their size, and mailings with statistics', () => {
    expect(rowsOf('Databases')[0]).toEqual([1, 'Klanten', 60, 19, 'voetbal, wielrennen, hockey, tuin, keuken, acties', 'update: Nieuwsbrief = nee']);
    expect(rowsOf('Collections')[0]?.slice(0, 3)).toEqual([11, 'Orders', 'Klanten']);
    expect(rowsOf('Selections')[1]?.slice(0, 3)).toEqual([102, 'Nieuwsbrief › Nieuwsbrief tuin', 'Klanten']);
    expect(rowsOf('Mailings').length).toBeGreaterThan(10);
    expect(rowsOf('Mailings').every(([, , , , , mails]) => Number(mails) > 0)).toBe(true);
  });

  test('leads to each log file of the newest days', async () => {
    const [[, files] = []] = rowsOf('Log files');
    const links = Array.isArray(files) ? files : [];
    expect(links.length).toBeGreaterThan(0);
    for (const { label, path } of links) {
      const html = await (await fetch(sandbox().url + path)).text();
      const [, lines = ''] = /\((\d+)\)/.exec(label.en) ?? [];
      expect(html.match(/<tr>/g)).toHaveLength(1 + Number(lines));
    }
    expect((await fetch(`${sandbox().url}/logs/nothing.log`)).status).toBe(404);
  });

  test('shows the first lines of a long log file', async () => {
    const name = sandbox().account.logs.generate('cdm-click', '2026-01-01', 100_000);
    expect(await (await fetch(`${sandbox().url}/logs/${name}`)).text()).toContain('The first 200 of 100000 lines.');
  });

  test('finds profiles of all databases by any value or their id', () => {
    const { profiles } = sandbox().account;
    expect(shown().people.find('', 5).total).toBe(profiles.count('database', 1) + profiles.count('database', 2));
    expect(shown().people.find('hauptstraße 1', 50).found[0]?.place).not.toBe('Klanten');
    expect(shown().people.find('10001', 50).found).toMatchObject([{ id: 10_001, place: 'Klanten' }]);
  });

  test('tells all of a profile, and leads to its preference page', async () => {
    const { facts = [], tables = [], pages = [] } = shown().people.get(10_001) ?? {};
    expect(facts).toContainEqual(['Voornaam', 'Sanne']);
    expect(tables.map(({ title }) => title.en)).toEqual(['Subprofiles: Orders', 'Subprofiles: Carts', 'Mails and events']);
    expect((await fetch(sandbox().url + pages[0]?.path)).status).toBe(200);
    expect(shown().people.get(1)).toBeUndefined();
  });

  test('tells when a profile was removed', () => {
    const profile = sandbox().account.profiles.get(10_001);
    if (profile) {
      sandbox().account.removeProfile(profile, sandbox().clock.now());
    }
    expect(shown().people.get(10_001)).toMatchObject({ title: '10001', pages: [] });
    expect(shown().people.find('10001', 1).total).toBe(0);
  });
});

describe('a mail of a Copernica account in the console', () => {
  /** The newest mail that was neither opened nor followed. */
  const fresh = () =>
    shown()
      .mails.find('', 500)
      .found.find(({ opened, clicked }) => !(opened || clicked))?.id ?? 0;

  test('shows what became of it before', () => {
    const { found } = shown().mails.find('', 500);
    expect(found.some(({ opened }) => opened)).toBe(true);
    expect(found.some(({ clicked }) => clicked)).toBe(true);
  });

  test('is opened and followed as the service notes it', () => {
    const id = fresh();
    const { links = [], kind } = shown().mails.get(id) ?? {};
    const family = kind?.en === 'Publisher' ? 'html' : 'draganddrop';
    const before = sandbox().account.activities[family].size;
    shown().mails.open(id);
    expect(shown().mails.follow(id, 1)).toBe('https://www.example.com/offers');
    expect([...sandbox().account.activities[family].values()].slice(before).map((activity) => activity.kind)).toEqual(['impressions', 'clicks']);
    expect(shown().mails.get(id)).toMatchObject({ opened: true, clicked: true });
    expect(links.map(({ label }) => label)).toEqual(['Home', 'Offers', 'Contact', 'Unsubscribe', 'Change your data']);
    expect(shown().mails.follow(id, 9)).toBeUndefined();
  });

  test('leads to its unsubscribe page and to the recipient’s data', async () => {
    for (const link of [4, 3]) {
      const path = shown().mails.follow(fresh(), link) ?? '';
      expect(path).toMatch(/^\/(preferences|unsubscribe)\//);
      expect((await fetch(sandbox().url + path)).status).toBe(200);
    }
  });

  test.each([
    ['returned', 'errors'],
    ['spam', 'abuses'],
  ])('can be answered by the mailbox: %s', (key, kind) => {
    const id = fresh();
    expect(
      shown()
        .mails.get(id)
        ?.answers.map((answer) => answer.key),
    ).toEqual(['returned', 'out-of-office', 'spam']);
    shown().mails.answer(id, key);
    const { draganddrop, html } = sandbox().account.activities;
    expect([[...draganddrop.values()].at(-1)?.kind, [...html.values()].at(-1)?.kind]).toContain(kind);
  });
});
