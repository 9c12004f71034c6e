import { beforeEach, describe, expect, test } from '@jest/globals';
import { subscribe } from '../../mailingwork/webhooks.ts';
import { broken, done, failureOf, http, type Play, refused } from '../support/fake_account.ts';
import { deletedIds, hook, TARGET, URL_NOW, unhurried, willing } from '../support/webhooks.ts';

let service = willing();
const account = () => unhurried(service);

beforeEach(() => {
  service = willing();
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
    expect(deletedIds(service)).toEqual(['1', '2', '9']);
  });

  test('removes the others where one leftover is gone meanwhile', async () => {
    service.on('getwebhooks', done([hook(1), hook(2)])).on('deletewebhookbyid', refused(5), done(null));
    await create();
    expect(deletedIds(service)).toEqual(['1', '2']);
  });

  test('sends the id of a leftover under every plausible name', async () => {
    service.on('getwebhooks', done([hook(1)]));
    await create();
    expect(service.parametersOf('deletewebhookbyid')).toEqual([{ id: '1', webhookId: '1', webHookId: '1' }]);
  });

  test.each([refused(1), http(503), broken('ECONNRESET'), http(200, '<html>')])('goes on where leftovers cannot be read or removed', async (play) => {
    service.on('getwebhooks', play);
    await expect(create()).resolves.toBe(12);
    service.on('getwebhooks', done([hook(1), hook(2)])).on('deletewebhookbyid', play);
    await expect(create()).resolves.toBe(12);
    expect(deletedIds(service)).toEqual(['1']);
  });

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
