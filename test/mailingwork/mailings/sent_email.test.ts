import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { sendToOne } from '../../../mailingwork/mailings/campaign_email.ts';
import { broken, http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { account } from '../../support/mailingwork/account.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

/** 11:00:00 in Berlin. */
const NOW = Date.parse('2026-03-10T10:00:00.400Z');
const EMAIL = 'jane@example.com';
const sending = { mailingId: 8, email: EMAIL, values: { 3: 'Jane' }, attachments: [], queued: false };
const row = (changes: object = {}) => ({ recipient: '42', date: '2026-03-10 11:00:00', email: 8, fields: [], ...changes });
const withAddress = (value: string) => ({ recipient: 99, fields: [{ field: 1, value }] });

let service = new FakeWebservice();
const send = (changes: object = {}) => sendToOne(fakeAccount(service), { ...sending, ...changes });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['queueMicrotask', 'nextTick'] });
  service = new FakeWebservice()
    .on('sendemailbyidandrecipient', http(503))
    .on('sendemailbyidandrecipientasync', broken('ECONNRESET'))
    .on('getrecipientsbyemailid', accepted([row()]))
    .on('getrecipientidsbyemail', accepted([41, 42]));
});
afterEach(() => {
  jest.useRealTimers();
});

describe('an e-mail that may have been sent', () => {
  test.each([[false], [true]])('was sent where a row since then has the ID of the subscriber (queued: %j)', async (queued) => {
    await send({ queued });
    expect(service.parametersOf('getrecipientsbyemailid')).toEqual([{ emailId: '8', 'advanced[startDate]': '2026-03-10 11:00:00' }]);
    expect(service.names.filter((name) => name.startsWith('send'))).toHaveLength(1);
  });

  test.each([
    ['by the address among its values', row(withAddress('Jane@Example.com'))],
    ['by the address itself', row({ recipient: null, email: EMAIL })],
  ])('was sent where a row has the address of a person who is not a subscriber %s', async (_how, found) => {
    service.on('getrecipientidsbyemail', refused(4)).on('getrecipientsbyemailid', accepted([row({ recipient: 7 }), found]));
    await expect(send()).resolves.toBeUndefined();
  });

  test('was sent where the row has the other form of the domain', async () => {
    service.on('getrecipientidsbyemail', refused(4)).on('getrecipientsbyemailid', accepted([row(withAddress('max@xn--mller-kva.de'))]));
    await expect(send({ email: 'max@müller.de' })).resolves.toBeUndefined();
  });

  test.each([
    ['names another subscriber', row({ recipient: 43 })],
    ['names another address', row(withAddress('john@example.com'))],
    ['names no recipient', row({ recipient: null })],
    ['is older', row({ date: '2026-03-10 10:59:59' })],
    ['is of another time zone', row({ date: '2026-03-10 11:30:00' })],
    ['has no date', row({ date: null })],
    ['has a date that cannot be read', row({ date: 'today' })],
  ])('stays unclear where the row %s', async (_what, other) => {
    service.on('getrecipientsbyemailid', accepted([other]));
    expect((await failureOf(send())).kind).toBe('uncertain');
  });

  test('stays unclear where the row has no address and the address belongs to no subscriber', async () => {
    service.on('getrecipientidsbyemail', refused(4)).on('getrecipientsbyemailid', accepted([row({ recipient: null })]));
    expect((await failureOf(send())).kind).toBe('uncertain');
  });

  test.each([
    ['getrecipientsbyemailid', refused(4)],
    ['getrecipientidsbyemail', http(500)],
    ['getfields', http(500)],
  ])('stays unclear where it cannot be looked up: %s', async (name, play) => {
    service.on(name, play);
    expect(await failureOf(send())).toMatchObject({ kind: 'uncertain', message: 'MAILINGWORK had an internal problem (HTTP 503).' });
  });

  test('is not looked up where it certainly was not sent', async () => {
    service.on('sendemailbyidandrecipient', http(429)).on('getfields', accepted(account.getfields));
    expect((await failureOf(send())).kind).toBe('busy');
    expect(service.names).toEqual(['sendemailbyidandrecipient']);
  });
});
