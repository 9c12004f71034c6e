import { describe, expect, jest, test } from '@jest/globals';
import { deactivations } from '../../../mailingwork/webhooks/deactivations.ts';
import { MemoryCache } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');

/** Polls one account day by day; each day has its list of webhooks. */
async function poll(days: readonly (readonly object[])[]): Promise<string[][]> {
  const cache = new MemoryCache();
  const service = new FakeWebservice().on('getwebhooks', ...days.map((webhooks) => accepted(webhooks)));
  const account = fakeAccount(service, { cache });
  const seen: string[][] = [];
  for (const index of days.keys()) {
    seen.push((await deactivations(account, NOW + index * DAY)).map(({ webhook, since }) => `${webhook.id} since ${since}`));
  }
  return seen;
}

const off = { id: 12, active: 0 };
const on = { id: 12, active: 1 };

describe('deactivations', () => {
  test('are distinguished by their date', async () => {
    expect(await poll([[{ ...off, deactivated_at: '2026-11-19 10:00:00' }], [on], [{ ...off, deactivated_at: '2026-11-23 08:00:00' }]])).toEqual([
      ['12 since 2026-11-19 10:00:00'],
      [],
      ['12 since 2026-11-23 08:00:00'],
    ]);
  });

  test('without a date have the day on which they were first seen, until the webhook is seen active', async () => {
    const firstSeen = '12 since 2026-11-21';
    expect(await poll([[off], [off], [], [{ id: 12 }], [off], [on], [off]])).toEqual([
      [firstSeen],
      [firstSeen],
      [],
      [],
      [firstSeen],
      [],
      ['12 since 2026-11-27'],
    ]);
  });

  test.each(['2026-11-19T10:00:00+01:00', '19.11.2026 10:00', '1795078800'])(
    'with a date in another format are distinguished by it: %s',
    async (deactivated_at) => {
      expect(await poll([[{ ...off, deactivated_at }]])).toEqual([[`12 since ${deactivated_at}`]]);
    },
  );

  test('of a webhook that is listed twice are one', async () => {
    expect(await poll([[off, off]])).toEqual([['12 since 2026-11-21']]);
  });

  test.each(['', ' ', '0000-00-00 00:00:00', 'never'])('with %j as date are handled like those without a date', async (deactivated_at) => {
    expect(await poll([[{ ...off, deactivated_at }], [on], [{ ...off, deactivated_at }]])).toEqual([['12 since 2026-11-21'], [], ['12 since 2026-11-23']]);
  });

  describe.each(['get', 'set'] as const)('are not returned where the cache cannot be reached (%s)', (method) => {
    const accountWith = (answer: () => Promise<unknown>) => {
      const cache = new MemoryCache();
      const broken = { get: cache.get.bind(cache), set: cache.set.bind(cache), [method]: answer };
      return fakeAccount(new FakeWebservice().on('getwebhooks', accepted([off])), { cache: broken });
    };
    const unreachable = { kind: 'unavailable', message: 'What this trigger has stored could not be read.' };

    test('because it fails', async () => {
      const account = accountWith(() => Promise.reject(new Error('down')));
      expect(await failureOf(deactivations(account, NOW))).toMatchObject(unreachable);
    });

    test('because it does not answer within a second', async () => {
      jest.useFakeTimers();
      try {
        const failure = failureOf(
          deactivations(
            accountWith(() => new Promise(() => {})),
            NOW,
          ),
        );
        await jest.advanceTimersByTimeAsync(1_000);
        expect(await failure).toMatchObject(unreachable);
      } finally {
        jest.useRealTimers();
      }
    });
  });

  test('are returned where the cache contains something else', async () => {
    const cache = new MemoryCache();
    const account = fakeAccount(new FakeWebservice().on('getwebhooks', accepted([off])), { cache });
    await cache.set(`${account.cacheKey}:inactiveWebhooks`, ['odd'], 1);
    expect(await deactivations(account, NOW)).toMatchObject([{ since: '2026-11-21' }]);
  });
});
