import { describe, expect, test } from '@jest/globals';
import { blockedAddresses } from '../../../mailingwork/activity/blocked_addresses.ts';
import { toRawDate } from '../../../webservice/values/time.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

/** An account whose addresses were blocked at some distances from the present, in seconds. */
function accountWith(distances: readonly number[]) {
  const rows = distances.map((distance, index) => ({ address: `A${index}@example.com`, at: toRawDate(NOW - distance * 1_000, 'Europe/Berlin') }));
  return new FakeWebservice().on('getretainedemailaddresses', (call) => {
    const from = call.parameters['advanced[lastHardBounceFrom]'] ?? '';
    const to = call.parameters['advanced[lastHardBounceTo]'] ?? '';
    const found = rows.filter(({ at }) => from <= at && at <= to);
    return accepted({ total: String(found.length), data: found.slice(0, 10_000).map(({ address }) => ({ address })) });
  });
}

const every = (seconds: number, count: number): number[] => Array.from({ length: count }, (_, index) => index * seconds);

describe('blocked addresses', () => {
  test('are read for the look-back period, in one call', async () => {
    const service = accountWith([60, 3 * 86_400, 10 * 86_400]);
    expect(await blockedAddresses(fakeAccount(service), NOW, false)).toEqual(['A0@example.com', 'A1@example.com']);
    expect(service.parametersOf('getretainedemailaddresses')).toEqual([
      { 'advanced[lastHardBounceFrom]': '2026-11-18 00:00:00', 'advanced[lastHardBounceTo]': '2026-11-22 02:00:00' },
    ]);
  });

  test('are compared without regard to letter case', async () => {
    const service = new FakeWebservice().on(
      'getretainedemailaddresses',
      accepted({ data: [{ address: 'Jane@Example.com' }, { address: 'jane@example.com' }] }),
    );
    expect(await blockedAddresses(fakeAccount(service), NOW, false)).toEqual(['jane@example.com']);
  });

  test('are read in halves where the answer is full, the newer ones first', async () => {
    const service = accountWith(every(20, 13_000));
    const found = await blockedAddresses(fakeAccount(service), NOW, false);
    expect(found).toHaveLength(10_000);
    expect(new Set(found).size).toBe(10_000);
    expect(found).toContain('A0@example.com');
    expect(service.calls.length).toBeLessThan(8);
  });

  test('are read in halves too where the answer is full except for a row that cannot be read', async () => {
    const full = Array.from({ length: 10_000 }, (_, index) => ({ address: index === 0 ? '' : `a${index}@example.com` }));
    const service = new FakeWebservice().on(
      'getretainedemailaddresses',
      accepted({ data: full }),
      accepted({ data: [{ address: 'b@example.com' }] }),
      accepted({ data: [] }),
    );
    expect(await blockedAddresses(fakeAccount(service), NOW, false)).toEqual(['b@example.com']);
    expect(service.calls).toHaveLength(3);
  });

  test('are all known since the first poll where later polls return them', async () => {
    const first = new Set(await blockedAddresses(fakeAccount(accountWith(every(8, 40_000))), NOW, true));
    expect(first.size).toBeGreaterThanOrEqual(20_000);
    expect(first.size).toBeLessThan(30_000);
    for (const seconds of [900, 1_800, 2_700, 3_600, 36_000]) {
      const later = await blockedAddresses(fakeAccount(accountWith(every(8, 40_000))), NOW + seconds * 1_000, false);
      expect(later).toHaveLength(10_000);
      expect(later.filter((address) => !first.has(address))).toEqual([]);
    }
  });

  test('are split no further where one second has too many', async () => {
    const service = accountWith(every(0, 12_000));
    expect(await blockedAddresses(fakeAccount(service), NOW, false)).toHaveLength(10_000);
    expect(service.calls.length).toBeLessThan(60);
  });
});
