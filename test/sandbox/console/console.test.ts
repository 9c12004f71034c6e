import { describe, expect, test } from '@jest/globals';
import { freshConsole } from './support.ts';

const stage = freshConsole();
const PAGE = '/parcels/webhooks';

describe('a page of the console', () => {
  test('opens from the address that is printed, one that needs no Zaps where there are none', async () => {
    const answer = await fetch(stage().console.url);
    expect(new URL(answer.url).pathname).toBe('/parcels/webhooks');
    expect((await fetch(`${stage().console.url}/parcels`)).url).toBe(answer.url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<b class="brand">Parcels</b>');
  });

  test('runs only scripts with its nonce, which is another one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await fetch(stage().console.url + PAGE);
        const [, nonce = ''] = /script-src 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
        const scripts = [...(await answer.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
        expect(scripts.length).toBeGreaterThan(0);
        expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test('allows nothing unsafe, and has neither inline styles nor inline handlers', async () => {
    const answer = await fetch(stage().console.url + PAGE);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await answer.text()).not.toMatch(/ (style|hx-on|on\w+)=/);
  });

  test('speaks the browser’s language, and another one when it is chosen', async () => {
    const german = { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' };
    expect(await stage().read(PAGE, { headers: german })).toContain('Zeit im Konto');
    const chosen = await fetch(`${stage().console.url}/language`, {
      method: 'POST',
      body: new URLSearchParams({ language: 'en', back: PAGE }),
      redirect: 'manual',
    });
    expect(chosen.headers.get('location')).toBe(PAGE);
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await stage().read(PAGE, { headers: { ...german, cookie } })).toContain('Account time');
  });

  test('leads nowhere else when the language is chosen', async () => {
    const body = new URLSearchParams({ language: 'en', back: '//evil.example/' });
    const answer = await fetch(`${stage().console.url}/language`, { method: 'POST', body, redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/');
  });

  test.each(['/nowhere/webhooks', '/parcels/nowhere', '/parcels/webhooks/nowhere', '/assets/nowhere.js', '/assets/__proto__', '/assets/constructor'])(
    'is not found at %s',
    async (path) => {
      expect((await fetch(stage().console.url + path)).status).toBe(404);
    },
  );

  test('takes no form of any size', async () => {
    const answer = await fetch(`${stage().console.url}/language`, { method: 'POST', body: 'a'.repeat(33 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('too large');
  });

  test.each([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])('is refused to a foreign page: %j', async (headers) => {
    expect((await fetch(stage().console.url + PAGE, { headers })).status).toBe(403);
  });

  test('leads from localhost to the address that boxes know', async () => {
    const answer = await fetch(`${stage().console.url.replace('127.0.0.1', 'localhost')}${PAGE}?a=b`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${stage().console.url}${PAGE}?a=b`);
  });

  test('is known to the box while it runs, so that its links are followed', async () => {
    expect([...stage().box.linkedFrom]).toEqual([stage().console.url]);
    await stage().console.close();
    expect([...stage().box.linkedFrom]).toEqual([]);
  });

  test.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json'])(
    'answers a form of the type %s that cannot be read in a sentence',
    async (type) => {
      const answer = await fetch(`${stage().console.url}/parcels/weather/clock`, { method: 'POST', headers: { 'content-type': type }, body: 'no form' });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('This form cannot be read.');
    },
  );
});
