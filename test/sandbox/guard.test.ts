import { request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { freshSandbox } from './support.ts';

const sandbox = freshSandbox();

/** A raw request, because fetch does not let a program set these headers. */
function status(method: string, path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${sandbox().url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('requests that a foreign web page could cause are refused', () => {
  test.each([
    ['another origin', 'POST', '/control/reset', { origin: 'https://evil.example' }],
    ['an opaque origin', 'POST', '/control/reset', { origin: 'null' }],
    ['another port', 'POST', '/sign-up/60', { origin: 'http://127.0.0.1:1' }],
    ['a cross-site fetch', 'GET', '/control', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', 'POST', '/unsubscribe', { 'sec-fetch-site': 'same-site' }],
    ['a rebound host', 'GET', '/', { host: 'evil.example' }],
    ['a host that only begins like the loopback', 'GET', '/control', { host: '127.0.0.1.evil.example' }],
    ['another origin calling the webservice', 'POST', '/webservice/webservice/json/GetLists', { origin: 'https://evil.example' }],
  ])('%s', async (_what, method, path, headers) => {
    expect(await status(method, path, headers)).toBe(403);
  });

  test('requests of its own pages and of programs are accepted', async () => {
    const own = { origin: sandbox().url, 'sec-fetch-site': 'same-origin' };
    expect(await status('POST', '/control/reset', own)).toBe(200);
    expect(await status('GET', '/', { 'sec-fetch-site': 'none' })).toBe(200);
    expect(await status('GET', '/control', { host: 'localhost:8480' })).toBe(200);
  });
});

describe('a page of the box that a person opens', () => {
  const console = 'http://127.0.0.1:8470';
  const link = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', referer: `${console}/` };

  test('by a link of the console is shown', async () => {
    sandbox().linkedFrom.add(console);
    expect(await status('GET', '/sign-up/60', link)).toBe(200);
  });

  test.each<[string, string, Record<string, string>]>([
    ['a form of the console', 'POST', link],
    ['a link of a page at another port', 'GET', { ...link, referer: 'http://127.0.0.1:3000/' }],
    ['a link of a page at another port whose address begins alike', 'GET', { ...link, referer: 'http://127.0.0.1:84700/' }],
    ['a link of a page that does not say where it is', 'GET', { ...link, referer: '' }],
    ['a link of a foreign page', 'GET', { ...link, 'sec-fetch-site': 'cross-site' }],
    ['a frame', 'GET', { ...link, 'sec-fetch-dest': 'iframe' }],
    ['a script', 'GET', { ...link, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    ['a request with an origin', 'GET', { ...link, origin: console }],
    ['a link to a rebound host', 'GET', { ...link, host: 'evil.example' }],
  ])('by %s is refused', async (_what, method, headers) => {
    sandbox().linkedFrom.add(console);
    expect(await status(method, '/sign-up/60', headers)).toBe(403);
  });

  test('by a link of the console is refused when the console runs no more', async () => {
    expect(await status('GET', '/sign-up/60', link)).toBe(403);
  });
});
