import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { createApp } from '../../sandbox/app.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import { call, control, freshSandbox, post } from './support.ts';

const sandbox = freshSandbox();
const port = () => Number(new URL(sandbox().url).port);
const reads = async () => (await call(sandbox(), 'GetLists')).error;

/**
 * A raw request, because fetch does not let a program set these headers.
 *
 * @returns the status
 */
function statusOf(method: string, path: string, headers: Record<string, string>, body = ''): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${sandbox().url}${path}`, { method, headers, agent: false }, (response) => {
      response.on('error', reject).resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('listens only on the loopback: no other address of this machine is answered', async () => {
  const outside = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
  );
  for (const host of [...outside, '127.0.0.2']) {
    const socket = connect({ host, port: port() });
    const outcome = await Promise.race([once(socket, 'connect').then(() => 'open'), once(socket, 'error').then(() => 'refused')]).catch(() => 'refused');
    socket.destroy();
    expect(outcome).toBe('refused');
  }
});

describe('every route', () => {
  /** Method and path of every route, with a value in place of each parameter. */
  const routes = () => {
    const { account, clock, settings, faults, calls, deliveries, journal, linkedFrom } = sandbox();
    const all = createApp(mailingworkBox, { account, clock, settings, faults, calls, deliveries, journal, linkedFrom }, () => {}).routes.map(
      ({ method, path }) => {
        const filled = path
          .replace(/:function/, 'GetLists')
          .replace(/:\w+/g, '1')
          .replace('/*', '/');
        return `${method === 'ALL' ? 'POST' : method} ${filled}`;
      },
    );
    return [...new Set(all)].map((route) => route.split(' '));
  };

  test.each<[string, () => Record<string, string>]>([
    ['a form on a foreign page', () => ({ origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' })],
    ['a foreign page without an origin', () => ({ origin: 'null' })],
    ['a page at another port of this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a request that the browser labels as cross-site', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })],
    [
      'a page at another port of this machine that leads a person here',
      () => ({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', referer: 'http://127.0.0.1:1/' }),
    ],
    ['a name that was rebound to the loopback address', () => ({ host: `evil.example:${port()}` })],
    ['a rebound name with itself as the origin', () => ({ host: 'evil.example', origin: 'http://evil.example' })],
    ['an address that only looks like the loopback', () => ({ host: '127.0.0.1.evil.example' })],
  ])('refuses %s', async (_what, headers) => {
    const before = JSON.stringify((await control(sandbox(), 'GET', '')).json);
    const statuses = await Promise.all(routes().map(async ([method = '', path = '']) => `${method} ${path}: ${await statusOf(method, path, headers())}`));
    expect(statuses.length).toBeGreaterThan(20);
    expect(statuses.filter((status) => !status.endsWith(': 403'))).toEqual([]);
    const { clock: _before, ...same } = JSON.parse(before);
    expect((await control(sandbox(), 'GET', '')).json).toMatchObject(same);
  });
});

describe('bodies that are too large, or have too many or too deeply nested parts, are refused or cut off, and other requests are served', () => {
  const big = 'x'.repeat(9 * 1024 * 1024);
  const formType = { 'content-type': 'application/x-www-form-urlencoded' };
  const chunked = { ...formType, 'transfer-encoding': 'chunked' };
  test.each<[string, string, Record<string, string>, string, number]>([
    ['a call', '/webservice/webservice/json/GetLists', formType, big, 413],
    ['a call without a content length', '/webservice/webservice/json/GetLists', chunked, big, 413],
    ['an e-mail with attachments', '/webservice/webservice/json/SendEMailByIDAndRecipient', formType, big, 413],
    ['a page', '/sign-up/60', formType, big, 400],
    ['the control interface', '/control/faults', {}, big, 400],
    ['parameters', '/webservice/webservice/json/GetLists', formType, 'a&'.repeat(300_000), 200],
    ['brackets', '/webservice/webservice/json/GetLists', formType, `a${'[a]'.repeat(5000)}=1`, 400],
    ['brackets on a page', '/sign-up/60', formType, `a${'[a]'.repeat(5000)}=1`, 400],
    ['invalid escapes', '/webservice/webservice/json/GetLists', formType, '%'.repeat(1000), 400],
  ])('%s', async (_what, path, headers, body, status) => {
    const answered = statusOf('POST', path, headers, body).catch(() => undefined);
    expect(await reads()).toBe(0);
    // A sender that continues to write may see the connection closed instead of the answer.
    expect([status, undefined]).toContain(await answered);
  });
});

test('two hundred requests that never end do not block other requests, and do not keep the sandbox from closing', async () => {
  const beginnings = [
    '',
    'POST',
    'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b',
    `POST /control/reset HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nContent-Length: 1000\r\n\r\n{"a"`,
  ];
  const half = async (number: number): Promise<Socket> => {
    const socket = connect({ host: '127.0.0.1', port: port() });
    socket.on('error', () => {}).resume();
    await once(socket, 'connect');
    socket.write(beginnings[number % beginnings.length] ?? '');
    return socket;
  };
  const halves = await Promise.all(Array.from({ length: 200 }, (_, number) => half(number)));
  for (let number = 0; number < 20; number += 1) {
    expect(await reads()).toBe(0);
  }
  const closed = Promise.all(halves.filter((socket) => !socket.closed).map((socket) => once(socket, 'close')));
  await sandbox().close();
  await closed;
});

describe('any text that was entered', () => {
  const mark = `"'></textarea></script><x-mark data-mark="1" onload='x'>&lt;{{x}}`;

  /** Puts the mark into every text of the account that people write. */
  function poison(value: object): void {
    for (const [key, part] of value instanceof Map ? value : Object.entries(value)) {
      const isWritten =
        typeof part === 'string' && !['type', 'behavior', 'status', 'mode', 'kind', 'event', 'url', 'path', 'userAgentType'].includes(String(key));
      if (isWritten && value instanceof Map) {
        value.set(key, Number(key) === 1 ? part : mark);
      } else if (isWritten) {
        Object.assign(value, { [key]: mark });
      } else if (typeof part === 'object' && part !== null) {
        poison(part);
      }
    }
  }

  /**
   * All pages that can be reached by links from the console.
   *
   * @returns HTML by path
   */
  async function allPages(): Promise<Map<string, string>> {
    const pages = new Map<string, string>();
    const toVisit = ['/'];
    for (let path = toVisit.pop(); path !== undefined; path = toVisit.pop()) {
      const response = await fetch(`${sandbox().url}${path}`);
      const html = await response.text();
      expect(response.status).toBe(200);
      pages.set(path, html);
      if (response.headers.get('content-type')?.startsWith('text/html')) {
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
        const links = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link ?? '');
        toVisit.push(...links.filter((link) => !pages.has(link) && !toVisit.includes(link)));
      } else {
        expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      }
    }
    return pages;
  }

  test('is shown escaped on every page', async () => {
    const { account } = sandbox();
    for (const part of [account.lists, account.fields, account.folders, account.optinSetups, account.optoutSetups, account.mailings, account.campaigns]) {
      poison(part);
    }
    for (const subscriber of account.subscribers.newest(10)) {
      poison(subscriber.fields);
    }
    const { fieldIds } = account.optinSetups.get(60) ?? { fieldIds: [] };
    const values = fieldIds.map((id): [string, string] => [`fields[${id}]`, id === 1 ? `o'mark+<x-mark>&@example.com` : mark]);
    await fetch(`${sandbox().url}/sign-up/60`, { method: 'POST', body: new URLSearchParams(values), headers: { referer: `http://x/${mark}` } });
    await post(sandbox(), 'CreateWebHook', { app: mark, event: 'optin_finalized', url: `http://127.0.0.1:1/${encodeURIComponent(mark)}` });
    await post(sandbox(), 'OptinRecipient', { optinSetupId: 62, 'fields[1]': 'one@example.com', 'fields[3]': mark });
    await post(sandbox(), 'SendEMailByIDAndRecipient', { emailId: 6, email: 'subscriber1@example.com', 'fields[3]': mark, 'attachments[0][name]': mark });
    await sandbox().deliveries.idle();

    const pages = await allPages();
    const html = [...pages].filter(([path]) => !path.startsWith('/control'));
    expect(html.length).toBeGreaterThan(30);
    expect(html.filter(([, page]) => page.includes('<x-mark') || page.includes('data-mark="1"') || page.includes("onload='x'")).map(([path]) => path)).toEqual(
      [],
    );
    expect(html.filter(([, page]) => page.includes('&lt;x-mark data-mark=&quot;1&quot;')).length).toBeGreaterThan(20);
    for (const start of ['/sign-up/', '/profile/', '/unsubscribe', '/outbox/', '/notifications', '/confirm/']) {
      expect([...pages.keys()].some((path) => path.startsWith(start))).toBe(true);
    }
  });

  test('in an address, is shown escaped or not at all', async () => {
    for (const path of [
      '/',
      '/sign-up/',
      '/outbox/',
      '/confirm/',
      '/profile/',
      '/unsubscribe/',
      '/unsubscribe?setup=',
      '/control/',
      '/webservice/webservice/json/',
    ]) {
      const page = await (await fetch(`${sandbox().url}${path}${encodeURIComponent(mark)}`)).text();
      expect(page).not.toContain('<x-mark');
    }
  });
});
