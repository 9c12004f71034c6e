import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baseUrlOf, hostHint, isKnownHost, knownHosts } from '../../../mailingwork/connection/hosts.ts';
import { isPublicAddress } from '../../../webservice/ip_addresses.ts';
import { refusalOf } from '../../support/mailingwork/client/hosts.ts';

describe('the webservice is called', () => {
  test('at a host with surrounding blanks', () => {
    expect(baseUrlOf({ host: ` ${knownHosts[1]} ` })).toBe(`https://${knownHosts[1]}`);
  });

  test('at the newest official host where none is set', () => {
    const newest = `https://${knownHosts[0]}`;
    expect([baseUrlOf({}), baseUrlOf({ host: '', ownHost: '  ' }), baseUrlOf({ host: undefined, ownHost: undefined })]).toEqual([newest, newest, newest]);
  });

  test.each(knownHosts)('at the known host %s', (host) => {
    expect(baseUrlOf({ host })).toBe(`https://${host}`);
  });

  test('at the own host rather than at a known one', () => {
    expect(baseUrlOf({ host: knownHosts[1], ownHost: 'mail.example.com' })).toBe('https://mail.example.com');
  });

  test.each([
    ['mail.example.com', 'https://mail.example.com'],
    ['  mail.example.com\n', 'https://mail.example.com'],
    ['\u200bmail.example.com\u00a0', 'https://mail.example.com'],
    ['MAIL.Example.COM', 'https://mail.example.com'],
    ['mail.example.com/', 'https://mail.example.com'],
    ['mail.example.com:8443', 'https://mail.example.com:8443'],
    ['mail.example.com:443', 'https://mail.example.com'],
    ['https://mail.example.com', 'https://mail.example.com'],
    ['https://mail.example.com:8443/', 'https://mail.example.com:8443'],
    ['HTTPS://mail.example.com', 'https://mail.example.com'],
    ['mail.example.com.', 'https://mail.example.com.'],
    ['müller.example', 'https://xn--mller-kva.example'],
    ['203.0.114.7', 'https://203.0.114.7'],
    ['192.0.3.1', 'https://192.0.3.1'],
    ['[2001:200::1]', 'https://[2001:200::1]'],
    ['[3ffe::1]', 'https://[3ffe::1]'],
    ['[2a01:4f8::1]:8443', 'https://[2a01:4f8::1]:8443'],
    ['notlocal.example', 'https://notlocal.example'],
    ['local.example', 'https://local.example'],
    ['mail.local.example', 'https://mail.local.example'],
  ])('at %j', (ownHost, url) => {
    expect(baseUrlOf({ ownHost })).toBe(url);
  });
});

test.each([
  'mail.example.com/webservice',
  'https://mail.example.com/webservice/webservice/json',
  'mail.example.com?x=1',
  'mail.example.com#x',
  'user@mail.example.com',
  'user:word@mail.example.com',
  'https://webservice.sendnode.com@127.0.0.1',
  'webservice.sendnode.com:x@127.0.0.1',
  'mail.example.com\\@127.0.0.1',
  'mail.example.com\\webservice',
  'mail.exam\tple.com',
  'mail.example.com evil.example',
  'mail.exam\nple.com',
  'https:/mail.example.com',
  'mail.example.com:99999',
  'mail.example.com:port',
  'exa<mple.com',
  'exa%00mple.com',
  '[fe80::1%25eth0]',
  '[::1',
  '1.2.3.4.5',
  '256.256.256.256',
  'https://',
  'javascript://mail.example.com',
  'file:///etc/passwd',
])('%j is refused, because it is not just a host', async (ownHost) => {
  expect(await refusalOf(ownHost)).toBe('form');
});

test.each(['http://mail.example.com', 'HTTP://mail.example.com', 'ftp://mail.example.com', 'ws://mail.example.com', 'http://127.0.0.1'])(
  '%s is refused, because it is not HTTPS',
  async (ownHost) => {
    expect(await refusalOf(ownHost)).toBe('scheme');
  },
);

test('any input is refused or becomes a plain HTTPS address that is public', () => {
  const pieces = fc.constantFrom(
    'https://',
    'http://',
    '127.0.0.1',
    '10.0.0.1',
    'localhost',
    'example',
    '.',
    ':',
    '@',
    '/',
    '\\',
    '[',
    ']',
    '::1',
    '%',
    '?',
    '#',
    '443',
    'a',
    '。',
  );
  const typed = fc.oneof(
    fc.webUrl(),
    fc.domain(),
    fc.ipV4Extended(),
    fc.ipV6().map((address) => `[${address}]`),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (ownHost) => {
      let url: string;
      try {
        url = baseUrlOf({ ownHost });
      } catch (error) {
        expect(error).toMatchObject({ name: 'ServiceFailure', kind: 'wrong_host' });
        return;
      }
      const { origin, hostname } = new URL(url);
      expect(url).toBe(origin);
      expect(url).toMatch(/^https:\/\//);
      expect(hostname).toMatch(/\.|:/);
      expect(isPublicAddress(hostname.replace(/^\[|\]$/g, ''))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a known host is recognized, however its address is written', () => {
  expect(knownHosts.map((host) => isKnownHost(baseUrlOf({ ownHost: ` HTTPS://${host.toUpperCase()}/ ` })))).toEqual([true, true, true]);
  expect(['mail.example.com', `${knownHosts[0]}:8443`, `${knownHosts[0]}.example.com`].map((ownHost) => isKnownHost(baseUrlOf({ ownHost })))).toEqual([
    false,
    false,
    false,
  ]);
});

describe('a hint', () => {
  const hint = '“Custom Host” is not one of MAILINGWORK’s known hosts.';

  test.each([
    ['mail.example.com', hint],
    [' https://mail.example.com ', hint],
    ['webservice.sendnode.com.example.com', hint],
    [`http://x.${knownHosts[0]}`, hint],
    [knownHosts[1], ''],
    [` HTTPS://${knownHosts[1].toUpperCase()} `, ''],
    [`http://${knownHosts[2]}`, ''],
    ['', ''],
    ['  ', ''],
    [undefined, ''],
  ])('for %j is %j', (ownHost, expected) => {
    expect(hostHint({ ownHost })).toBe(expected);
  });
});
