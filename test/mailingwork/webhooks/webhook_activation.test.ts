import { beforeEach, describe, expect, test } from '@jest/globals';
import { activate } from '../../../mailingwork/webhooks/webhook_activation.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { acceptingService, accountWithTime, deletedIds, hook, TARGET } from '../../support/mailingwork/client/webhooks.ts';

let service = acceptingService();
const account = () => accountWithTime(service);
const old = (active = 0) => hook(12, { active });

beforeEach(() => {
  service = acceptingService();
});

describe('activating a webhook', () => {
  test('drops buffered events by default, and reads the state back', async () => {
    const other = hook(11, { active: '0' });
    service.on('getwebhooks', accepted([other, hook(12, { active: '0' })]), accepted([other, hook(12, { active: '1' })]));
    await expect(activate(account(), 12, false, false)).resolves.toMatchObject({ id: 12, active: true });
    expect(service.names).toEqual(['getwebhooks', 'activatewebhook', 'getwebhooks']);
    expect(service.parametersOf('activatewebhook')).toEqual([{ id: '12', webhookId: '12', webHookId: '12' }]);
  });

  test('delivers buffered events when requested', async () => {
    service.on('getwebhooks', accepted([hook(12)]));
    await activate(account(), 12, true, false);
    expect(service.parametersOf('activatewebhook')[0]?.replayEvents).toBe('1');
  });

  test.each([http(503), accepted([])])('succeeds where it was carried out but the state cannot be read back', async (play) => {
    service.on('getwebhooks', accepted([hook(12, { active: 0 })]), play);
    await expect(activate(account(), 12, false, false)).resolves.toMatchObject({ id: 12, app: 'zapier-mailingwork/4711', active: null });
  });

  test('of another application must be allowed', async () => {
    service.on('getwebhooks', accepted([hook(12, { app: 'shop' }), hook(13, { app: 'shop' })]));
    expect(await failureOf(activate(account(), 12, false, false))).toMatchObject({
      kind: 'invalid_input',
      message: expect.stringContaining('Webhook 12 belongs to another app.'),
    });
    expect(service.names).toEqual(['getwebhooks']);
    await expect(activate(account(), 12, false, true)).resolves.toMatchObject({ id: 12, app: 'shop' });
    expect(deletedIds(service)).toEqual([]);
  });

  test('that does not exist changes nothing', async () => {
    expect(await failureOf(activate(account(), 12, false, true))).toMatchObject({
      kind: 'not_found',
      message: 'Webhook 12 does not exist in this account.',
    });
    expect(service.names).toEqual(['getwebhooks']);
  });

  test('fails where it is refused, and deletes nothing', async () => {
    service.on('getwebhooks', accepted([old(), hook(13)])).on('activatewebhook', refused(5));
    expect((await failureOf(activate(account(), 12, true, false))).kind).toBe('refused');
    expect(deletedIds(service)).toEqual([]);
  });
});

describe('activating a webhook that has an active duplicate', () => {
  test('with the buffered events deletes the newer one afterwards', async () => {
    service.on('getwebhooks', accepted([old(), hook(13)]), accepted([old(1)]));
    await expect(activate(account(), 12, true, false)).resolves.toMatchObject({ id: 12, active: true });
    expect(service.names).toEqual(['getwebhooks', 'activatewebhook', 'deletewebhookbyid', 'getwebhooks']);
    expect(deletedIds(service)).toEqual(['13']);
  });

  test('without them deletes this one, and the newer one continues', async () => {
    service.on('getwebhooks', accepted([old(), hook(13)]));
    await expect(activate(account(), 12, false, false)).resolves.toMatchObject({ id: 13, active: true });
    expect(service.names).toEqual(['getwebhooks', 'deletewebhookbyid']);
    expect(deletedIds(service)).toEqual(['12']);
  });

  test.each([true, false])('deletes the newer one where both are active already (replay: %j)', async (replay) => {
    service.on('getwebhooks', accepted([old(1), hook(13)]));
    await expect(activate(account(), 12, replay, false)).resolves.toMatchObject({ id: 12 });
    expect(deletedIds(service)).toEqual(['13']);
  });

  test.each([
    ['is deactivated too', hook(13, { active: 0 })],
    ['has an unknown state', hook(13, { active: null })],
    ['is older, because its buffer may still be delivered', hook(11)],
    ['has another token, which may be the only one that the Zap knows', hook(13, { url: `${TARGET}?token=other` })],
    ['is for another event', hook(13, { event: 'optout_finalized' })],
    ['belongs to another application', hook(13, { app: 'shop' })],
  ])('leaves unchanged a webhook that %s', async (_what, other) => {
    for (const replay of [true, false]) {
      service.on('getwebhooks', accepted([old(), other]));
      await expect(activate(account(), 12, replay, false)).resolves.toMatchObject({ id: 12 });
    }
    expect(service.parametersOf('activatewebhook')).toHaveLength(2);
    expect(deletedIds(service)).toEqual([]);
  });

  test('leaves all others unchanged where its address is unknown', async () => {
    service.on('getwebhooks', accepted([hook(12, { url: null, active: 0 }), hook(13, { url: null })]));
    await activate(account(), 12, true, false);
    expect(deletedIds(service)).toEqual([]);
  });

  test.each([true, false])('fails where the other one cannot be deleted, so that the step is run again (replay: %j)', async (replay) => {
    service.on('getwebhooks', accepted([old(), hook(13)])).on('deletewebhookbyid', http(503));
    expect((await failureOf(activate(account(), 12, replay, false))).kind).toBe('unavailable');
  });
});
