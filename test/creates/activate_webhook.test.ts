import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.activate_webhook.operation.perform';
const inactive = {
  id: 12,
  app: 'zapier-mailingwork/4711',
  event: 'optin_finalized',
  url: 'https://hooks.zapier.com/hooks/standard/1/abcdef/?token=x',
  active: false,
};
const shown = {
  events_kept_until: null,
  hours_left: null,
  webhook_id: 12,
  event: 'optin_finalized',
  url: 'hooks.zapier.com/…cdef',
  own: true,
  zap_id: '4711',
  app: 'zapier-mailingwork/4711',
};

describe('Activate Webhook', () => {
  test('delivers the buffered events by default', async () => {
    let active = false;
    const calls = webservice({
      getwebhooks: () => [{ ...inactive, active }],
      activatewebhook: () => {
        active = true;
        return null;
      },
    });
    expect(await run(method, { inputData: { webhook: '12' } })).toEqual({ ...shown, active: true, events_replayed: true });
    expect(callsTo(calls, 'activatewebhook')).toEqual([{ id: '12', webhookId: '12', webHookId: '12', replayEvents: '1' }]);
  });

  test('drops the buffered events when requested', async () => {
    const calls = webservice({ getwebhooks: [inactive] });
    expect(await run(method, { inputData: { webhook: '12', replay_events: false } })).toEqual({ ...shown, active: false, events_replayed: false });
    expect(callsTo(calls, 'activatewebhook')[0]).not.toHaveProperty('replayEvents');
  });

  test('succeeds when only reading the webhook back fails', async () => {
    let activated = false;
    webservice({
      activatewebhook: () => {
        activated = true;
        return null;
      },
      getwebhooks: () => (activated ? http(500) : [inactive]),
    });
    expect(await run(method, { inputData: { webhook: 12 } })).toMatchObject({ active: null, events_replayed: true });
  });

  test('activates webhooks of other applications only when allowed', async () => {
    const calls = webservice({ getwebhooks: [{ ...inactive, app: 'shop' }] });
    expect(sentence(await failure(method, { inputData: { webhook: '12' } }))).toMatch(/^Webhook 12 belongs to another app/);
    expect(namesOf(calls)).not.toContain('activatewebhook');
    expect(await run(method, { inputData: { webhook: '12', any_app: true } })).toMatchObject({ own: false, zap_id: null });
  });

  test('names a webhook that does not exist', async () => {
    webservice({ getwebhooks: [] });
    expect(sentence(await failure(method, { inputData: { webhook: '12' } }))).toMatch(/^Webhook 12 does not exist in this account/);
  });
});
