import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Account } from '../../../mailingwork/connection/account.ts';
import { subscribe, unsubscribe } from '../../../mailingwork/webhooks/webhook_subscription.ts';
import { broken, http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import type { Play } from '../../support/mailingwork/client/fake_account.ts';
import { acceptingService, accountWithTime, deletedIds, hook, TARGET, URL_NOW } from '../../support/mailingwork/client/webhooks.ts';

let service = acceptingService();
const account = () => accountWithTime(service);
const create = (owner: string | null = '4711') => subscribe(account(), 'optin_finalized', URL_NOW, owner);
const OLD = `${TARGET}?token=old`;
const inactive = (id: number, token = 'old') => hook(id, { active: 0, url: `${TARGET}?token=${token}` });
const active = (id: number, token = 'old') => hook(id, { url: `${TARGET}?token=${token}` });

beforeEach(() => {
  service = acceptingService();
});

describe('creating a webhook', () => {
  test('sends the name of the application and the ID of its Zap', async () => {
    await expect(create()).resolves.toEqual({ id: 12, url: URL_NOW });
    expect(service.names).toEqual(['getwebhooks', 'createwebhook']);
    expect(service.parametersOf('createwebhook')).toEqual([{ app: 'zapier-mailingwork/4711', event: 'optin_finalized', url: URL_NOW }]);
  });

  test('sends the name of the application alone where the Zap is unknown', async () => {
    await create(null);
    expect(service.parametersOf('createwebhook')[0]?.app).toBe('zapier-mailingwork');
  });

  test.each([[12], ['12'], [{ id: '12', active: 1 }], [{ webhookId: 12 }], [{ webHookId: '12' }]])('reads the ID from %j', async (result) => {
    service.on('createwebhook', accepted(result));
    await expect(create()).resolves.toMatchObject({ id: 12 });
  });

  test('leaves time for a look-up after a failure', async () => {
    service.on('getwebhooks', accepted([hook(1, { url: TARGET })]));
    await create();
    expect(service.calls.map(({ name, timeoutMs }) => [name, timeoutMs])).toEqual([
      ['getwebhooks', 8_000],
      ['createwebhook', 17_000],
      ['deletewebhookbyid', 5_000],
    ]);
  });

  test.each([refused(5), http(403), http(200, '<html>'), accepted('text')])(
    'is done without a look-up where the webhooks cannot be read, or are in an unknown form',
    async (play) => {
      service.on('getwebhooks', play);
      await expect(create()).resolves.toEqual({ id: 12, url: URL_NOW });
    },
  );

  test.each<[play: Play, kind: string]>([
    [http(503), 'unavailable'],
    [broken('ECONNRESET'), 'unavailable'],
    [http(429), 'busy'],
    [refused(1), 'login'],
  ])('fails in an outage, which hides existing webhooks', async (play, kind) => {
    service.on('getwebhooks', play);
    expect((await failureOf(create())).kind).toBe(kind);
    expect(service.names).toEqual(['getwebhooks']);
  });

  describe.each<[what: string, play: Play, kind: string]>([
    ['the answer is lost', broken('ECONNRESET'), 'uncertain'],
    ['the server fails', http(500), 'uncertain'],
    ['the answer is a web page', http(200, '<html>'), 'uncertain'],
    ['the answer contains no ID', accepted({ active: 1 }), 'unexpected_answer'],
    ['the answer is empty', accepted(null), 'unexpected_answer'],
    ['the id cannot be read', accepted({ id: 'twelve' }), 'unexpected_answer'],
  ])('where %s', (_what, play, kind) => {
    test('adopts the webhook with exactly its address', async () => {
      service.on('createwebhook', play).on('getwebhooks', accepted([]), accepted([hook(30), hook(31, { url: `${URL_NOW}x` }), hook(32, { url: URL_NOW })]));
      await expect(create()).resolves.toMatchObject({ id: 32, url: URL_NOW });
      expect(service.names).toEqual(['getwebhooks', 'createwebhook', 'getwebhooks']);
    });

    test('adopts the active one where a deactivated one has the same address', async () => {
      service.on('createwebhook', play).on('getwebhooks', accepted([inactive(30)]), accepted([inactive(30), active(31)]));
      await expect(create()).resolves.toMatchObject({ id: 31, url: OLD });
    });

    test('adopts the new one where the answer does not show which are active', async () => {
      const untold = (id: number) => hook(id, { active: undefined });
      service.on('createwebhook', play).on('getwebhooks', accepted([untold(30)]), accepted([untold(30), untold(31)]));
      await expect(create()).resolves.toMatchObject({ id: 31 });
    });

    test('fails where there are only those that existed before, and does not create a second one', async () => {
      service.on('createwebhook', play).on('getwebhooks', accepted([inactive(30)]));
      expect((await failureOf(create())).kind).toBe(kind);
      expect(service.parametersOf('createwebhook')).toHaveLength(1);
    });

    test('fails where the webhooks cannot be read', async () => {
      service.on('createwebhook', play).on('getwebhooks', accepted([]), http(503));
      expect((await failureOf(create())).kind).toBe(kind);
    });
  });

  test.each<[play: Play, kind: string]>([
    [refused(1), 'login'],
    [refused(8), 'refused'],
    [http(429), 'busy'],
    [broken('ECONNREFUSED'), 'unavailable'],
  ])('that was not carried out adopts nothing', async (play, kind) => {
    service.on('createwebhook', play).on('getwebhooks', accepted([]), accepted([hook(32, { url: URL_NOW })]));
    expect((await failureOf(create())).kind).toBe(kind);
    expect(service.names).toEqual(['getwebhooks', 'createwebhook']);
  });

  test('for an invalid address is refused, whatever is registered', async () => {
    service.on('getwebhooks', accepted([hook(7, { url: '?token=old' })]));
    expect((await failureOf(subscribe(account(), 'optin_finalized', '?token=new', null))).kind).toBe('invalid_input');
    expect(service.names).toEqual(['getwebhooks']);
  });

  test('passes on a programming error', async () => {
    const opened = account();
    const mistaken: Account = {
      ...opened,
      call: (definition, input, options) =>
        definition.name === 'CreateWebHook' ? Promise.reject(new TypeError('mistake')) : opened.call(definition, input, options),
    };
    await expect(subscribe(mistaken, 'optin_finalized', URL_NOW, null)).rejects.toThrow(TypeError);
  });
});

describe('an active webhook with the target address', () => {
  test('is adopted with its own address, and none is created', async () => {
    service.on('getwebhooks', accepted([active(7)]));
    await expect(create()).resolves.toMatchObject({ id: 7, url: OLD });
    expect(service.names).toEqual(['getwebhooks']);
  });

  test('is adopted where the answer does not contain its event', async () => {
    service.on('getwebhooks', accepted([hook(7, { event: undefined })]));
    await expect(create()).resolves.toMatchObject({ id: 7 });
  });

  test.each([
    ['of another application', hook(7, { app: 'shop' })],
    ['of an application with a similar name', hook(7, { app: 'zapier-mailingwork-test/4711' })],
    ['without an application', hook(7, { app: null })],
    ['for another event', hook(7, { event: 'optout_finalized' })],
    ['with another target', hook(7, { url: `${TARGET}/other?token=old` })],
    ['without an address', hook(7, { url: null })],
  ])('%s is left unchanged', async (_what, other) => {
    service.on('getwebhooks', accepted([other]));
    await expect(create()).resolves.toEqual({ id: 12, url: URL_NOW });
    expect(service.names).toEqual(['getwebhooks', 'createwebhook']);
  });

  test.each([TARGET, `${TARGET}#token=old`, `${TARGET}?token=`, `${TARGET}?other=old`])(
    'whose deliveries cannot be verified, because its address is %s, is deleted once a new one is created',
    async (url) => {
      service.on('getwebhooks', accepted([hook(7, { url })]));
      await expect(create()).resolves.toEqual({ id: 12, url: URL_NOW });
      expect(service.names).toEqual(['getwebhooks', 'createwebhook', 'deletewebhookbyid']);
      expect(service.parametersOf('deletewebhookbyid')).toEqual([{ id: '7', webhookId: '7', webHookId: '7' }]);
    },
  );

  test('is adopted where it is the oldest of several, and the others are deleted', async () => {
    service.on('getwebhooks', accepted([active(9, 'c'), active(8, 'b'), active(7, 'a')]));
    await expect(create()).resolves.toMatchObject({ id: 7, url: `${TARGET}?token=a` });
    expect(deletedIds(service)).toEqual(['8', '9']);
  });

  test('is adopted with the address that a deactivated one has too', async () => {
    service.on('getwebhooks', accepted([inactive(6, 'b'), active(7, 'a'), active(8, 'b')]));
    await expect(create()).resolves.toMatchObject({ id: 8, url: `${TARGET}?token=b` });
    expect(deletedIds(service)).toEqual(['7']);
  });

  test.each([refused(5), refused(1), http(503), broken('ECONNRESET'), http(200, '<html>')])(
    'is adopted even where one duplicate cannot be deleted, and the others are',
    async (play) => {
      service.on('getwebhooks', accepted([active(7), active(8), active(9)])).on('deletewebhookbyid', play);
      await expect(create()).resolves.toMatchObject({ id: 7 });
      expect(deletedIds(service)).toEqual(['8', '9']);
    },
  );
});

describe('a deactivated webhook with the target address', () => {
  test('keeps its buffer, and a new one with the same address is created beside it', async () => {
    service.on('getwebhooks', accepted([inactive(7)]));
    await expect(create()).resolves.toEqual({ id: 12, url: OLD });
    expect(service.parametersOf('createwebhook')[0]?.url).toBe(OLD);
    expect(service.names).toEqual(['getwebhooks', 'createwebhook']);
  });

  test('is kept, even where there are several; the address of the newest is used', async () => {
    service.on('getwebhooks', accepted([inactive(9, 'c'), inactive(7, 'a'), inactive(8, 'b')]));
    await expect(create()).resolves.toEqual({ id: 12, url: `${TARGET}?token=c` });
    expect(deletedIds(service)).toEqual([]);
  });

  test('is kept where its address cannot be used again', async () => {
    service.on('getwebhooks', accepted([hook(7, { active: 0, url: TARGET })]));
    await expect(create()).resolves.toEqual({ id: 12, url: URL_NOW });
    expect(deletedIds(service)).toEqual([]);
  });

  test('is assumed where the answer does not contain the state', async () => {
    service.on('getwebhooks', accepted([hook(7, { active: 'perhaps' })]));
    await expect(create()).resolves.toEqual({ id: 12, url: OLD });
    expect(deletedIds(service)).toEqual([]);
  });
});

describe('deleting the webhooks of a target', () => {
  const remove = (id: number | null) => unsubscribe(account(), 'optin_finalized', id, TARGET);

  test('deletes the one with the ID and all with the target address, deactivated ones too', async () => {
    service.on(
      'getwebhooks',
      accepted([inactive(1), hook(2, { app: 'shop' }), hook(3, { url: `${TARGET}2` }), hook(4, { event: 'optout_finalized' }), active(12)]),
    );
    await remove(12);
    expect(service.names).toEqual(['getwebhooks', 'deletewebhookbyid', 'deletewebhookbyid']);
    expect(deletedIds(service)).toEqual(['12', '1']);
  });

  test('deletes those with the target address where the ID is lost, or belongs to a webhook that was deleted meanwhile', async () => {
    service.on('getwebhooks', accepted([active(1), active(4)])).on('deletewebhookbyid', accepted(true));
    await remove(null);
    expect(deletedIds(service)).toEqual(['1', '4']);
    service.on('getwebhooks', accepted([active(1)]), accepted([])).on('deletewebhookbyid', refused(2), accepted(true));
    await expect(remove(12)).resolves.toBeUndefined();
    expect(deletedIds(service).slice(2)).toEqual(['12', '1']);
  });

  test('deletes the one with the ID where the webhooks cannot be listed', async () => {
    service.on('getwebhooks', http(503));
    await remove(12);
    expect(deletedIds(service)).toEqual(['12']);
  });

  test.each([refused(5), http(503), http(200, '<html>'), broken('ECONNRESET')])('succeeds after a failure where they are gone', async (play) => {
    service.on('deletewebhookbyid', play).on('getwebhooks', accepted([hook(12), hook(13)]), accepted([hook(14)]));
    await expect(remove(12)).resolves.toBeUndefined();
    expect(service.names).toEqual(['getwebhooks', 'deletewebhookbyid', 'deletewebhookbyid', 'getwebhooks']);
  });

  test('fails where one still exists, or the webhooks cannot be read', async () => {
    service.on('deletewebhookbyid', accepted(true), refused(5)).on('getwebhooks', accepted([hook(11), hook(12)]));
    expect(await failureOf(remove(12))).toMatchObject({ kind: 'refused', code: 5 });
    service.on('getwebhooks', http(503));
    expect(await failureOf(remove(12))).toMatchObject({ kind: 'refused', code: 5 });
  });

  test('without an ID succeeds where there is none, and fails where the webhooks cannot be read', async () => {
    await expect(remove(null)).resolves.toBeUndefined();
    service.on('getwebhooks', http(503));
    expect((await failureOf(remove(null))).kind).toBe('unavailable');
  });

  test('leaves time for a look-up after a failure', async () => {
    await remove(12);
    expect(service.calls.map(({ name, timeoutMs }) => [name, timeoutMs])).toEqual([
      ['getwebhooks', 8_000],
      ['deletewebhookbyid', 17_000],
    ]);
  });
});
