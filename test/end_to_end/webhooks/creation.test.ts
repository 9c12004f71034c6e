import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../sandbox/faults/faults.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

const { sandbox, runner, listening, signUp, findWebhooks, callFunction } = runnerStage();

const webhooks = () => [...sandbox().account.webhooks.values()];
const strike = (...faults: Fault[]) => {
  for (const fault of faults) {
    sandbox().faults.add(fault);
  }
};

describe('a webhook that was created without an answer', () => {
  test('is adopted by its address, and its Zap receives every event once', async () => {
    strike({ fault: 'lose-answer', operation: 'CreateWebHook' });
    const { zap, emails } = await listening();
    expect(zap.isOn).toBe(true);
    expect(webhooks().map(({ id }) => String(id))).toEqual([zap.subscribeData.id]);
    sandbox().faults.clear();
    await signUp('anna');
    expect(emails).toEqual(['anna@example.com']);
    expect(await zap.turnOff()).toEqual({ on: false, reason: null });
    expect(webhooks()).toEqual([]);
  });

  describe('a webhook that was created without an answer and cannot be looked up', () => {
    const lostForGood: Fault[] = [
      { fault: 'lose-answer', operation: 'CreateWebHook' },
      { fault: 'status', status: 503, operation: 'GetWebHooks', after: 1 },
    ];

    test('leaves the Zap off with an error, and the webhook is found and can be deleted', async () => {
      strike(...lostForGood);
      const zap = runner().addZap({ trigger: { key: 'new_opt_in' }, action: () => undefined });
      expect(await zap.turnOn()).toEqual({ on: false, reason: 'MAILINGWORK did not answer. Turn the Zap on again in a minute.' });
      sandbox().faults.clear();
      const [leftover, ...others] = await findWebhooks();
      expect(others).toEqual([]);
      expect(leftover).toMatchObject({ own: true, active: true, event: 'optin_finalized', zap_id: zap.id });
      const id = leftover?.webhook_id;
      await callFunction('DeleteWebHookById', { parameter_id: id, parameter_webhookId: id, parameter_webHookId: id, confirm: true });
      expect(webhooks()).toEqual([]);
    });

    test('is adopted by the next activation towards the same address', async () => {
      const subscribe = () => runner().app.call('triggers.new_opt_in.operation.performSubscribe', { targetUrl: 'http://127.0.0.1:9/hooks/same' });
      strike(...lostForGood);
      await expect(subscribe()).rejects.toThrow('Turn the Zap on again in a minute.');
      sandbox().faults.clear();
      const [leftover] = webhooks();
      const token = new URL(leftover?.url ?? '').searchParams.get('token');
      expect(await subscribe()).toEqual({ id: String(leftover?.id), token });
      expect(webhooks()).toHaveLength(1);
    });

    test('is deactivated at its first event and starts no run, where its target is gone', async () => {
      strike(...lostForGood);
      const { zap, emails } = await listening();
      sandbox().faults.clear();
      expect(await zap.turnOn()).toEqual({ on: true, reason: null });
      await signUp('anna');
      expect(emails).toEqual(['anna@example.com']);
      expect(await findWebhooks({ state: 'inactive' })).toMatchObject([{ zap_id: zap.id }]);
      expect(await findWebhooks({ state: 'active' })).toMatchObject([{ webhook_id: Number(zap.subscribeData.id) }]);
    });
  });
});
