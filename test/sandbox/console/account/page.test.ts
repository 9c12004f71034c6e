import { describe, expect, test } from '@jest/globals';
import { freshConsole } from '../support.ts';

const stage = freshConsole();
const PAGE = '/parcels/account';

describe('the page on the account', () => {
  test('shows counts, pages of the box, people and tables', async () => {
    const html = await stage().read(PAGE);
    expect(html).toContain('<dt>Parcels</dt><dd>1</dd>');
    expect(html).toContain(`<a href="${stage().box.url}/" target="_blank" rel="noopener" title="opens in a new tab">Send a parcel`);
    expect(html).toContain('href="/parcels/account/people/1">lamp@example.com</a>');
    expect(html).toContain('<h2>Depots</h2>');
    expect(html).toContain(`<a href="${stage().box.url}/?depot=1" target="_blank" rel="noopener"`);
  });

  test('draws each part anew when the account changes', async () => {
    const html = await stage().read(PAGE);
    stage().box.account.parcels.push('table');
    for (const [, path = ''] of html.matchAll(/hx-get="(\/parcels\/account\/[^"]+)" hx-trigger="sse:account/g)) {
      expect(await stage().read(path)).toMatch(/table|<dd>2<\/dd>/);
    }
    expect([...html.matchAll(/hx-trigger="sse:account/g)]).toHaveLength(3);
  });

  test('finds people, and keeps the text when the list is drawn anew', async () => {
    stage().box.account.parcels.push('table', 'lampshade');
    expect(await stage().read(`${PAGE}/people?text=LAMP`)).toMatch(/2 in all[\s\S]*lampshade@[\s\S]*lamp@/);
    expect(await stage().read(`${PAGE}/people?text=none`)).toContain('Nothing contains this text.');
    const html = await stage().read(`${PAGE}?text=table`);
    expect(html).toContain('value="table"');
    expect(html).toMatch(/hx-include="#people-search"[\s\S]*id="people" hx-get="\/parcels\/account\/people"/);
    expect(html).not.toContain('lampshade@example.com');
  });

  test('shows the newest of many people', async () => {
    stage().box.account.parcels.push(...Array.from({ length: 10_000 }, (_, number) => `p${number}`));
    const html = await stage().read(`${PAGE}/people`);
    expect(html).toContain('The newest 20 of 10001');
    expect(html).toContain('p9999@example.com');
    expect(html).not.toContain('p9979@example.com');
  });

  test('shows all of one person', async () => {
    const html = await stage().read(`${PAGE}/people/1`);
    expect(html).toContain('<h1>lamp@example.com</h1>');
    expect(html).toContain('<dt>Parcel</dt><dd>Your parcel lamp</dd>');
    expect(html).toContain(`href="${stage().box.url}/?track=1"`);
    expect((await fetch(`${stage().console.url}${PAGE}/people/9`)).status).toBe(404);
    expect((await fetch(`${stage().console.url}${PAGE}/tables/9`)).status).toBe(404);
  });

  test('escapes what people wrote', async () => {
    stage().box.account.parcels = ['<script>alert(1)</script>"\''];
    for (const path of ['', '/people/1', '/people?text=%3Cscript%3E', '?text=%22%3E%3Cscript%3E']) {
      const html = await stage().read(PAGE + path);
      expect(html).not.toContain('<script>');
      expect(html).toContain('&lt;script&gt;');
    }
  });

  test('speaks German', async () => {
    const html = await stage().read(PAGE, { headers: { 'accept-language': 'de' } });
    expect(html).toContain('<h1>Konto</h1>');
    expect(html).toContain('<h2>Adressaten</h2>');
    expect(html).toContain('1 insgesamt');
  });
});
