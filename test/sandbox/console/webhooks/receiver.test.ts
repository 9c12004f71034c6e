import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Zap } from '../../../../sandbox/runner/runner.ts';
import { deliver, FAKE_APP } from '../../runner/support.ts';
import { textOf, zapStage } from '../zaps/support.ts';
import { webhookTo } from './support.ts';

const stage = zapStage(() => FAKE_APP, { authData: { user: 'Ada', host: 'here' } });
const at = (path: string) => `${stage().console.url}/parcels/webhooks/1${path}`;
const choose = async (state: string) => (await fetch(at(`/receiver/${state}`), { method: 'POST' })).text();
let zap: Zap;

beforeAll(async () => {
  zap = stage().runner.addZap({ name: 'Greeting', trigger: { key: 'event' }, action: () => null });
  await zap.turnOn();
  stage().box.account.webhook = webhookTo(`${zap.targetUrl}?token=abc`);
});

describe('what the receiver of a webhook answers', () => {
  test('can be chosen where the webhook leads to a Zap', async () => {
    const html = await (await fetch(at(''))).text();
    expect(textOf(html)).toContain('The address leads to the Zap “Greeting”.');
    expect(html).toContain('id="parcels-webhooks-1-receiver-up" aria-pressed="true"');
  });

  test.each([
    ['gone', 410],
    ['down', 503],
    ['up', 200],
  ])('is, when it is %s, %i', async (state, status) => {
    expect(await choose(state)).toContain(`id="parcels-webhooks-1-receiver-${state}" aria-pressed="true"`);
    expect((await deliver(zap.targetUrl, {})).status).toBe(status);
  });

  test('can be nothing at all', async () => {
    await choose('silent');
    await expect(deliver(zap.targetUrl, {}, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
    await choose('up');
  });

  test('stays what it is where the choice is unknown', async () => {
    await choose('asleep');
    expect(zap.receiver).toBe('up');
  });

  test('cannot be chosen while the Zap is off', async () => {
    zap.pause();
    expect(textOf(await choose('down'))).toContain('Greeting”, which is off: it answers 410.');
    expect(zap.receiver).toBe('gone');
  });
});
