import { beforeEach, describe, expect, test } from '@jest/globals';
import { change, update } from '../../../mailingwork/subscribers/subscriber_update.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const OLD = 'max.muster@example.com';
const NEW = 'maximilian@example.com';
let service = new FakeWebservice();
const account = () => fakeAccount(service);

/** Who has the new address. */
const holding = (...ids: number[]) => service.on('getrecipientidsbyemail', ids.length === 0 ? refused(4) : accepted(ids));
const updates = () => service.parametersOf('updaterecipientbyid');

beforeEach(() => {
  service = new FakeWebservice().on('updaterecipientbyid', accepted(true)).on('getrecipientlistsbyid', accepted([{ id: 1 }]));
});

describe('updating', () => {
  test('changes all, one by one, and sends only what was mapped', async () => {
    await expect(update(account(), [9, 7, 5], { 3: 'Max', 4: '' })).resolves.toEqual([9, 7, 5]);
    expect(service.calls.map(({ name, parameters }) => [name, parameters])).toEqual(
      ['9', '7', '5'].map((recipientId) => ['updaterecipientbyid', { recipientId, 'fields[3]': 'Max', 'fields[4]': '' }]),
    );
  });

  test('without values sends nothing', async () => {
    await expect(update(account(), [9, 7, 5], {})).resolves.toEqual([9, 7, 5]);
    expect(service.calls).toEqual([]);
  });

  test('leaves out a subscriber who was deleted meanwhile', async () => {
    service.on('updaterecipientbyid', refused(7), accepted(), accepted()).on('getrecipientlistsbyid', refused(3));
    await expect(update(account(), [9, 7, 5], { 3: 'Max' })).resolves.toEqual([7, 5]);
  });

  test('of subscribers who were all deleted names one', async () => {
    service.on('updaterecipientbyid', refused(7)).on('getrecipientlistsbyid', refused(3));
    expect(await failureOf(update(account(), [9, 7], { 3: 'Max' }))).toMatchObject({
      kind: 'missing_record',
      message: expect.stringContaining('Subscriber 7'),
    });
  });

  test.each([
    [http(500), 'unavailable'],
    [refused(1), 'login'],
    [refused(7), 'refused'],
  ])('stops at the first failure, and reports how many were updated', async (play, kind) => {
    service.on('updaterecipientbyid', accepted(), play);
    const failure = await failureOf(update(account(), [9, 7, 5], { 3: 'Max' }));
    expect(failure).toMatchObject({ kind, message: expect.stringMatching(/^1 of 3 subscribers were updated, then: MAILINGWORK /) });
    expect(updates()).toHaveLength(2);
  });
});

describe('changing without a new address', () => {
  test('by an address applies to all who have it', async () => {
    await expect(change(account(), { ids: [9, 7], email: OLD }, { values: { 3: 'Max' } })).resolves.toEqual({ ids: [9, 7], others: [], email: OLD });
    expect(service.names).toEqual(['updaterecipientbyid', 'updaterecipientbyid']);
  });

  test('by an ID applies to that one, and it is not known who else has the address', async () => {
    await expect(change(account(), { ids: [9], email: null }, { values: { 3: 'Max' } })).resolves.toEqual({ ids: [9], others: null, email: null });
    expect(service.names).toEqual(['updaterecipientbyid']);
  });

  test('only checks that an ID exists where nothing was mapped', async () => {
    await change(account(), { ids: [9], email: null }, { values: {} });
    expect(service.names).toEqual(['getrecipientlistsbyid']);
    service.on('getrecipientlistsbyid', refused(3));
    expect((await failureOf(change(account(), { ids: [9], email: null }, { values: {} }))).kind).toBe('missing_record');
    expect((await change(account(), { ids: [9], email: OLD }, { values: {} })).ids).toEqual([9]);
  });
});

describe('a new address', () => {
  const byId = { ids: [9], email: null } as const;

  test('that is free is written together with the values', async () => {
    holding();
    await expect(change(account(), byId, { values: { 3: 'Max' }, newEmail: NEW })).resolves.toEqual({ ids: [9], others: [], email: NEW });
    expect(updates()).toEqual([{ recipientId: '9', 'fields[1]': NEW, 'fields[3]': 'Max' }]);
  });

  test('that belongs to another subscriber is refused before anything is written', async () => {
    holding(4);
    const failure = await failureOf(change(account(), byId, { values: { 3: 'Max' }, newEmail: NEW }));
    expect(failure).toMatchObject({
      kind: 'invalid_input',
      message: expect.stringMatching(/^Another subscriber has the new address, so nothing was changed/),
    });
    expect(updates()).toEqual([]);
  });

  test('is refused too where only one of several subscribers has it already', async () => {
    holding(9, 4);
    expect((await failureOf(change(account(), { ids: [9, 7], email: OLD }, { values: {}, newEmail: NEW }))).kind).toBe('invalid_input');
  });

  test('is not written where the look-up fails', async () => {
    service.on('getrecipientidsbyemail', http(503));
    expect((await failureOf(change(account(), byId, { values: {}, newEmail: NEW }))).kind).toBe('unavailable');
    expect(updates()).toEqual([]);
  });

  test('that the subscriber already shares with others is not new', async () => {
    holding(9, 4);
    await expect(change(account(), byId, { values: { 3: 'Max' }, newEmail: NEW })).resolves.toEqual({ ids: [9], others: [4], email: NEW });
  });

  test('that differs from the old one in letter case only is not looked up', async () => {
    const newEmail = OLD.toUpperCase();
    await expect(change(account(), { ids: [9, 7], email: OLD }, { values: {}, newEmail })).resolves.toEqual({ ids: [9, 7], others: [], email: newEmail });
    expect(service.names).toEqual(['getfields', 'updaterecipientbyid', 'updaterecipientbyid']);
  });

  test('that other subscribers may have is written without a look-up where that is allowed', async () => {
    await expect(change(account(), byId, { values: {}, newEmail: NEW, allowExisting: true })).resolves.toEqual({ ids: [9], others: null, email: NEW });
    expect(service.names).toEqual(['getfields', 'updaterecipientbyid']);
  });

  test.each([
    [http(503), 'uncertain'],
    [refused(1), 'login'],
  ])(
    'of several subscribers that fails half way halts, because a second run would not find all of them; but a failed login still asks to reconnect',
    async (play, kind) => {
      holding();
      service.on('updaterecipientbyid', accepted(), play);
      const failure = await failureOf(change(account(), { ids: [9, 7], email: OLD }, { values: {}, newEmail: NEW }));
      expect(failure).toMatchObject({ kind, message: expect.stringMatching(/^1 of 2 subscribers were updated, then: /) });
    },
  );
});
