import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { call } from '../../../mailingwork/connection/call.ts';
import { getLists } from '../../../mailingwork/functions/lists.ts';
import { createRecipient, updateRecipientById } from '../../../mailingwork/functions/subscribers/recipients.ts';
import type { SendAnswer } from '../../../webservice/calls/transport.ts';
import { broken, http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { connected, newRecipient, reading, writing } from '../../support/mailingwork/client/call.ts';

describe('an HTTP status means', () => {
  test.each<[status: number, whenReading: string, whenWriting: string]>([
    [300, 'wrong_host', 'wrong_host'],
    [301, 'wrong_host', 'wrong_host'],
    [302, 'wrong_host', 'wrong_host'],
    [303, 'wrong_host', 'wrong_host'],
    [304, 'wrong_host', 'wrong_host'],
    [307, 'wrong_host', 'wrong_host'],
    [308, 'wrong_host', 'wrong_host'],
    [400, 'unexpected_answer', 'unexpected_answer'],
    [401, 'login', 'login'],
    [403, 'permission', 'permission'],
    [404, 'wrong_host', 'wrong_host'],
    [405, 'unexpected_answer', 'unexpected_answer'],
    [408, 'unavailable', 'uncertain'],
    [410, 'wrong_host', 'wrong_host'],
    [413, 'too_large', 'too_large'],
    [429, 'busy', 'busy'],
    [500, 'unavailable', 'uncertain'],
    [501, 'unavailable', 'uncertain'],
    [502, 'unavailable', 'uncertain'],
    [503, 'unavailable', 'uncertain'],
    [504, 'unavailable', 'uncertain'],
    [599, 'unavailable', 'uncertain'],
  ])('%d: %s when reading, %s when writing, whatever the body contains', async (status, whenReading, whenWriting) => {
    const play = (): SendAnswer => ({ ...accepted([]), status });
    expect((await reading(play)).kind).toBe(whenReading);
    expect((await writing(play)).kind).toBe(whenWriting);
  });

  test.each([200, 201, 202, 203, 206])('%d: the envelope decides', async (status) => {
    const { connection } = connected(() => ({ ...accepted([{ id: 1, name: 'Newsletter' }]), status }));
    await expect(call(connection, getLists, {})).resolves.toMatchObject([{ id: 1 }]);
    expect(await reading(() => ({ ...refused(1), status }))).toMatchObject({ kind: 'login' });
  });

  test('500 from a function that may be repeated, by itself or because the caller allows it: unavailable', async () => {
    const { connection } = connected(() => http(500));
    expect((await failureOf(call(connection, updateRecipientById, { recipientId: 1, fields: { 3: 'Max' } }))).kind).toBe('unavailable');
    expect((await failureOf(call(connection, createRecipient, newRecipient, { repeatable: true }))).kind).toBe('unavailable');
    expect((await failureOf(call(connection, getLists, {}, { repeatable: false }))).kind).toBe('uncertain');
  });
});

describe('Retry-After', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test.each([
    ['30', 30],
    [' 30 ', 30],
    ['3600', 3_600],
    ['3601', 3_600],
    ['999999999', 3_600],
    ['Wed, 12 Nov 2025 11:00:01 GMT', 3_600],
    ['Sun, 01 Jan 2090 00:00:00 GMT', 3_600],
    ['0', 1],
    ['Wed, 12 Nov 2025 10:00:30 GMT', 30],
    ['Wed, 12 Nov 2025 09:00:00 GMT', 1],
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['soon 5', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['9'.repeat(400), undefined],
    ['some day GMT', undefined],
    ['Wed, 12 Nov 2025 10:00:30 GMT+0100', undefined],
  ])('%j asks for %j seconds', async (retryAfter, seconds) => {
    jest.useFakeTimers({ now: Date.parse('2025-11-12T10:00:00Z') });
    for (const status of [429, 503]) {
      expect((await reading(() => http(status, '', retryAfter === null ? {} : { 'retry-after': retryAfter }))).retryAfterSeconds).toBe(seconds);
    }
  });
});

describe('an incomplete answer', () => {
  test('leaves open whether a write was carried out', async () => {
    expect([(await reading(broken('ECONNRESET'))).kind, (await writing(broken('ECONNRESET'))).kind]).toEqual(['unavailable', 'uncertain']);
  });

  test('is harmless where nothing was sent', async () => {
    expect((await writing(broken('ECONNREFUSED'))).kind).toBe('unavailable');
  });

  test('is handled the same way where the client throws instead of rejecting', async () => {
    const send = (): Promise<SendAnswer> => {
      throw Object.assign(new Error('x'), { code: 'ECONNRESET' });
    };
    expect((await failureOf(call(connected(() => accepted(), { send }).connection, createRecipient, newRecipient))).kind).toBe('uncertain');
  });

  test('is never followed by a second attempt', async () => {
    for (const play of [broken('ECONNRESET'), () => http(503), () => http(429, '', { 'retry-after': '1' }), () => http(200, '<html>')]) {
      const { connection, requests } = connected(play);
      await failureOf(call(connection, getLists, {}));
      expect(requests).toHaveLength(1);
    }
  });
});
