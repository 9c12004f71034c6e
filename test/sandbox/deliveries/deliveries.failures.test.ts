import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../sandbox/time/clock.ts';
import { deliveryStage } from '../../support/mailingwork/deliveries.ts';
import { call } from '../support.ts';

const { sandbox, receiver, listen, signUp, state, addresses } = deliveryStage();
const HOUR = DAY / 24;

describe('a failing receiver', () => {
  test.each([301, 404, 410, 500])('that answers %i is tried three times, then its webhook is deactivated', async (status) => {
    const id = await listen();
    receiver().answer(status);
    await signUp('max@example.com');
    expect(receiver().bodies).toHaveLength(3);
    expect(await state(id)).toMatchObject({ active: false, deactivated_at: expect.any(String) });
    expect([...sandbox().account.notifications.values()]).toEqual([expect.objectContaining({ webhookId: id })]);
    expect(sandbox().deliveries.list()).toEqual([expect.objectContaining({ webhookId: id, outcome: 'failed', attempts: 3, status: String(status) })]);
  });

  test('that cannot be reached does not stop other webhooks', async () => {
    const dead = await listen('optin_finalized', 'http://127.0.0.1:1/hook');
    const alive = await listen();
    await signUp('max@example.com');
    expect(await state(dead)).toMatchObject({ active: false });
    expect(await state(alive)).toMatchObject({ active: true });
    expect(addresses()).toEqual(['max@example.com']);
  });

  test('that never answers counts as failed after the time limit', async () => {
    sandbox().settings.deliveryTimeout = 40;
    const silent = createServer(() => {});
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const id = await listen('optin_finalized', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`);
    await signUp('max@example.com');
    expect(sandbox().deliveries.list()).toEqual([expect.objectContaining({ webhookId: id, outcome: 'failed', status: 'timeout' })]);
    silent.closeAllConnections();
    silent.close();
  });

  test('that recovers in time stays active', async () => {
    const id = await listen();
    receiver().answer(503, 200);
    await signUp('max@example.com');
    expect(await state(id)).toMatchObject({ active: true });
    expect(receiver().bodies).toHaveLength(2);
  });
});

describe('while a webhook is inactive', () => {
  async function deactivated(): Promise<number> {
    const id = await listen();
    receiver().answer(500);
    await signUp('first@example.com');
    receiver().answer(200);
    receiver().bodies.length = 0;
    return id;
  }

  test('events within 4 days and 23 hours are kept, those after 5 days and 1 hour are lost', async () => {
    const id = await deactivated();
    await signUp('second@example.com');
    sandbox().clock.advance(4 * DAY + 23 * HOUR);
    await signUp('third@example.com');
    sandbox().clock.advance(2 * HOUR);
    await signUp('lost@example.com');
    expect(receiver().bodies).toEqual([]);
    await call(sandbox(), 'ActivateWebHook', { id, replayEvents: 1 });
    await sandbox().deliveries.idle();
    expect(addresses()).toEqual(['first@example.com', 'second@example.com', 'third@example.com']);
    expect(await state(id)).toEqual({ id, app: 'tests', event: 'optin_finalized', url: receiver().url, active: true });
  });

  test('activating without replay drops the buffered events', async () => {
    const id = await deactivated();
    await call(sandbox(), 'ActivateWebHook', { id });
    await signUp('later@example.com');
    expect(addresses()).toEqual(['later@example.com']);
  });

  test('a replay that fails keeps all its events', async () => {
    const id = await deactivated();
    await signUp('second@example.com');
    receiver().answer(500);
    await call(sandbox(), 'ActivateWebHook', { id, replayEvents: 1 });
    await sandbox().deliveries.idle();
    expect(sandbox().account.webhooks.get(id)?.buffer).toHaveLength(2);
  });

  test('a deleted webhook gets nothing more', async () => {
    const id = await deactivated();
    await call(sandbox(), 'DeleteWebHookById', { id });
    await signUp('second@example.com');
    expect(receiver().bodies).toEqual([]);
    expect(await state(id)).toBeUndefined();
  });
});
