import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Webhook } from '../../../mailingwork/functions/webhooks.ts';
import { bufferedUntil, isOwn, maskedUrl, ownerOf, ownTowards } from '../../../mailingwork/webhooks/webhooks.ts';
import { URL_NOW } from '../../support/mailingwork/client/webhooks.ts';

const webhook = (changes: Partial<Webhook> = {}): Webhook => ({ id: 1, app: null, event: null, url: null, active: null, deactivatedAtRaw: null, ...changes });
test.each([
  ['zapier-mailingwork', true, null],
  ['zapier-mailingwork/', true, null],
  ['zapier-mailingwork/4711', true, '4711'],
  ['zapier-mailingwork/a/b', true, 'a/b'],
  ['zapier-mailingwork-test', false, null],
  ['Zapier-Mailingwork/4711', false, null],
  ['shop', false, null],
  ['', false, null],
  [null, false, null],
])('a webhook of %j is ours: %j, and belongs to %j', (app, own, owner) => {
  expect([isOwn(webhook({ app })), ownerOf(webhook({ app }))]).toEqual([own, owner]);
});

describe('an address as shown to users', () => {
  test.each([
    ['https://hooks.example.com/hooks/standard/1/abcdef0123/', 'hooks.example.com/…0123'],
    ['https://hooks.example.com/hooks/standard/1/abcdef0123//', 'hooks.example.com/…0123'],
    [URL_NOW, 'hooks.example.com/…cdef'],
    ['https://user:word@hooks.example.com:8443/secret#fragment', 'hooks.example.com:8443/…cret'],
    ['https://hooks.example.com', 'hooks.example.com/…'],
    ['no address', null],
    ['', null],
    [null, null],
  ])('is shown for %j as %j', (url, shown) => {
    expect(maskedUrl(url)).toBe(shown);
  });

  test('never contains more than the host and four characters', () => {
    const paths = fc
      .array(fc.string({ unit: fc.constantFrom(...'abcdef0123456789-_~%/ä😀 '), maxLength: 12 }), { maxLength: 4 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.domain(), paths, fc.webQueryParameters(), fc.webFragments(), (host, path, query, fragment) => {
        const shown = maskedUrl(`https://user:word@${host}/${path}?${query}#${fragment}`);
        expect(shown?.startsWith(`${host.toLowerCase()}/…`)).toBe(true);
        expect(shown?.slice(host.length + 2).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 1000 },
    );
  });

  test('is computed for a million slashes as fast as for any other of its length', () => {
    expect(maskedUrl(`https://hooks.example.com/${'/'.repeat(1_000_000)}x`)).toBe('hooks.example.com/…///x');
    expect(maskedUrl(`https://hooks.example.com/abcdef${'/'.repeat(1_000_000)}`)).toBe('hooks.example.com/…cdef');
  });
});

test('an address of a million question marks is compared without its query, as fast as any other of its length', () => {
  const url = `https://hooks.example.com/a${'?'.repeat(1_000_000)}\n`;
  expect(ownTowards([webhook({ app: 'zapier-mailingwork', url })], null, 'https://hooks.example.com/a')).toHaveLength(1);
});

describe('the events for a deactivated webhook are buffered', () => {
  const until = (changes: Partial<Webhook>) => bufferedUntil(webhook({ active: false, ...changes }), 'Europe/Berlin');

  test('for five days', () => {
    expect(until({ deactivatedAtRaw: '2025-11-11 09:27:29' })).toBe(Date.parse('2025-11-16T09:27:29+01:00'));
  });

  test('for five times 24 hours, whatever the clocks do', () => {
    expect(until({ deactivatedAtRaw: '2025-10-24 09:00:00' })).toBe(Date.parse('2025-10-29T08:00:00+01:00'));
  });

  test.each<Partial<Webhook>>([
    {},
    { deactivatedAtRaw: '' },
    { deactivatedAtRaw: '0000-00-00 00:00:00' },
    { deactivatedAtRaw: 'yesterday' },
    { active: true, deactivatedAtRaw: '2025-11-11 09:27:29' },
    { active: null, deactivatedAtRaw: '2025-11-11 09:27:29' },
  ])('for an unknown time, where only %j is known', (changes) => {
    expect(until(changes)).toBeNull();
  });
});
