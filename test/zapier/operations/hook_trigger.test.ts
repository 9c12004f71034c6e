import { describe, expect, test } from '@jest/globals';
import type { Bundle } from 'zapier-platform-core';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { type HookSource, hookPerforms, type Registration } from '../../../zapier/operations/hook_trigger.ts';
import { zObject } from '../../support/z.ts';

interface Seen {
  readonly seen: unknown;
}

/** The four functions of a trigger whose service does what it is told. */
const performs = (service: Partial<HookSource<string, Seen>> = {}) =>
  hookPerforms<string, Seen>({
    open: () => 'service',
    subscribe: async (_service, url) => ({ id: 12, url }),
    unsubscribe: async () => undefined,
    read: async (_service, seen) => [{ seen }],
    list: async () => [{ seen: 'recent' }],
    ...service,
  });

const bundle = (parts: Readonly<Record<string, unknown>> = {}): Bundle => Object.assign(Object.create(null), { authData: {}, inputData: {} }, parts);

const fail = async (): Promise<never> => {
  throw new ServiceFailure('unavailable', 'It did not answer.');
};

describe('turning a Zap on', () => {
  /** What the service is asked for. */
  async function asked(parts: Readonly<Record<string, unknown>>) {
    const calls: unknown[][] = [];
    const subscribe = async (service: string, url: string, ...others: unknown[]): Promise<Registration> => {
      calls.push([service, url, ...others]);
      return { id: 12, url };
    };
    const kept = await performs({ subscribe }).performSubscribe(zObject(), bundle(parts));
    return { kept, call: calls[0] ?? [] };
  }

  test('registers the address with a token, and keeps the id and the token', async () => {
    const { kept, call } = await asked({ targetUrl: 'https://example.com/hook', inputData: { lists: ['1'] }, meta: { zap: { id: 4711 } } });
    expect(kept).toEqual({ id: '12', token: expect.stringMatching(/^[\w-]{32}$/) });
    expect(call).toEqual(['service', `https://example.com/hook?token=${kept.token}`, { lists: ['1'] }, '4711']);
  });

  test.each([
    ['https://example.com/hook?token=old', 'old'],
    ['https://example.com/hook?a=b&token=old', 'old'],
    ['https://example.com/hook', ''],
  ])('keeps the token of the address that was registered before: %s', async (url, token) => {
    const subscribe = async () => ({ id: '7', url });
    const kept = await performs({ subscribe }).performSubscribe(zObject(), bundle({ targetUrl: 'https://example.com/hook' }));
    expect(kept).toEqual({ id: '7', token });
  });

  test.each([
    [{ zap: { id: '9' } }, '9'],
    [{ zap: { id: null } }, null],
    [{ zap: { id: {} } }, null],
    [{ zap: undefined }, null],
    [{}, null],
    [undefined, null],
  ])('knows the Zap from %j as %j', async (meta, zap) => {
    expect((await asked({ targetUrl: 'https://example.com', meta })).call.at(-1)).toBe(zap);
  });

  test('without an address it is the service that says no', async () => {
    const { call } = await asked({});
    expect(call[1]).toMatch(/^\?token=/);
  });

  test('fails with a sentence, never with a silent retry', async () => {
    await expect(performs({ subscribe: fail }).performSubscribe(zObject(), bundle())).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('It did not answer. Turn the Zap on again in a minute.'),
    });
  });
});

describe('turning a Zap off', () => {
  test.each([
    [{ id: '12' }, '12'],
    [{ id: 12 }, '12'],
    [{ id: null }, null],
    [{ id: {} }, null],
    [{}, null],
    [undefined, null],
  ])('%j removes the registration %j', async (subscribeData, id) => {
    const calls: unknown[][] = [];
    const unsubscribe = async (...parameters: unknown[]): Promise<void> => {
      calls.push(parameters);
    };
    const done = await performs({ unsubscribe }).performUnsubscribe(zObject(), bundle({ subscribeData, targetUrl: 'https://example.com/hook' }));
    expect(done).toEqual({});
    expect(calls).toEqual([['service', id, 'https://example.com/hook']]);
  });

  test('without an address the id has to do', async () => {
    let url: unknown;
    const unsubscribe = async (_service: string, _id: string | null, target: string): Promise<void> => {
      url = target;
    };
    await performs({ unsubscribe }).performUnsubscribe(zObject(), bundle());
    expect(url).toBe('');
  });

  test('fails with a sentence', async () => {
    await expect(performs({ unsubscribe: fail }).performUnsubscribe(zObject(), bundle())).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('It did not answer. Turn the Zap off again in a minute.'),
    });
  });
});

describe('a delivery', () => {
  const delivery = { cleanedRequest: { id: 1, querystring: 'token=right' }, subscribeData: { id: '12', token: 'right' } };

  test('is read without its query', async () => {
    expect(await performs().perform(zObject(), bundle(delivery))).toEqual([{ seen: { id: 1 } }]);
  });

  test('without an event starts nothing, and the log says so', async () => {
    const lines: string[] = [];
    const z = zObject({ log: (...parts) => lines.push(parts.join(' ')) });
    expect(await performs({ read: async () => null }).perform(z, bundle(delivery))).toEqual([]);
    expect(await performs({ read: async () => [] }).perform(z, bundle(delivery))).toEqual([]);
    expect(lines).toEqual(['delivery ignored: no event']);
  });

  test('with another token is ignored, and the log says so without quoting it', async () => {
    const lines: string[] = [];
    const z = zObject({ log: (...parts) => lines.push(parts.join(' ')) });
    const forged = { ...delivery, rawRequest: { querystring: 'token=wrong' } };
    expect(await performs().perform(z, bundle(forged))).toEqual([]);
    expect(lines).toEqual(['delivery ignored: wrong token']);
  });

  test.each([
    [new TypeError('jane@example.com'), 'delivery ignored: TypeError'],
    [new RangeError('Maximum call stack size exceeded'), 'delivery ignored: unreadable'],
    ['jane@example.com', 'delivery ignored: unexpected'],
  ])('that fails is ignored, and the log names the kind alone', async (thrown, line) => {
    const lines: string[] = [];
    const read = async (): Promise<never> => {
      throw thrown;
    };
    expect(await performs({ read }).perform(zObject({ log: (...parts) => lines.push(parts.join(' ')) }), bundle(delivery))).toEqual([]);
    expect(lines).toEqual([line]);
  });
});

describe('recent items for the editor', () => {
  test('are those the service has', async () => {
    expect(await performs().performList(zObject(), bundle())).toEqual([{ seen: 'recent' }]);
  });

  test('fail with a sentence', async () => {
    await expect(performs({ list: fail }).performList(zObject(), bundle())).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('It did not answer. Try again in a minute.'),
    });
  });
});
