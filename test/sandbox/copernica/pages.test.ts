import { describe, expect, test } from '@jest/globals';
import { fieldValue } from '../../../sandbox/copernica/account/fields.ts';
import { caller, freshSandbox } from './support.ts';

const sandbox = freshSandbox();
const call = caller(sandbox);

const open = async (path: string) => {
  const response = await fetch(`${sandbox().url}${path}`);
  return { status: response.status, html: await response.text(), headers: response.headers };
};
const submit = async (path: string, values: [string, string][] = []) => {
  const response = await fetch(`${sandbox().url}${path}`, { method: 'POST', body: new URLSearchParams(values) });
  return { status: response.status, html: await response.text(), path: response.url.replace(sandbox().url, '') };
};
const linkIn = (html: string, start: string) => new RegExp(`href="(${start}[^"]*)"`).exec(html)?.[1] ?? 'no such link';

const profile = () => {
  const [first] = sandbox().account.profiles.of('database', 1);
  if (!first) {
    throw new Error('The demo account has no profile.');
  }
  return first;
};
const fieldOf = (name: string) => {
  const field = sandbox()
    .account.databases.get(1)
    ?.fields.find((one) => one.name === name);
  if (!field) {
    throw new Error(`The demo account has no field ${name}.`);
  }
  return field;
};
const stored = (name: string) => fieldValue(profile(), fieldOf(name));
const preferences = () => `/preferences/${profile().id}/${profile().secret}`;
const interestId = (name: string) =>
  String(
    sandbox()
      .account.databases.get(1)
      ?.interests.find((one) => one.name === name)?.id,
  );
const unsubscribes = async (family: string) => Object(await call('GET', `/${family}/unsubscribes?limit=1000`)).json.total;

test('the account page shows databases, collections, selections, profiles and mailings', async () => {
  const { html, status, headers } = await open('/');
  expect(status).toBe(200);
  for (const text of [
    'Klanten',
    'Kundenkartei',
    'update: Nieuwsbrief = nee',
    'Orders',
    'Carts',
    'Bestellungen',
    '↳ Nieuwsbrief tuin',
    'Welkom bij de winkel',
  ]) {
    expect(html).toContain(text);
  }
  expect(linkIn(html, '/preferences/')).toMatch(/^\/preferences\/\d+\/[0-9a-f]{32}$/);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('pages escape what the account holds', async () => {
  await submit(preferences(), [[`fields[${fieldOf('Voornaam').id}]`, '<script>alert(1)</script>']]);
  const { html } = await open(preferences());
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script>');
});

describe('the unsubscribe link of a mail', () => {
  const sent = async (family: string, content: string) => {
    await call('POST', `/${family}/emailing`, { target: profile().id, targettype: 'profile', [content]: 71 });
    return linkIn((await open('/outbox')).html, '/unsubscribe/');
  };

  test.each([
    ['draganddrop', 'template'],
    ['html', 'document'],
  ])('of %s carries out the setting of the database, and is listed once', async (family, content) => {
    const link = await sent(family, content);
    const before = await unsubscribes(family);
    expect(stored('Nieuwsbrief')).toBe('ja');
    expect((await open(link)).html).toContain('You are unsubscribed');
    expect(stored('Nieuwsbrief')).toBe('nee');
    expect(await unsubscribes(family)).toBe(before + 1);
    const newest = [...sandbox().account.activities[family === 'html' ? 'html' : 'draganddrop'].values()].at(-1);
    expect(newest).toMatchObject({ kind: 'unsubscribes', details: { source: 'link' } });
  });

  test('removes the profile where the database says so', async () => {
    const [other] = sandbox().account.profiles.of('database', 2);
    await call('POST', '/draganddrop/emailing', { target: other?.id, targettype: 'profile', template: 71 });
    await open(linkIn((await open('/outbox')).html, '/unsubscribe/'));
    expect(other?.removed).not.toBeNull();
    expect((await open(`/preferences/${other?.id}/${other?.secret}`)).status).toBe(404);
  });

  test('of a mail to a subprofile follows the setting of the collection', async () => {
    const [cart] = sandbox().account.subprofiles.of('collection', 12);
    await call('POST', '/html/emailing', { target: cart?.id, targettype: 'subprofile', document: 71 });
    await open(linkIn((await open('/outbox')).html, '/unsubscribe/'));
    expect(cart?.removed).not.toBeNull();
    expect(sandbox().account.profiles.get(cart?.profileId ?? 0)?.removed).toBeNull();
  });
});

test('reading a mail counts as an impression, following its link as a click', async () => {
  await call('POST', '/draganddrop/emailing', { target: profile().id, targettype: 'profile', template: 71 });
  const link = linkIn((await open('/outbox')).html, '/outbox/');
  const mail = await open(link);
  const clicked = await open(linkIn(mail.html, `${link}/click/`));
  expect(clicked.html).toContain('https://www.example.com/');
  const [impression, click] = [...sandbox().account.activities.draganddrop.values()].slice(-2);
  expect([impression?.kind, click?.kind, click?.details.link]).toEqual(['impressions', 'clicks', 'https://www.example.com/']);
  expect(linkIn(mail.html, '/preferences/')).toBe(preferences());
});

describe('the preference page', () => {
  test('shows the data and the interests in their groups, without hidden and locked fields', async () => {
    const { html } = await open(preferences());
    expect(html).toContain('value="sanne.devries1@example.com"');
    expect(html).toContain('<legend>Sport</legend>');
    expect(html).toContain('<legend>Interests</legend>');
    expect(html).toMatch(/value="\d+" checked> voetbal/);
    expect(html).not.toContain('Klantnummer');
    expect(html).not.toContain('Intern<');
  });

  test('shows a date that is none as an empty input', async () => {
    const created = await call('POST', '/database/1/profiles', { fields: { Email: 'without@example.com' } });
    const other = sandbox().account.profiles.get(Number(created.headers.get('x-created')));
    const { html } = await open(`/preferences/${other?.id}/${other?.secret}`);
    expect(html).toContain(`name="fields[${fieldOf('KlantSinds').id}]" value=""`);
    expect(html).toContain(`name="fields[${fieldOf('AangemeldOp').id}]" value=""`);
  });

  test('saves data and interests', async () => {
    const { path, html } = await submit(preferences(), [
      [`fields[${fieldOf('Email').id}]`, 'new@example.com'],
      [`fields[${fieldOf('LaatsteBezoek').id}]`, '2026-11-21T10:30'],
      [`fields[${fieldOf('Geslacht').id}]`, 'anders'],
      ['interests[]', ''],
      ['interests[]', interestId('keuken')],
      ['interests[]', '999999'],
    ]);
    expect(path).toBe(`${preferences()}?saved=1`);
    expect(html).toContain('Saved.');
    expect([stored('Email'), stored('LaatsteBezoek'), stored('Geslacht')]).toEqual(['new@example.com', '2026-11-21 10:30:00', 'anders']);
    expect([...profile().interestIds].map(String)).toEqual([interestId('keuken')]);
  });

  test('saved as it was changes nothing', async () => {
    const before = { values: [...profile().values], modified: profile().modified };
    const { html } = await open(preferences());
    const inputs = [...html.matchAll(/<input type="[^"]*" step="any" name="(fields\[\d+\])" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value.replaceAll('&amp;', '&')],
    );
    expect(inputs.length).toBeGreaterThan(8);
    await submit(preferences(), inputs);
    expect({ values: [...profile().values], modified: profile().modified }).toEqual(before);
  });

  test('does not change a field that is locked or hidden', async () => {
    const before = [stored('Klantnummer'), stored('Intern')];
    await submit(preferences(), [
      [`fields[${fieldOf('Klantnummer').id}]`, 'mine'],
      [`fields[${fieldOf('Intern').id}]`, 'mine'],
    ]);
    expect([stored('Klantnummer'), stored('Intern')]).toEqual(before);
  });

  test('refuses an address that is none', async () => {
    expect((await submit(preferences(), [[`fields[${fieldOf('Email').id}]`, 'nobody']])).status).toBe(400);
    expect(stored('Email')).toBe('sanne.devries1@example.com');
  });

  test('unsubscribes without a row in any list of unsubscribes', async () => {
    const before = [await unsubscribes('draganddrop'), await unsubscribes('html')];
    expect((await submit(`${preferences()}/unsubscribe`)).html).toContain('You are unsubscribed');
    expect(stored('Nieuwsbrief')).toBe('nee');
    expect([await unsubscribes('draganddrop'), await unsubscribes('html')]).toEqual(before);
  });

  test('opens with the secret code of its own profile alone', async () => {
    const [, other] = sandbox().account.profiles.of('database', 1);
    expect((await open(`/preferences/${profile().id}/${other?.secret}`)).status).toBe(404);
    expect((await submit(`/preferences/${profile().id}/${other?.secret}/unsubscribe`)).status).toBe(404);
    expect(stored('Nieuwsbrief')).toBe('ja');
  });
});

test.each(['/outbox/99999', '/unsubscribe/0123456789abcdef01234567', '/outbox/1/click/9999', '/preferences/1/x', '/elsewhere'])(
  '%s is answered with a page that says that it does not exist',
  async (path) => {
    const { status, html } = await open(path);
    expect(status).toBe(404);
    expect(html).toContain('Copernica sandbox');
  },
);
