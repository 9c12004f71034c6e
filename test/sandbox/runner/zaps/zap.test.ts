import { describe, expect, test } from '@jest/globals';
import type { Data, Zap } from '../../../../sandbox/runner/runner.ts';
import { deliver, sharedRunner } from '../support.ts';

const { runner, logs } = sharedRunner();

/** A Zap that only records its events. */
function listening(inputData: Data = {}): { zap: Zap; events: Data[] } {
  const events: Data[] = [];
  return { events, zap: runner().addZap({ trigger: { key: 'event', inputData }, action: (event) => events.push(event) }) };
}

async function listeningNow() {
  const { zap, events } = listening();
  await zap.turnOn();
  return { zap, events, url: zap.targetUrl ?? '' };
}

describe('turning a Zap on', () => {
  test('subscribes an address of its own and keeps what the app returned', async () => {
    const { zap } = listening();
    expect(await zap.turnOn()).toEqual({ on: true, reason: null });
    expect(zap.targetUrl).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/hooks/standard/${zap.id}/[0-9a-f]{32}/$`));
    expect(zap.subscribeData).toEqual({ id: '7', url: zap.targetUrl, zap: zap.id });
  });

  test('leaves it off with the reason when the app refuses', async () => {
    const { zap } = listening({ refuse: true });
    expect(await zap.turnOn()).toEqual({ on: false, reason: 'No room for another webhook.' });
    expect(zap.isOn).toBe(false);
    expect((await deliver(zap.targetUrl, {})).status).toBe(410);
  });

  test('twice at the same time subscribes one address, and turning it off in between takes effect afterwards', async () => {
    const { zap } = listening();
    const [first, second, off] = [zap.turnOn(), zap.turnOn(), zap.turnOff()];
    expect(await Promise.all([first, second, off])).toEqual([true, true, false].map((on) => ({ on, reason: null })));
    expect((await deliver(zap.targetUrl, {})).status).toBe(410);
    expect(zap.subscribeData.url).toBe(zap.targetUrl);
  });

  test('twice changes nothing', async () => {
    const { zap, url } = await listeningNow();
    await zap.turnOn();
    expect(zap.targetUrl).toBe(url);
  });
});

describe('turning a Zap off', () => {
  test('unsubscribes with what was kept, and the address is gone', async () => {
    const { zap, events, url } = await listeningNow();
    expect(await zap.turnOff()).toEqual({ on: false, reason: null });
    expect(logs.map(({ message }) => message)).toContain('unsubscribed 7 true');
    expect((await deliver(url, {})).status).toBe(410);
    expect(events).toEqual([]);
  });

  test('happens even when the app fails to unsubscribe', async () => {
    const { zap } = listening({ stuck: true });
    await zap.turnOn();
    expect(await zap.turnOff()).toEqual({ on: false, reason: 'The webhook cannot be deleted.' });
    expect((await deliver(zap.targetUrl, {})).status).toBe(410);
  });

  test('and on again opens another address', async () => {
    const { zap, url } = await listeningNow();
    await zap.turnOff();
    await zap.turnOn();
    expect(zap.targetUrl).not.toBe(url);
    expect((await deliver(zap.targetUrl, {})).status).toBe(200);
  });
});

describe('a paused Zap', () => {
  test('refuses deliveries, without telling the app', async () => {
    const { zap, url } = await listeningNow();
    const { length } = logs;
    zap.pause();
    expect(zap.isOn).toBe(false);
    expect((await deliver(url, {})).status).toBe(410);
    expect(logs).toHaveLength(length);
  });

  test('that was never on stays off', () => {
    const { zap } = listening();
    zap.pause();
    expect(zap.isOn).toBe(false);
  });
});

describe('a Zap that keeps its address', () => {
  const { runner: keeping } = sharedRunner({ keepAddresses: true });

  test('has the same address when it is turned on again, and accepts deliveries', async () => {
    const events: Data[] = [];
    const zap = keeping().addZap({ trigger: { key: 'event' }, action: (event) => events.push(event) });
    await zap.turnOn();
    const url = zap.targetUrl;
    await zap.turnOff();
    expect((await deliver(url, {})).status).toBe(410);
    await zap.turnOn();
    expect(zap.targetUrl).toBe(url);
    expect((await deliver(url, {})).status).toBe(200);
    await keeping().idle();
    expect(events).toHaveLength(1);
  });
});

describe('while the app subscribes an address', () => {
  const { runner: strict } = sharedRunner({ refuseUntilOn: true });
  const knocking = { trigger: { key: 'event', inputData: { knock: true } }, action: () => undefined };

  test('deliveries are accepted', async () => {
    const zap = runner().addZap(knocking);
    await zap.turnOn();
    expect(zap.subscribeData.answered).toBe(200);
  });

  test('deliveries are refused if an option says so, and accepted once the Zap is on', async () => {
    const zap = strict().addZap(knocking);
    await zap.turnOn();
    expect(zap.subscribeData.answered).toBe(410);
    expect((await deliver(zap.targetUrl, {})).status).toBe(200);
  });
});

describe('a delivery', () => {
  test('is answered before it is read, and starts one run per object', async () => {
    const { zap, events, url } = await listeningNow();
    const response = await deliver(url, { wait: 200, items: [{ id: 1 }, { id: 2 }] });
    expect(response.status).toBe(200);
    expect(events).toEqual([]);
    expect(await response.json()).toMatchObject({ status: 'success', id: expect.any(String) });
    await runner().idle();
    expect(events).toEqual([{ id: 1 }, { id: 2 }]);
    expect(zap.runs.map(({ status }) => status)).toEqual(['success', 'success']);
    expect(zap.deliveries).toBe(1);
  });

  test('from which the trigger returns nothing starts nothing', async () => {
    const { zap, url } = await listeningNow();
    await deliver(url, { items: [] });
    await runner().idle();
    expect(zap.runs).toEqual([]);
  });

  test('reaches the trigger in the platform’s form', async () => {
    const { zap, events, url } = await listeningNow();
    await deliver(`${url}?token=abc`, '{"id":5,"name":"Jürgen"}', { headers: { 'content-type': 'application/json', 'user-agent': 'sender' } });
    await runner().idle();
    expect(events).toEqual([
      {
        id: '1',
        cleanedRequest: { id: 5, name: 'Jürgen', querystring: { token: 'abc' } },
        rawRequest: {
          method: 'POST',
          querystring: 'token=abc',
          headers: expect.objectContaining({ 'Content-Type': 'application/json', 'Content-Length': '25', 'Http-User-Agent': 'sender' }),
          content: '{"id":5,"name":"Jürgen"}',
        },
        subscribeData: zap.subscribeData,
        inputData: {},
        user: 'Ada',
        targetUrl: url,
      },
    ]);
  });

  test('may be a form too', async () => {
    const { events, url } = await listeningNow();
    await deliver(url, 'name=Max+Muster', { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    await runner().idle();
    expect(events[0]?.cleanedRequest).toEqual({ name: 'Max Muster' });
  });

  test('is refused while the address is down, and accepted afterwards', async () => {
    const { zap, events, url } = await listeningNow();
    zap.setDown(true);
    expect((await deliver(url, {})).status).toBe(503);
    zap.setDown(false);
    expect((await deliver(url, {})).status).toBe(200);
    await runner().idle();
    expect(events).toHaveLength(1);
  });

  test('is refused if it is not a POST, has an unknown address or is too large', async () => {
    const { events, url } = await listeningNow();
    expect((await fetch(url)).status).toBe(405);
    expect((await deliver(new URL('/hooks/standard/1/0/', url).href, {})).status).toBe(404);
    expect((await deliver(url, 'x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
    await runner().idle();
    expect(events).toEqual([]);
  });
});

describe('a trigger that fails', () => {
  test('is recorded and never replayed', async () => {
    const { zap, url } = await listeningNow();
    expect((await deliver(url, { fail: 'broken' })).status).toBe(200);
    await runner().idle();
    expect(zap.runs).toEqual([expect.objectContaining({ status: 'errored', event: null, attempts: 1, reason: 'The event cannot be read.' })]);
  });

  test.each([
    ['is read once more when it asks for a pause', 1, 'success'],
    ['is not read a third time', 5, 'errored'],
  ])('%s', async (_sentence, times, status) => {
    const { zap, url } = await listeningNow();
    await deliver(url, { fail: 'throttled', times });
    await runner().idle();
    expect(zap.runs).toEqual([expect.objectContaining({ status })]);
  });
});
