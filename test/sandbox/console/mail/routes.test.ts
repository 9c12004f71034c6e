import { request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { SHOP } from '../../../parcels/console.ts';
import { freshConsole } from '../support.ts';

const stage = freshConsole();
const MAIL = '/mail/parcels/1';

/** What a browser sends when a person follows a link in the frame of a mail. */
const FOLLOWED = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

/** A raw request, because fetch does not let a program set these headers. */
function get(path: string, headers: Record<string, string> = FOLLOWED, method = 'GET'): Promise<{ status: number | undefined; text: string; policy: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(stage().console.url + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers: given } = response;
        resolve({ status, text: Buffer.concat(chunks).toString(), policy: String(given['content-security-policy']) });
      });
    });
    sent.on('error', reject).end();
  });
}

/** The addresses of the links of a mail, in their order. */
async function linksOf(mail = MAIL): Promise<string[]> {
  return Array.from((await stage().read(mail)).matchAll(/href="([^"]*)"/g), ([, href = '']) => href);
}

describe('a mail as it looks', () => {
  test('can run and load nothing, and stands only in frames of the console', async () => {
    const answer = await fetch(stage().console.url + MAIL);
    expect(answer.headers.get('content-security-policy')).toBe(
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
    );
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('<p>lamp is on its way.</p>');
  });

  test('is without the scripts that were written into it', async () => {
    stage().box.account.parcels = ['<script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(1)"><a href="https://evil.example/">win</a>'];
    const html = await stage().read(MAIL);
    expect(html.replace(/<title>.*<\/title>/, '')).not.toMatch(/<script|onerror|evil\.example/);
    expect(html).toContain('rel="noopener noreferrer">win</a>');
  });

  test('is its text with its links, where it has no HTML', async () => {
    stage().box.account.parcels = ['plain'];
    const html = await stage().read(MAIL);
    expect(html).toContain('<p class="text">plain is on its way.</p>');
    expect(html.match(/<li><a href="\/mail\/parcels\/1\/[01]\/[0-9a-f]{32}" target="_blank" rel="noopener noreferrer">/g)).toHaveLength(2);
  });

  test('is refused to a frame of a foreign page', async () => {
    expect((await get(MAIL, { ...FOLLOWED, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    expect((await get(MAIL)).status).toBe(403);
    expect(stage().box.account.opened.size).toBe(0);
  });

  test.each(['/mail/nowhere/1', '/mail/parcels/9', '/mail/parcels/x'])('is not found at %s', async (path) => {
    expect((await fetch(stage().console.url + path)).status).toBe(404);
  });
});

describe('a link of a mail', () => {
  test('leads to the page of the box, as a link of the console', async () => {
    const [track = ''] = await linksOf();
    const { status, text, policy } = await get(track);
    expect(status).toBe(200);
    expect(text).toContain(`<meta http-equiv="refresh" content="0; url=${stage().box.url}/?track=1">`);
    expect(policy).not.toContain('unsafe');
    expect([...stage().box.account.clicked]).toEqual([1]);
  });

  test('only says where it would lead, when that is outside', async () => {
    const [, shop = ''] = await linksOf();
    const { text } = await get(shop);
    expect(text).toContain(SHOP.replace('&', '&amp;'));
    expect(text).not.toContain('href="https:');
    expect(text).not.toContain('http-equiv');
  });

  test('leads nowhere on this machine when it is only written into the mail', async () => {
    stage().box.account.parcels = ['<a href="/control/reset">win</a><a href="//evil.example/?a=1&amp;b=2">more</a>'];
    const [first = '', second = ''] = await linksOf();
    expect((await get(first)).text).toContain('<p class="data">/control/reset</p>');
    expect((await get(second)).text).toContain('<p class="data">//evil.example/?a=1&amp;b=2</p>');
    expect(stage().box.account.clicked.size).toBe(0);
  });

  test('is refused without its token', async () => {
    const [track = '', shop = ''] = await linksOf();
    const token = shop.split('/').at(-1) ?? '';
    for (const path of [track.replace(/[0-9a-f]{32}$/, token), track.replace(/[0-9a-f]{32}$/, '0'.repeat(32)), track.replace('/1/0/', '/2/0/')]) {
      expect((await get(path)).status).toBe(404);
    }
    expect((await get(track.slice(0, -1))).status).toBe(403);
    expect(stage().box.account.clicked.size).toBe(0);
  });

  test.each<[string, string, Record<string, string>]>([
    ['a form', 'POST', { ...FOLLOWED, origin: 'null' }],
    ['an image', 'GET', { ...FOLLOWED, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a frame', 'GET', { ...FOLLOWED, 'sec-fetch-dest': 'iframe' }],
    ['a rebound name', 'GET', { ...FOLLOWED, host: 'evil.example' }],
  ])('is refused to %s', async (_what, method, headers) => {
    const [track = ''] = await linksOf();
    expect((await get(track, headers, method)).status).toBe(403);
    expect(stage().box.account.clicked.size).toBe(0);
  });
});
