import { beforeEach, describe, expect, test } from '@jest/globals';
import { optOutAll, requestOptIn } from '../../../mailingwork/subscribers/opt_in_out.ts';
import { broken, http } from '../../support/answers.ts';
import { MemoryCache } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount, type Play } from '../../support/mailingwork/client/fake_account.ts';

const EMAIL = 'max.muster@example.com';
let service = new FakeWebservice();
const account = () => fakeAccount(service);
const lists = (...ids: number[]): Play => accepted(ids.map((id) => ({ id })));

/** Setups of which less is known: the opt-in has no form, and one opt-out no lists. */
const setups = {
  getoptinsetups: [{ id: 60, name: 'Sign-up', subscriberlists: [{ id: 1 }] }],
  getoptoutsetups: [
    { id: 7, name: 'Unsubscription', subscriberlists: [{ id: 1 }, { id: 3 }] },
    { id: 8, name: 'Without lists' },
  ],
};

beforeEach(() => {
  service = new FakeWebservice().on('optinrecipient', accepted(371)).on('optoutrecipientbyid', accepted(null));
  for (const [name, rows] of Object.entries(setups)) {
    service.on(name, accepted(rows));
  }
});

describe('an opt-in', () => {
  const request = (values: Record<string, string> = {}, origin: { ip?: string; referer?: string } = {}) => requestOptIn(account(), 60, EMAIL, values, origin);

  test('is requested once, with the address, what was mapped and its origin', async () => {
    await expect(request({ 3: 'Max' }, { ip: '203.0.113.7', referer: 'https://www.example.com/' })).resolves.toEqual({ optInId: 371, setupName: 'Sign-up' });
    expect(service.names).toEqual(['getoptinsetups', 'getfields', 'optinrecipient']);
    expect(service.parametersOf('optinrecipient')).toEqual([
      { optinSetupId: '60', 'fields[1]': EMAIL, 'fields[3]': 'Max', 'advanced[ip]': '203.0.113.7', 'advanced[referer]': 'https://www.example.com/' },
    ]);
  });

  test('sends nothing that was not mapped', async () => {
    await request();
    expect(service.parametersOf('optinrecipient')).toEqual([{ optinSetupId: '60', 'fields[1]': EMAIL }]);
  });

  test.each([[null], [true], [''], ['sent'], [{}], [[]]])('with the answer %j was requested', async (result) => {
    service.on('optinrecipient', accepted(result));
    await expect(request()).resolves.toEqual({ optInId: null, setupName: 'Sign-up' });
  });

  const withForm = (...fields: number[]) => accepted([{ id: 60, name: 'Sign-up', fields: fields.map((id) => ({ id })) }]);

  test('uses the current form, not the cached one', async () => {
    const opened = fakeAccount(service, { cache: new MemoryCache() });
    service.on('getoptinsetups', withForm(1), withForm(1, 3), withForm(1));
    await requestOptIn(opened, 60, EMAIL, { 3: 'Max' }, {});
    expect(service.parametersOf('optinrecipient')).toHaveLength(1);
    expect(await failureOf(requestOptIn(opened, 60, EMAIL, { 3: 'Max', 17: '1' }, {}))).toMatchObject({
      kind: 'invalid_input',
      message: 'The form of this opt-in setup does not have: Vorname, Orders. Add them to it, or do not map them.',
    });
    expect(service.parametersOf('optinrecipient')).toHaveLength(1);
  });

  test('whose setup was deleted meanwhile uses the cached form', async () => {
    service.on('getoptinsetups', withForm(1), accepted([]));
    expect(await failureOf(request({ 99: 'x' }))).toMatchObject({ kind: 'invalid_input', message: expect.stringContaining('does not have: Field 99.') });
  });

  test('names as many fields as fit into a sentence', async () => {
    service.on('optinrecipient', refused(7));
    const values = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [100 + index, 'x']));
    const { message } = await failureOf(request(values));
    expect(message).toMatch(/lacks one of these: Field 100, Field 101, .*…\.$/);
    // The platform shows 250 characters, and the advice behind it takes 60.
    expect(message.length).toBeLessThanOrEqual(190);
  });

  test('removes markup from the names of fields', async () => {
    service.on(
      'getfields',
      accepted([
        { id: 1, name: 'E-Mail', behavior: 'email' },
        { id: 3, name: '<b>Name</b>\u0000 of 4711000 max@example.com' },
      ]),
    );
    service.on('getoptinsetups', withForm(1));
    expect((await failureOf(request({ 3: 'Max' }))).message).toBe(
      'The form of this opt-in setup does not have: Name of … …. Add them to it, or do not map them.',
    );
  });

  test('through a setup that does not exist sends nothing', async () => {
    const failure = await failureOf(requestOptIn(account(), 61, EMAIL, {}, {}));
    expect(failure).toMatchObject({ kind: 'invalid_input', message: expect.stringContaining('Opt-in setup 61') });
    expect(service.names).toEqual(['getoptinsetups']);
  });

  test.each([
    [broken('ECONNRESET'), 'uncertain'],
    [http(500), 'uncertain'],
    [http(200, '<html>'), 'uncertain'],
    [broken('ECONNREFUSED'), 'unavailable'],
    [http(429), 'busy'],
    [refused(7), 'refused'],
  ])('that fails is never repeated', async (play, kind) => {
    service.on('optinrecipient', play);
    expect((await failureOf(request())).kind).toBe(kind);
    expect(service.parametersOf('optinrecipient')).toHaveLength(1);
  });
});

describe('an opt-out', () => {
  test('is completed where the lists before and after confirm it', async () => {
    service.on('getrecipientlistsbyid', lists(1, 3, 5), lists(5));
    await expect(optOutAll(account(), 7, [42])).resolves.toEqual({ setupName: 'Unsubscription', status: 'completed', recipientIds: [42], leftListIds: [1, 3] });
    expect(service.names).toEqual(['getoptoutsetups', 'getrecipientlistsbyid', 'optoutrecipientbyid', 'getrecipientlistsbyid']);
    expect(service.parametersOf('optoutrecipientbyid')).toEqual([{ optoutSetupId: '7', recipientId: '42' }]);
  });

  test('is requested where nothing changed yet, as with a confirmation e-mail', async () => {
    service.on('getrecipientlistsbyid', lists(1, 3));
    await expect(optOutAll(account(), 7, [42])).resolves.toEqual({
      setupName: 'Unsubscription',
      status: 'requested',
      recipientIds: [42],
      leftListIds: [],
    });
  });

  test('is completed without a call where the subscriber was in none of the setup’s lists', async () => {
    service.on('getrecipientlistsbyid', lists(5));
    await expect(optOutAll(account(), 7, [42])).resolves.toMatchObject({ status: 'completed', leftListIds: [] });
    expect(service.names).toEqual(['getoptoutsetups', 'getrecipientlistsbyid', 'getoptoutsetups']);
  });

  test('is requested where the setup has a new list since it was cached', async () => {
    const setup = (...ids: number[]): Play => accepted([{ id: 7, name: 'Unsubscription', subscriberlists: ids.map((id) => ({ id })) }]);
    service.on('getoptoutsetups', setup(1), setup(1, 5)).on('getrecipientlistsbyid', lists(5), lists());
    await expect(optOutAll(account(), 7, [42])).resolves.toMatchObject({ status: 'completed', leftListIds: [5] });
    expect(service.parametersOf('optoutrecipientbyid')).toHaveLength(1);
  });

  test('is requested where the setup’s lists are no longer known', async () => {
    service
      .on('getoptoutsetups', accepted([{ id: 7, name: 'Unsubscription', subscriberlists: [{ id: 1 }] }]), accepted([]))
      .on('getrecipientlistsbyid', lists(5));
    await optOutAll(account(), 7, [42]);
    expect(service.parametersOf('optoutrecipientbyid')).toHaveLength(1);
  });

  test('leaves out subscribers who do not exist', async () => {
    service.on('getrecipientlistsbyid', refused(3), lists(1), lists());
    await expect(optOutAll(account(), 7, [9, 7])).resolves.toMatchObject({ status: 'completed', recipientIds: [7], leftListIds: [1] });
    expect(service.parametersOf('optoutrecipientbyid')).toEqual([{ optoutSetupId: '7', recipientId: '7' }]);
  });

  test.each([accepted(null), refused(5)])('is completed for one who was deleted meanwhile', async (play) => {
    service.on('optoutrecipientbyid', play).on('getrecipientlistsbyid', lists(1), refused(3));
    await expect(optOutAll(account(), 7, [42])).resolves.toMatchObject({ status: 'completed', recipientIds: [42], leftListIds: [1] });
  });

  test('through a setup whose lists are unknown is judged by the lists that were left', async () => {
    service.on('getrecipientlistsbyid', lists(5));
    await expect(optOutAll(account(), 8, [42])).resolves.toEqual({
      setupName: 'Without lists',
      status: 'requested',
      recipientIds: [42],
      leftListIds: [],
    });
    service.on('getrecipientlistsbyid', lists(1, 5), lists(5));
    await expect(optOutAll(account(), 8, [42])).resolves.toMatchObject({ status: 'completed', leftListIds: [1] });
  });

  test('of a subscriber who is in no list is completed, even where it is refused', async () => {
    service.on('optoutrecipientbyid', refused(5)).on('getrecipientlistsbyid', lists());
    await expect(optOutAll(account(), 8, [42])).resolves.toMatchObject({ status: 'completed', leftListIds: [] });
  });

  test('that is refused but carried out is completed: the answer is unreliable', async () => {
    service.on('optoutrecipientbyid', refused(5)).on('getrecipientlistsbyid', lists(1), lists());
    await expect(optOutAll(account(), 7, [42])).resolves.toMatchObject({ status: 'completed', leftListIds: [1] });
  });

  test('that is refused and not carried out is a refusal', async () => {
    service.on('optoutrecipientbyid', refused(5)).on('getrecipientlistsbyid', lists(1));
    expect(await failureOf(optOutAll(account(), 7, [42]))).toMatchObject({ kind: 'refused', code: 5 });
  });

  test('that is refused, where the lists cannot be read afterwards, is a refusal', async () => {
    service.on('optoutrecipientbyid', refused(5)).on('getrecipientlistsbyid', lists(1), http(503));
    expect(await failureOf(optOutAll(account(), 7, [42]))).toMatchObject({ kind: 'refused', code: 5 });
  });

  test('that is accepted, where the lists cannot be read afterwards, is requested', async () => {
    service.on('getrecipientlistsbyid', lists(1), http(503));
    await expect(optOutAll(account(), 7, [42])).resolves.toMatchObject({ status: 'requested', leftListIds: [] });
  });

  test.each([
    [refused(1), 'login'],
    [http(429), 'busy'],
    [http(403), 'permission'],
    [broken('ECONNREFUSED'), 'unavailable'],
  ])('that certainly was not carried out keeps its failure, and the lists are not read', async (play, kind) => {
    service.on('optoutrecipientbyid', play).on('getrecipientlistsbyid', lists(1), lists());
    expect((await failureOf(optOutAll(account(), 7, [42]))).kind).toBe(kind);
    expect(service.parametersOf('getrecipientlistsbyid')).toHaveLength(1);
  });

  test.each([[broken('ECONNRESET')], [http(200, '<html>')], [http(502)]])('whose outcome is unclear is decided by the lists', async (play) => {
    service.on('optoutrecipientbyid', play).on('getrecipientlistsbyid', lists(1), lists());
    await expect(optOutAll(account(), 7, [42])).resolves.toMatchObject({ status: 'completed', leftListIds: [1] });
    service.on('optoutrecipientbyid', play).on('getrecipientlistsbyid', lists(1), lists(1));
    expect((await failureOf(optOutAll(account(), 7, [42]))).kind).toBe('uncertain');
  });

  test('of a subscriber who does not exist, or through a setup that does not, sends nothing', async () => {
    service.on('getrecipientlistsbyid', refused(3));
    for (const ids of [[42], []]) {
      await expect(optOutAll(account(), 7, ids)).resolves.toMatchObject({ status: 'not_found', recipientIds: [], leftListIds: [] });
    }
    expect((await failureOf(optOutAll(account(), 9, [42]))).kind).toBe('invalid_input');
    expect(service.names).not.toContain('optoutrecipientbyid');
  });

  test('of all with one address is made one by one, and is completed where all are', async () => {
    service.on('getrecipientlistsbyid', lists(1, 5), lists(5), lists(3, 1), lists());
    await expect(optOutAll(account(), 7, [9, 7])).resolves.toEqual({
      setupName: 'Unsubscription',
      status: 'completed',
      recipientIds: [9, 7],
      leftListIds: [1, 3],
    });
    expect(service.calls.map(({ name, parameters }) => `${name} ${parameters.recipientId ?? ''}`)).toEqual([
      'getoptoutsetups ',
      'getrecipientlistsbyid 9',
      'optoutrecipientbyid 9',
      'getrecipientlistsbyid 9',
      'getrecipientlistsbyid 7',
      'optoutrecipientbyid 7',
      'getrecipientlistsbyid 7',
    ]);
  });

  test.each([
    [refused(5), { kind: 'refused', message: expect.stringMatching(/^1 of 2 subscribers were unsubscribed, then: /) }],
    [http(429), { kind: 'busy', message: expect.stringMatching(/^1 of 2 subscribers were unsubscribed, then: /) }],
    [http(503), { kind: 'uncertain', message: expect.stringMatching(/^1 of 2 subscribers were unsubscribed, then: /) }],
    [refused(1), { kind: 'login', message: expect.stringMatching(/^1 of 2 subscribers were unsubscribed, then: /) }],
  ])('of all with one address that fails half way keeps the kind of its failure and reports how many were done (%#)', async (play, failure) => {
    service.on('getrecipientlistsbyid', lists(1), lists(), lists(1), lists(1)).on('optoutrecipientbyid', accepted(null), play);
    expect(await failureOf(optOutAll(account(), 7, [9, 7]))).toMatchObject(failure);
  });

  test('of all with one address is requested where one of them is still in a list', async () => {
    for (const order of [
      [lists(1), lists(), lists(1), lists(1)],
      [lists(1), lists(1), lists(1), lists()],
    ]) {
      service.on('getrecipientlistsbyid', ...order);
      await expect(optOutAll(account(), 7, [9, 7])).resolves.toMatchObject({ status: 'requested', leftListIds: [1] });
    }
  });
});
