import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.webhook_deactivated.operation.perform';
const own = { id: 12, app: 'zapier-mailingwork/4711', event: 'optin_finalized', url: 'https://hooks.zapier.com/hooks/standard/1/abcdef/?token=x' };
const shown = {
  webhook_id: 12,
  event: 'optin_finalized',
  active: false,
  url: 'hooks.zapier.com/…cdef',
  own: true,
  zap_id: '4711',
  app: 'zapier-mailingwork/4711',
  events_kept_until: '2026-11-25T08:00:00+01:00',
  hours_left: expect.any(Number),
};

describe('Webhook Deactivated', () => {
  test('returns deactivated webhooks of this integration, with the date where there is one', async () => {
    const calls = webservice({
      getwebhooks: [
        { ...own, active: 0, deactivated_at: '2026-11-20 08:00:00' },
        { ...own, id: 13, active: 1 },
        { id: 14, app: 'shop', active: 0 },
      ],
    });
    expect(await run(method)).toEqual([
      { id: '12-2026-11-20 08:00:00', ...shown, deactivated_at: '2026-11-20T08:00:00+01:00', deactivated_at_raw: '2026-11-20 08:00:00' },
    ]);
    expect(namesOf(calls)).toEqual(['getwebhooks']);
  });

  test('returns those of other applications when requested, even without a date', async () => {
    webservice({ getwebhooks: [{ id: 14, app: 'shop', active: 0 }] });
    expect(await run(method)).toEqual([]);
    expect(await run(method, { inputData: { any_app: true } })).toMatchObject([
      {
        id: expect.stringMatching(/^14-\d{4}-\d\d-\d\d$/),
        own: false,
        url: null,
        deactivated_at: null,
        deactivated_at_raw: null,
        events_kept_until: null,
        hours_left: null,
      },
    ]);
  });
});
