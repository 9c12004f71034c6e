import { describe, expect, test } from '@jest/globals';

import { freshConsole } from '../support.ts';
import { textOf } from '../zaps/support.ts';
import { deliverTo, freshSite } from './support.ts';

const stage = freshConsole();
const site = freshSite();
const page = (path = '') => stage().read(`/parcels/webhooks${path}`);
const post = (path: string, form: Record<string, string> = {}) =>
  fetch(`${stage().console.url}/parcels/webhooks${path}`, { method: 'POST', body: new URLSearchParams(form), headers: { 'hx-request': 'true' } });

describe('the list of deliveries', () => {
  test('says what to do first', async () => {
    expect(textOf(await page())).toContain('Deliveries None yet. Cause an event, such as a sign-up.');
  });

  test('has a line for each delivery, newest first', async () => {
    await deliverTo(stage(), site().url);
    site().status = 503;
    await deliverTo(stage(), site().url);
    await deliverTo(stage(), site().url);
    const text = textOf(await page('/1/deliveries'));
    expect(text).toMatch(/3 .* parcel kept 0 2 .* parcel failed 2 503 1 .* parcel delivered 1 200/);
    expect(text).not.toContain('inactive');
    expect(textOf(await page('/2/deliveries'))).toContain('None yet.');
  });

  test('shows the newest fifty of many', async () => {
    for (let number = 0; number < 60; number += 1) {
      await deliverTo(stage(), site().url);
    }
    const list = await page('/deliveries');
    expect(textOf(list)).toContain('The newest 50');
    expect(list.match(/id="delivery-/g)).toHaveLength(50);
    expect(list).toContain('id="delivery-60"');
  });
});

describe('the page of a delivery', () => {
  test('shows what was sent and each answer, without the signature and the address', async () => {
    site().status = 500;
    await deliverTo(stage(), `${site().url}secret-path/abcd`);
    const text = textOf(await page('/deliveries/1'));
    expect(text).toContain('content-type: application/x-www-form-urlencoded x-signature: … name=lamp');
    expect(text).toMatch(/Attempt 1 at [-\d: ]+, \d+ ms 500 .*HTTP\/1.1 500 Internal Server Error.* Attempt 2 at/);
    expect(text).toContain('&#39;&quot;$ADDRESS&quot; \\');
    expect(text).toContain('&quot;$SIGNATURE&quot;');
    expect(text).not.toContain('secret-path');
  });

  test('says why there was no answer', async () => {
    await deliverTo(stage(), 'http://127.0.0.1:1/');
    expect(textOf(await page('/deliveries/1'))).toMatch(/No answer: .*ECONNREFUSED/);
  });

  test('shows what was never sent, and no more of a long body than is kept', async () => {
    const webhook = await deliverTo(stage(), site().url, { name: 'x'.repeat(20_000) });
    expect((await page('/deliveries/1')).match(/x{2000,}/g)?.map((text) => text.length)).toEqual([3995, 3995, 20_000]);
    webhook.active = false;
    await deliverTo(stage(), site().url);
    expect(textOf(await page('/deliveries/2'))).toContain('It was not sent, because the webhook was deactivated.');
  });

  test('escapes what came from outside', async () => {
    await deliverTo(stage(), site().url, { name: '</textarea><script>alert(1)</script>' });
    const html = await page('/deliveries/1');
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  test('is gone with the account', async () => {
    await deliverTo(stage(), site().url);
    stage().box.reset();
    expect(textOf(await page('/deliveries/1'))).toContain('This delivery is no longer kept.');
  });
});

describe('sending again', () => {
  const names = () => site().received.map((body) => new URLSearchParams(body).get('name'));

  test('delivers the same event once more', async () => {
    await deliverTo(stage(), site().url);
    expect(await (await post('/deliveries/1/again')).text()).toContain('It is on its way.');
    await stage().box.deliveries.idle();
    expect(names()).toEqual(['lamp', 'lamp']);
  });

  test('delivers an event that was changed by hand', async () => {
    await deliverTo(stage(), site().url);
    await post('/deliveries/1/again/changed', { payload: '{"name": "sofa"}' });
    await stage().box.deliveries.idle();
    expect(names()).toEqual(['lamp', 'sofa']);
  });

  test.each([
    ['{"name": ', 'This is not JSON'],
    ['[1]', 'An event is an object'],
    [`{"name": "${'x'.repeat(100_000)}"}`, 'This is longer than 100000 characters.'],
  ])('says why %.10s cannot be sent, and keeps what was typed', async (payload, problem) => {
    await deliverTo(stage(), site().url);
    const answer = await post('/deliveries/1/again/changed', { payload });
    const html = await answer.text();
    expect(html).toContain(problem);
    expect(html).toContain('aria-invalid="true"');
    expect(names()).toEqual(['lamp']);
  });

  test('says that the webhook is deactivated, or gone', async () => {
    const webhook = await deliverTo(stage(), site().url);
    webhook.active = false;
    expect(await (await post('/deliveries/1/again')).text()).toContain('The webhook is deactivated, so nothing can be sent.');
    stage().box.account.webhook = null;
    expect(await (await post('/deliveries/1/again')).text()).toContain('is gone, so nothing can be sent.');
    expect(names()).toEqual(['lamp']);
  });
});
