import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { isolated, sentence } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_webhooks.operation.perform';
const url = 'https://hooks.zapier.com/hooks/standard/1/abcdef/?token=secret';
const getwebhooks = [
  { id: 1, app: 'zapier-mailingwork/4711', event: 'optin_finalized', url, active: '1' },
  { webhookId: '2', app: 'zapier-mailingwork', event: 'optout_finalized', url: 'no address', active: 0 },
  { webHookId: 3, app: 'zapier-mailingwork-other', event: 'optin_finalized', url, active: true },
  { id: 4, app: null },
  { app: 'without id' },
];
const idsFor = async (inputData: Record<string, unknown>) => {
  const found = await run(method, { inputData });
  return Array.isArray(found) ? found.map(({ webhook_id }: { webhook_id: number }) => webhook_id) : [];
};

describe('Find Webhooks', () => {
  test('accepts its choices as they are spelled, and no others', async () => {
    webservice({ getwebhooks });
    expect(await idsFor({ state: 'Active' })).toEqual([1]);
    expect(sentence(await failure(method, { inputData: { state: 'broken' } }))).toMatch(/^“State” must be one of: Active; Deactivated\./);
    expect(sentence(await failure(method, { inputData: { event: 'Opening' } }))).toMatch(
      /^“Event” must be one of: New Opt-In; New Opt-Out \(Instant\); Profile Updated by Subscriber\./,
    );
  });

  test('shows this integration’s own webhooks with their health and a shortened address', async () => {
    webservice({ getwebhooks });
    expect(await run(method)).toEqual([
      {
        webhook_id: 1,
        event: 'optin_finalized',
        active: true,
        url: 'hooks.zapier.com/…cdef',
        own: true,
        zap_id: '4711',
        app: 'zapier-mailingwork/4711',
        events_kept_until: null,
        hours_left: null,
      },
      {
        webhook_id: 2,
        event: 'optout_finalized',
        active: false,
        url: null,
        own: true,
        zap_id: null,
        app: 'zapier-mailingwork',
        events_kept_until: null,
        hours_left: null,
      },
    ]);
  });

  describe('shows for a deactivated webhook', () => {
    const since = '2025-11-11 09:27:29';
    const until = '2025-11-16T09:27:29+01:00';
    afterEach(() => {
      jest.useRealTimers();
    });

    test.each([
      ['the moment it was deactivated', '2025-11-11T08:27:29Z', 120],
      ['a second later', '2025-11-11T08:27:30Z', 119],
      ['in the last hour', '2025-11-16T08:00:00Z', 0],
      ['weeks later', '2025-12-24T18:00:00Z', 0],
    ])('until when its events are kept, and how many hours are left %s', async (_when, now, hours) => {
      jest.useFakeTimers({ now: Date.parse(now), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'] });
      webservice({ getwebhooks: [{ id: 2, app: 'zapier-mailingwork', active: 0, deactivated_at: since }] });
      expect(await run(method)).toMatchObject([{ events_kept_until: until, hours_left: hours }]);
    });
  });

  test.each([
    [{ any_app: true }, [1, 2, 3, 4]],
    [{ event: 'optin_finalized' }, [1]],
    [{ state: 'inactive' }, [2]],
    [{ state: 'active' }, [1]],
    [{ state: 'active', any_app: 'yes' }, [1, 3]],
    [{ event: 'profilemanager_finalized' }, []],
  ])('filters by %j', async (inputData, ids) => {
    webservice({ getwebhooks });
    expect(await idsFor(inputData)).toEqual(ids);
  });
});
