import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  findByEmail,
  findByField,
  resolveAddress,
  resolveAddressOrId,
  resolveSubscriber,
  storedForms,
} from '../../../mailingwork/subscribers/subscriber_lookup.ts';
import { http } from '../../support/answers.ts';
import { MemoryCache } from '../../support/caches.ts';
import { failureOf } from '../../support/failure_of.ts';
import { account as known } from '../../support/mailingwork/account.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount, type Play } from '../../support/mailingwork/client/fake_account.ts';

const EMAIL = 'max.muster@example.com';
let service = new FakeWebservice();
let cache = new MemoryCache();
const account = () => fakeAccount(service, { cache });

beforeEach(() => {
  cache = new MemoryCache();
  service = new FakeWebservice().on('getrecipientidsbyemail', accepted(['5', 9, 7]));
});

describe('finding by address', () => {
  test('finds all IDs', async () => {
    await expect(findByEmail(account(), EMAIL)).resolves.toEqual([5, 9, 7]);
    expect(service.calls).toMatchObject([{ name: 'getrecipientidsbyemail', parameters: { email: EMAIL } }]);
  });

  test.each([
    ['code 4', refused(4)],
    ['an empty list', accepted([])],
    ['false', accepted(false)],
    ['null', accepted(null)],
    ['an empty text', accepted('')],
  ])('finds no subscriber with %s', async (_name, play) => {
    service.on('getrecipientidsbyemail', play);
    await expect(findByEmail(account(), EMAIL)).resolves.toEqual([]);
  });

  test.each([
    [refused(1), 'login'],
    [refused(3), 'refused'],
    [refused(77), 'refused'],
    [http(404), 'wrong_host'],
    [http(503), 'unavailable'],
    [http(429), 'busy'],
  ])('treats no other failure as “not found”', async (play, kind) => {
    service.on('getrecipientidsbyemail', play);
    expect((await failureOf(findByEmail(account(), EMAIL))).kind).toBe(kind);
  });
});

test('an ID that is delivered several times is returned once', async () => {
  service.on('getrecipientidsbyemail', accepted([42, '42', 41])).on('getrecipientidsbyfieldidandvalue', accepted(['42', 42]));
  await expect(findByEmail(account(), EMAIL)).resolves.toEqual([42, 41]);
  await expect(findByField(account(), 3, 'Max')).resolves.toEqual([42]);
});

describe('an address that can be written in two ways', () => {
  const stored =
    (...forms: string[]): Play =>
    ({ parameters: { email = '' } }) =>
      accepted(forms.includes(email) ? [5] : []);

  test.each(['max@müller.de', 'max@mu\u0308ller.de', 'max@xn--mller-kva.de', 'Max <max@MÜLLER.de>'])('is found as %s, whichever is stored', async (typed) => {
    for (const form of ['max@müller.de', 'max@xn--mller-kva.de']) {
      service.on('getrecipientidsbyemail', stored(form));
      await expect(findByEmail(account(), typed)).resolves.toEqual([5]);
      await expect(resolveSubscriber(account(), typed)).resolves.toMatchObject({ ids: [5] });
      await expect(storedForms(account(), typed)).resolves.toEqual([form]);
    }
  });

  test('has the form that a subscriber has, and stays unchanged where there is none', async () => {
    service.on('getrecipientidsbyemail', stored('max@müller.de', 'max@xn--mller-kva.de'));
    await expect(storedForms(account(), 'max@müller.de')).resolves.toEqual(['max@müller.de', 'max@xn--mller-kva.de']);
    service.on('getrecipientidsbyemail', refused(4));
    await expect(storedForms(account(), 'max@xn--mller-kva.de')).resolves.toEqual(['max@xn--mller-kva.de']);
  });

  test('is not looked up where it has only one form', async () => {
    await expect(storedForms(account(), EMAIL)).resolves.toEqual([EMAIL]);
    expect(service.calls).toEqual([]);
  });
});

describe('finding by a field', () => {
  test('finds all IDs', async () => {
    service.on('getrecipientidsbyfieldidandvalue', accepted([5, '9']));
    await expect(findByField(account(), 3, 'Max')).resolves.toEqual([5, 9]);
    expect(service.parametersOf('getrecipientidsbyfieldidandvalue')).toEqual([{ fieldId: '3', value: 'Max' }]);
  });

  test('uses the spelling of the account', async () => {
    service.on('getrecipientidsbyfieldidandvalue', accepted([]));
    await findByField(account(), 18, '2025-11-12T10:00:00Z');
    expect(service.parametersOf('getrecipientidsbyfieldidandvalue')[0]).toEqual({ fieldId: '18', value: '2025-11-12 11:00:00' });
  });

  test.each<[id: number, typed: string, values: string[]]>([
    [3, 'ACME', ['ACME']],
    [3, ' ACME\u200b', ['ACME', ' ACME\u200b']],
    [2, 'frau ', ['Frau', 'frau ']],
    [2, 'Divers', ['Divers']],
    [19, 'Max <max@müller.de>', ['max@müller.de', 'max@xn--mller-kva.de', 'Max <max@müller.de>']],
    [19, 'none', ['none']],
    [18, '0000-00-00', ['0000-00-00']],
    [1, 'max', ['max']],
  ])('%i: %j is looked up in the form of the account, then as typed', async (id, typed, values) => {
    service.on('getfields', accepted([...known.getfields, { id: 19, name: 'Second', type: 'email' }])).on('getrecipientidsbyfieldidandvalue', refused(4));
    await findByField(account(), id, typed);
    expect(service.parametersOf('getrecipientidsbyfieldidandvalue').map(({ value }) => value)).toEqual(values);
    expect(service.names).not.toContain('getrecipientidsbyemail');
  });

  test('stops at the first form that finds subscribers', async () => {
    service.on('getrecipientidsbyfieldidandvalue', accepted([5]));
    await expect(findByField(account(), 3, 'ACME ')).resolves.toEqual([5]);
    expect(service.parametersOf('getrecipientidsbyfieldidandvalue')).toEqual([{ fieldId: '3', value: 'ACME' }]);
  });

  test('looks for an address where the field holds the address, whatever its ID', async () => {
    service.on(
      'getfields',
      accepted([
        { id: 1, name: 'Anrede', type: 'varchar' },
        { id: 5, name: 'E-Mail', type: 'varchar', behavior: 'email' },
      ]),
    );
    await expect(findByField(account(), 5, ` ${EMAIL} `)).resolves.toEqual([5, 9, 7]);
    expect(service.parametersOf('getrecipientidsbyemail')).toEqual([{ email: EMAIL }]);
  });

  test('names a field that does not exist', async () => {
    const failure = await failureOf(findByField(account(), 99, 'Max'));
    expect(failure).toMatchObject({ kind: 'invalid_input', message: 'Subscriber field 99 does not exist in this account. Choose another from the list.' });
    expect(service.names).not.toContain('getrecipientidsbyfieldidandvalue');
  });

  test('finds no subscriber with an empty list, and treats no other failure as “not found”', async () => {
    service.on('getrecipientidsbyfieldidandvalue', accepted([]), refused(4), http(503));
    await expect(findByField(account(), 3, 'Max')).resolves.toEqual([]);
    await expect(findByField(account(), 3, 'Max')).resolves.toEqual([]);
    expect((await failureOf(findByField(account(), 3, 'Max'))).kind).toBe('unavailable');
  });
});

describe('all with the address of the given subscriber', () => {
  const read = () => service.on('getrecipientfieldsbyid', accepted([{ id: 1, value: EMAIL }]));

  test('are found by ID, the given one first', async () => {
    read();
    await expect(resolveAddress(account(), '7')).resolves.toEqual({ ids: [7, 9, 5], email: EMAIL });
  });

  test('include the given one, even if the look-up by address does not find it', async () => {
    read().on('getrecipientidsbyemail', refused(4));
    await expect(resolveAddress(account(), '7')).resolves.toEqual({ ids: [7], email: EMAIL });
  });

  test('are found by an address in the delivered order', async () => {
    await expect(resolveAddress(account(), EMAIL)).resolves.toEqual({ ids: [9, 7, 5], email: EMAIL });
    expect(service.names).toEqual(['getrecipientidsbyemail']);
  });

  test.each([
    [accepted([{ id: 3, value: 'Max' }]), 'not_found'],
    [refused(3), 'missing_record'],
  ])('cannot be found where the address is not known', async (play, kind) => {
    service.on('getrecipientfieldsbyid', play);
    expect((await failureOf(resolveAddress(account(), '7'))).kind).toBe(kind);
    expect(service.names).not.toContain('getrecipientidsbyemail');
  });

  test.each([accepted([{ id: 3, value: 'Max' }]), refused(3), refused(77), http(403)])(
    'are the given one alone where that is sufficient and the address cannot be read',
    async (play) => {
      service.on('getrecipientfieldsbyid', play);
      await expect(resolveAddressOrId(account(), '7')).resolves.toEqual({ ids: [7], email: null });
      await expect(resolveAddressOrId(account(), EMAIL)).resolves.toEqual({ ids: [9, 7, 5], email: EMAIL });
      service.on('getrecipientfieldsbyid', http(503));
      expect((await failureOf(resolveAddressOrId(account(), '7'))).kind).toBe('unavailable');
      read();
      await expect(resolveAddressOrId(account(), '7')).resolves.toEqual({ ids: [7, 9, 5], email: EMAIL });
      service.on('getrecipientidsbyemail', http(403));
      expect((await failureOf(resolveAddressOrId(account(), '7'))).kind).toBe('permission');
    },
  );

  test('are not guessed where the given one cannot be read', async () => {
    service.on('getrecipientfieldsbyid', http(503));
    expect((await failureOf(resolveAddress(account(), '7'))).kind).toBe('unavailable');
  });
});

describe('the given subscriber', () => {
  test('by ID is that one, without a call', async () => {
    await expect(resolveSubscriber(account(), '6049065')).resolves.toEqual({ ids: [6049065], email: null });
    expect(service.calls).toEqual([]);
  });

  test('by address are all who have it, the newest first', async () => {
    await expect(resolveSubscriber(account(), EMAIL)).resolves.toEqual({ ids: [9, 7, 5], email: EMAIL });
  });

  test('by an address without a subscriber does not exist, and the failure does not contain the address', async () => {
    service.on('getrecipientidsbyemail', refused(4));
    const failure = await failureOf(resolveSubscriber(account(), EMAIL));
    expect(failure.kind).toBe('missing_record');
    expect(failure.message).not.toContain(EMAIL);
  });

  test.each(['Max Muster', '0', '-5', '05', '1.5', '1e3', '9'.repeat(16), ''])('by %j is invalid, without a call', async (subscriber) => {
    expect((await failureOf(resolveSubscriber(account(), subscriber))).kind).toBe('invalid_input');
    expect(service.calls).toEqual([]);
  });
});
