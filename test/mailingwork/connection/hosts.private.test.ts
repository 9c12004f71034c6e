import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baseUrlOf } from '../../../mailingwork/connection/hosts.ts';
import { refusalOf } from '../../support/mailingwork/client/hosts.ts';

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
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::10.0.0.1]',
  '[::127.0.0.1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:8.8.8.8]',
  '[::ffff:0:10.0.0.1]',
  '[::ffff:0:8.8.8.8]',
  '[64:ff9b::10.0.0.1]',
  '[64:ff9b:1::a00:1]',
  '[100::1]',
  '[100:0:0:1::1]',
  '[2001::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[2001:1ff::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[3fff:fff::1]',
  '[4000::1]',
  '[5f00::1]',
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
  ])('%s is called over plain HTTP, unless it asks for HTTPS', (ownHost, url) => {
    expect(baseUrlOf({ ownHost, allowLoopback: true })).toBe(url);
  });

  test.each([...names, ...inside])('%s is still refused', async (ownHost) => {
    expect(await refusalOf(ownHost, true)).toBe('not public');
  });

  test('plain HTTP to any other host, and logins and paths, are still refused', async () => {
    expect(await refusalOf('http://mail.example.com', true)).toBe('scheme');
    expect(await refusalOf('http://10.0.0.1', true)).toBe('scheme');
    expect(await refusalOf('http://localhost:8080', true)).toBe('scheme');
    expect(await refusalOf('http://user@127.0.0.1', true)).toBe('form');
    expect(await refusalOf('http://127.0.0.1/webservice', true)).toBe('form');
  });
});

test('every address of a private network is refused, however it is written', () => {
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
      for (const spelling of [...spellings, `[::ffff:${dotted}]`, `[::${dotted}]`, `[::ffff:0:${dotted}]`, `[64:ff9b::${dotted}]`]) {
        expect(await refusalOf(spelling)).toBe('not public');
      }
    }),
  );
});
