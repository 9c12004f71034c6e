import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Webhook } from '../../mailingwork/functions/webhooks.ts';
import { activate, isOwn, maskedUrl, ownerOf, unsubscribe } from '../../mailingwork/webhooks.ts';
import { broken, done, failureOf, http, refused } from '../support/fake_account.ts';
import { deletedIds, hook, TARGET, URL_NOW, unhurried, willing } from '../support/webhooks.ts';

const webhook = (changes: Partial<Webhook> = {}): Webhook => ({ id: 1, app: null, event: null, url: null, active: null, deactivatedAtRaw: null, ...changes });
let service = willing();
const account = () => unhurried(service);

beforeEach(() => {
  service = willing();
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
    expect(deletedIds(service)).toEqual(['1', '4']);
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
