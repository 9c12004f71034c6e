import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createBudget } from '../../mailingwork/budget.ts';
import type { Webhook } from '../../mailingwork/functions/webhooks.ts';
import { activate, isOwn, maskedUrl, ownerOf, subscribe, unsubscribe } from '../../mailingwork/webhooks.ts';
import { broken, done, FakeWebservice, failureOf, fakeAccount, http, type Play, refused } from '../support/fake_account.ts';

const TARGET = 'https://hooks.example.com/hooks/standard/1/abcdef';
const URL_NOW = `${TARGET}?token=new`;
let service = new FakeWebservice();
const account = () => fakeAccount(service, { budget: createBudget(25_000, () => 0) });
const hook = (id: number, changes: Partial<Record<'app' | 'url' | 'event' | 'active', unknown>> = {}) => ({
  id,
  app: 'zapier-mailingwork/4711',
  event: 'optin_finalized',
  url: `${TARGET}?token=old`,
  active: 1,
  ...changes,
});
const webhook = (changes: Partial<Webhook> = {}): Webhook => ({ id: 1, app: null, event: null, url: null, active: null, deactivatedAtRaw: null, ...changes });
const ids = (name: string): string[] => service.parametersOf(name).map((parameters) => parameters.id ?? '');

beforeEach(() => {
  service = new FakeWebservice()
    .on('getwebhooks', done([]))
    .on('createwebhook', done({ id: 12 }))
    .on('deletewebhookbyid', done(true))
    .on('activatewebhook', done(true));
});

describe('creating a webhook', () => {
  const create = (owner: string | null = '4711') => subscribe(account(), 'optin_finalized', URL_NOW, owner);

  test('names the application and the Zap it belongs to', async () => {
    await expect(create()).resolves.toBe(12);
    expect(service.names).toEqual(['getwebhooks', 'createwebhook']);
    expect(service.parametersOf('createwebhook')).toEqual([{ app: 'zapier-mailingwork/4711', event: 'optin_finalized', url: URL_NOW }]);
  });

  test('names the application alone where the Zap is unknown', async () => {
    await create(null);
    expect(service.parametersOf('createwebhook')[0]?.app).toBe('zapier-mailingwork');
  });

  test.each([[12], ['12'], [{ id: '12', active: 1 }], [{ webhookId: 12 }], [{ webHookId: '12' }]])('understands the id in %j', async (result) => {
    service.on('createwebhook', done(result));
    await expect(create()).resolves.toBe(12);
  });

  test('removes leftovers of this integration that point to the same target, and nothing else', async () => {
    service.on(
      'getwebhooks',
      done([
        hook(1),
        hook(2, { url: TARGET, app: 'zapier-mailingwork' }),
        hook(3, { url: `${TARGET}/other` }),
        hook(4, { app: 'shop' }),
        hook(5, { app: 'zapier-mailingwork-test/4711' }),
        hook(6, { app: null }),
        hook(7, { url: null }),
        hook(8, { url: 'https://hooks.example.com/hooks/standard/1/another' }),
        hook(9, { url: `${TARGET}#x`, active: 0 }),
      ]),
    );
    await create();
    expect(service.names).toEqual(['getwebhooks', 'deletewebhookbyid', 'deletewebhookbyid', 'deletewebhookbyid', 'createwebhook']);
    expect(ids('deletewebhookbyid')).toEqual(['1', '2', '9']);
  });

  test('sends the id of a leftover under every plausible name', async () => {
    service.on('getwebhooks', done([hook(1)]));
    await create();
    expect(service.parametersOf('deletewebhookbyid')).toEqual([{ id: '1', webhookId: '1', webHookId: '1' }]);
  });

  test.each([refused(5), refused(1), http(503), broken('ECONNRESET'), http(200, '<html>')])(
    'goes on where leftovers cannot be read or removed',
    async (play) => {
      service.on('getwebhooks', play);
      await expect(create()).resolves.toBe(12);
      service.on('getwebhooks', done([hook(1), hook(2)])).on('deletewebhookbyid', play);
      await expect(create()).resolves.toBe(12);
      expect(ids('deletewebhookbyid')).toEqual(['1']);
    },
  );

  test('keeps time back to find out what became of it', async () => {
    service.on('getwebhooks', done([hook(1)]));
    await create();
    expect(service.calls.map(({ name, timeoutMs }) => [name, timeoutMs])).toEqual([
      ['getwebhooks', 5_000],
      ['deletewebhookbyid', 5_000],
      ['createwebhook', 17_000],
    ]);
  });

  describe.each<[what: string, play: Play, kind: string]>([
    ['the answer is lost', broken('ECONNRESET'), 'uncertain'],
    ['the server fails', http(500), 'uncertain'],
    ['the answer is a web page', http(200, '<html>'), 'uncertain'],
    ['the answer names no id', done({ active: 1 }), 'unexpected_answer'],
    ['the answer is nothing', done(null), 'unexpected_answer'],
    ['the id cannot be read', done({ id: 'twelve' }), 'unexpected_answer'],
  ])('where %s', (_what, play, kind) => {
    test('adopts the webhook with exactly its address', async () => {
      service.on('createwebhook', play).on('getwebhooks', done([]), done([hook(30), hook(31, { url: `${URL_NOW}x` }), hook(32, { url: URL_NOW })]));
      await expect(create()).resolves.toBe(32);
      expect(service.names).toEqual(['getwebhooks', 'createwebhook', 'getwebhooks']);
    });

    test('fails where there is none, and does not create a second one', async () => {
      service.on('createwebhook', play).on('getwebhooks', done([]), done([hook(30)]));
      expect((await failureOf(create())).kind).toBe(kind);
      expect(service.parametersOf('createwebhook')).toHaveLength(1);
    });

    test('fails where nobody can tell', async () => {
      service.on('createwebhook', play).on('getwebhooks', http(503));
      expect((await failureOf(create())).kind).toBe(kind);
    });
  });

  test.each<[play: Play, kind: string]>([
    [refused(1), 'login'],
    [refused(8), 'refused'],
    [http(429), 'busy'],
    [broken('ECONNREFUSED'), 'unavailable'],
  ])('that was not done adopts nothing', async (play, kind) => {
    service.on('createwebhook', play).on('getwebhooks', done([]), done([hook(32, { url: URL_NOW })]));
    expect((await failureOf(create())).kind).toBe(kind);
    expect(service.names).toEqual(['getwebhooks', 'createwebhook']);
  });

  test('passes a mistake of ours on as it is', async () => {
    const broke = { ...account(), call: () => Promise.reject(new TypeError('mistake')) };
    await expect(subscribe(broke, 'optin_finalized', URL_NOW, null)).rejects.toThrow(TypeError);
  });
});

describe('deleting a webhook', () => {
  test('takes one call', async () => {
    await unsubscribe(account(), 12, TARGET);
    expect(service.names).toEqual(['deletewebhookbyid']);
    expect(service.calls[0]?.timeoutMs).toBe(17_000);
  });

  test.each([refused(5), http(503), http(200, '<html>'), broken('ECONNRESET')])('that fails is a success where it is gone', async (play) => {
    service.on('deletewebhookbyid', play).on('getwebhooks', done([hook(13)]));
    await expect(unsubscribe(account(), 12, TARGET)).resolves.toBeUndefined();
    expect(service.names).toEqual(['deletewebhookbyid', 'getwebhooks']);
  });

  test('that fails is that failure where it is still there, or nobody can tell', async () => {
    service.on('deletewebhookbyid', refused(5)).on('getwebhooks', done([hook(11), hook(12), hook(13)]));
    expect(await failureOf(unsubscribe(account(), 12, TARGET))).toMatchObject({ kind: 'refused', code: 5 });
    service.on('getwebhooks', http(503));
    expect(await failureOf(unsubscribe(account(), 12, TARGET))).toMatchObject({ kind: 'refused', code: 5 });
  });

  test('whose id was lost deletes this integration’s webhooks towards the target', async () => {
    service.on('getwebhooks', done([hook(1), hook(2, { app: 'shop' }), hook(3, { url: `${TARGET}2` }), hook(4)]));
    await unsubscribe(account(), null, TARGET);
    expect(service.names).toEqual(['getwebhooks', 'deletewebhookbyid', 'deletewebhookbyid']);
    expect(ids('deletewebhookbyid')).toEqual(['1', '4']);
  });

  test('whose id was lost is done where there is none, and a failure where nobody can tell', async () => {
    await expect(unsubscribe(account(), null, TARGET)).resolves.toBeUndefined();
    service.on('getwebhooks', http(503));
    expect((await failureOf(unsubscribe(account(), null, TARGET))).kind).toBe('unavailable');
  });
});

describe('activating a webhook', () => {
  test('without the events buffered meanwhile is the rule, and the state is read back', async () => {
    const other = hook(11, { active: '0' });
    service.on('getwebhooks', done([other, hook(12, { active: '0' })]), done([other, hook(12, { active: '1' })]));
    await expect(activate(account(), 12, false, false)).resolves.toMatchObject({ id: 12, active: true });
    expect(service.names).toEqual(['getwebhooks', 'activatewebhook', 'getwebhooks']);
    expect(service.parametersOf('activatewebhook')).toEqual([{ id: '12', webhookId: '12', webHookId: '12' }]);
  });

  test('with them is asked for', async () => {
    service.on('getwebhooks', done([hook(12)]));
    await activate(account(), 12, true, false);
    expect(service.parametersOf('activatewebhook')[0]?.replayEvents).toBe('1');
  });

  test.each([http(503), done([])])('that was done is a success, even where the state cannot be read back', async (play) => {
    service.on('getwebhooks', done([hook(12, { active: 0 })]), play);
    await expect(activate(account(), 12, false, false)).resolves.toMatchObject({ id: 12, app: 'zapier-mailingwork/4711', active: null });
  });

  test('of another application needs a word', async () => {
    service.on('getwebhooks', done([hook(12, { app: 'shop' })]));
    expect(await failureOf(activate(account(), 12, false, false))).toMatchObject({
      kind: 'invalid_input',
      message: expect.stringContaining('Webhook 12 belongs to another application.'),
    });
    expect(service.names).toEqual(['getwebhooks']);
    await expect(activate(account(), 12, false, true)).resolves.toMatchObject({ id: 12, app: 'shop' });
  });

  test('that does not exist changes nothing', async () => {
    expect(await failureOf(activate(account(), 12, false, true))).toMatchObject({
      kind: 'not_found',
      message: 'Webhook 12 does not exist in this account.',
    });
    expect(service.names).toEqual(['getwebhooks']);
  });

  test('that is refused is a failure', async () => {
    service.on('getwebhooks', done([hook(12)])).on('activatewebhook', refused(5));
    expect((await failureOf(activate(account(), 12, false, false))).kind).toBe('refused');
  });
});

test.each([
  ['zapier-mailingwork', true, null],
  ['zapier-mailingwork/', true, null],
  ['zapier-mailingwork/4711', true, '4711'],
  ['zapier-mailingwork/a/b', true, 'a/b'],
  ['zapier-mailingwork-test', false, null],
  ['Zapier-Mailingwork/4711', false, null],
  ['shop', false, null],
  ['', false, null],
  [null, false, null],
])('a webhook of %j is own: %j, and belongs to %j', (app, own, owner) => {
  expect([isOwn(webhook({ app })), ownerOf(webhook({ app }))]).toEqual([own, owner]);
});

describe('a shown address', () => {
  test.each([
    ['https://hooks.example.com/hooks/standard/1/abcdef0123/', 'hooks.example.com/…0123'],
    ['https://hooks.example.com/hooks/standard/1/abcdef0123//', 'hooks.example.com/…0123'],
    [URL_NOW, 'hooks.example.com/…cdef'],
    ['https://user:word@hooks.example.com:8443/secret#fragment', 'hooks.example.com:8443/…cret'],
    ['https://hooks.example.com', 'hooks.example.com/…'],
    ['no address', null],
    ['', null],
    [null, null],
  ])('of %j is %j', (url, shown) => {
    expect(maskedUrl(url)).toBe(shown);
  });

  test('never holds more than the host and four characters', () => {
    const paths = fc
      .array(fc.string({ unit: fc.constantFrom(...'abcdef0123456789-_~%/ä😀 '), maxLength: 12 }), { maxLength: 4 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.domain(), paths, fc.webQueryParameters(), fc.webFragments(), (host, path, query, fragment) => {
        const shown = maskedUrl(`https://user:word@${host}/${path}?${query}#${fragment}`);
        expect(shown?.startsWith(`${host.toLowerCase()}/…`)).toBe(true);
        expect(shown?.slice(host.length + 2).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 1000 },
    );
  });
});
