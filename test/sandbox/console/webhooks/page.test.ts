import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../../sandbox/time/clock.ts';
import { freshConsole } from '../support.ts';
import { textOf } from '../zaps/support.ts';
import { deliverTo, freshSite, webhookTo } from './support.ts';

const stage = freshConsole();
const site = freshSite();
const page = (path = '') => stage().read(`/parcels/webhooks${path}`);
const post = async (path: string) => (await fetch(`${stage().console.url}/parcels/webhooks${path}`, { method: 'POST' })).text();

/** Lets the webhook fail until it is deactivated, and one more event come. */
async function fail() {
  site().status = 503;
  const webhook = await deliverTo(stage(), `${site().url}secret-path/abcd`);
  await deliverTo(stage(), '');
  site().status = 200;
  return webhook;
}

describe('the list of webhooks', () => {
  test('says what to do first, and lists each webhook without its address', async () => {
    expect(textOf(await page())).toContain('None yet. Turn on a Zap with an instant trigger.');
    stage().box.account.webhook = webhookTo('http://127.0.0.1:9/secret-path/abcd/');
    const html = await page();
    expect(textOf(html)).toContain('Webhook 1 parcel 127.0.0.1:9 …abcd active');
    expect(html).toContain('href="/parcels/webhooks/1"');
    expect(html).not.toContain('secret-path');
    expect(textOf(html)).not.toContain('App');
  });

  test('activates a webhook with what waits for it, where it stands', async () => {
    await fail();
    const html = await page('/list');
    expect(textOf(html)).toMatch(/deactivated since [-\d: ]+ Events that wait: 2\. They are kept until [-\d: ]+\./);
    expect(textOf(await post('/1/replay?part=webhooks'))).toContain('Webhook 1 parcel');
    await stage().box.deliveries.idle();
    expect(stage().box.account.webhook?.active).toBe(true);
    expect(site().received).toHaveLength(4);
  });
});

describe('the page of a webhook', () => {
  test('counts the failures in a row until one succeeds', async () => {
    await fail();
    const { box } = stage();
    expect(textOf(await page('/1/facts'))).toContain('Failures in a row 2');
    await post('/1/activate?part=facts');
    expect(textOf(await page('/1/facts'))).toContain('active Failures in a row 0 Waiting to be sent 0');
    expect(box.deliveries.list()).toHaveLength(2);
    expect(site().received).toHaveLength(2);
  });

  test('shows when it was deactivated and until when events are kept', async () => {
    const webhook = await fail();
    const { clock } = stage().box;
    const since = webhook.deactivatedAt ?? 0;
    const text = textOf(await page('/1'));
    expect(text).toContain(`deactivated since ${clock.write(since)} Events that wait: 2. They are kept until ${clock.write(since + DAY)}.`);
    expect(text).toContain('Deliveries No. Time Event Outcome Attempts Answer 2');
    expect(text).not.toContain('What the receiver answers');
  });

  test('is not found where there is none, and says so where it has gone', async () => {
    expect((await fetch(`${stage().console.url}/parcels/webhooks/1`)).status).toBe(404);
    expect(textOf(await page('/1/facts'))).toBe('This webhook is gone.');
  });
});
