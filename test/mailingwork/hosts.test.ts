import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baseUrlOf, hostHint, isPublicAddress, knownHosts } from '../../mailingwork/hosts.ts';
import { failureOf } from '../support/fake_account.ts';

/** Why a host is refused: its form, its scheme, or because it is not public. */
async function refusalOf(ownHost: string, allowLoopback = false): Promise<string> {
  const failure = await failureOf(() => baseUrlOf({ ownHost, allowLoopback }));
  expect(failure.kind).toBe('wrong_host');
  return failure.message.includes('without a path') ? 'form' : failure.message.includes('over https') ? 'scheme' : publicOnly(failure.message);
}

function publicOnly(message: string): string {
  expect(message).toBe('The host must be a public one, not an address of a private network.');
  return 'not public';
}

describe('the webservice is called', () => {
  test('at a host with blanks around it', () => {
    expect(baseUrlOf({ host: ` ${knownHosts[1]} ` })).toBe(`https://${knownHosts[1]}`);
  });

  test('at the newest official host where nothing is set', () => {
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
])('%j is refused, because it is more or less than a host', async (ownHost) => {
  expect(await refusalOf(ownHost)).toBe('form');
});

test.each(['http://mail.example.com', 'HTTP://mail.example.com', 'ftp://mail.example.com', 'ws://mail.example.com', 'http://127.0.0.1'])(
  '%s is refused, because it is not https',
  async (ownHost) => {
    expect(await refusalOf(ownHost)).toBe('scheme');
  },
);

const loopbacks = [
  '127.0.0.1',
  '127.0.0.1:8443',
  '127.255.255.254',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '127.0.0.1.',
  '１２７.0.0.1',
  '127。0。0。1',
  '①②⑦.0.0.1',
  '%31%32%37.0.0.1',
  'https://127.0.0.1',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
];
const names = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ⓛocalhost',
  'app.localhost',
  'intranet',
  'server',
  'server.',
  'printer.local',
  'db.internal',
  'nas.lan.',
  'box.home',
  '1.0.0.10.in-addr.arpa',
];
const inside = [
  '0.0.0.0',
  '0',
  '10.0.0.1',
  '167772161',
  '0xa000001',
  '012.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '0xa9fea9fe',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.0.1',
  '192.168.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::10.0.0.1]',
  '[::127.0.0.1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[64:ff9b::10.0.0.1]',
  '[64:ff9b:1::a00:1]',
  '[2001::1]',
  '[2002:7f00:1::]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
];

test.each([...loopbacks, ...names, ...inside])('%s is refused, because it is not public', async (ownHost) => {
  expect(await refusalOf(ownHost)).toBe('not public');
});

describe('where loopback is allowed', () => {
  test.each([
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['https://127.0.0.1:8443', 'https://127.0.0.1:8443'],
    ['HTTPS://127.0.0.1:8443', 'https://127.0.0.1:8443'],
  ])('%s is called over plain HTTP, unless it asks for https', (ownHost, url) => {
    expect(baseUrlOf({ ownHost, allowLoopback: true })).toBe(url);
  });

  test.each([...names, ...inside])('%s stays refused', async (ownHost) => {
    expect(await refusalOf(ownHost, true)).toBe('not public');
  });

  test('plain HTTP to anybody else, and logins and paths, stay refused', async () => {
    expect(await refusalOf('http://mail.example.com', true)).toBe('scheme');
    expect(await refusalOf('http://10.0.0.1', true)).toBe('scheme');
    expect(await refusalOf('http://localhost:8080', true)).toBe('scheme');
    expect(await refusalOf('http://user@127.0.0.1', true)).toBe('form');
    expect(await refusalOf('http://127.0.0.1/webservice', true)).toBe('form');
  });
});

test('whatever is typed is refused or becomes a bare https address that is public', () => {
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
        expect(error).toMatchObject({ name: 'MailingworkFailure', kind: 'wrong_host' });
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

test('no address of a private network is taken, however it is written', () => {
  const privateAddresses = fc.oneof(
    fc.integer({ min: 0x7f000000, max: 0x7fffffff }),
    fc.integer({ min: 0x0a000000, max: 0x0affffff }),
    fc.integer({ min: 0xac100000, max: 0xac1fffff }),
    fc.integer({ min: 0xc0a80000, max: 0xc0a8ffff }),
    fc.integer({ min: 0xa9fe0000, max: 0xa9feffff }),
  );
  fc.assert(
    fc.asyncProperty(privateAddresses, async (address) => {
      const parts = [24, 16, 8, 0].map((shift) => (address >>> shift) & 255);
      const dotted = parts.join('.');
      const spellings = [
        dotted,
        `${dotted}.`,
        String(address),
        `0x${address.toString(16)}`,
        `0${address.toString(8)}`,
        parts.map((part) => `0${part.toString(8)}`).join('.'),
      ];
      for (const spelling of [...spellings, `[::ffff:${dotted}]`, `[::${dotted}]`, `[64:ff9b::${dotted}]`]) {
        expect(await refusalOf(spelling)).toBe('not public');
      }
    }),
  );
});

describe('a hint', () => {
  const hint = 'Own Host is none of the hosts that MAILINGWORK is known to use.';

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
