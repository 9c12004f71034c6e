import { describe, expect, test } from '@jest/globals';
import { failure, isolated, run, sentence } from '../support/app.ts';
import { webservice } from '../support/webservice.ts';

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
  test('takes its choices as they are written, and no others', async () => {
    webservice({ getwebhooks });
    expect(await idsFor({ state: 'Active' })).toEqual([1]);
    expect(sentence(await failure(method, { inputData: { state: 'broken' } }))).toMatch(/^“State” must be one of: Active; Deactivated\./);
    expect(sentence(await failure(method, { inputData: { event: 'Opening' } }))).toMatch(
      /^“Event” must be one of: New Opt-In; New Opt-Out; Profile Updated by Subscriber\./,
    );
  });

  test('shows this integration’s own webhooks with their health and a shortened address', async () => {
    webservice({ getwebhooks });
    expect(await run(method)).toEqual([
      { webhook_id: 1, event: 'optin_finalized', active: true, url: 'hooks.zapier.com/…cdef', own: true, zap_id: '4711', app: 'zapier-mailingwork/4711' },
      { webhook_id: 2, event: 'optout_finalized', active: false, url: null, own: true, zap_id: null, app: 'zapier-mailingwork' },
    ]);
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
