import { inspect } from 'node:util';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Budget } from '../../mailingwork/budget.ts';
import { type Connection, call } from '../../mailingwork/call.ts';
import { MailingworkFailure } from '../../mailingwork/failure.ts';
import { defineFunction } from '../../mailingwork/functions/define.ts';
import { getLists } from '../../mailingwork/functions/lists.ts';
import { createRecipient, getRecipientIdsByEmail, updateRecipientById } from '../../mailingwork/functions/recipients.ts';
import type { SendAnswer, SendRequest } from '../../mailingwork/send.ts';
import { failureOf } from '../support/fake_account.ts';
import { decodeForm } from '../support/form_decoder.ts';

const answer = (body: string, status = 200, retryAfter: string | null = null): SendAnswer => ({ status, retryAfter, bytes: Buffer.from(body) });
const ok = (result: unknown = null): SendAnswer => answer(JSON.stringify({ error: 0, message: 'ok', result }));
const code = (error: number): SendAnswer => answer(JSON.stringify({ error, message: 'no', result: null }));
const left = (milliseconds: number): Budget => ({ remaining: () => milliseconds, part: (fraction) => fraction * 1000 });

/** A connection that plays one answer and records the requests. */
function connected(play: () => SendAnswer, changes: Partial<Connection> = {}): { connection: Connection; requests: SendRequest[] } {
  const requests: SendRequest[] = [];
  const send = async (request: SendRequest): Promise<SendAnswer> => {
    requests.push(request);
    return play();
  };
  const connection = { send, baseUrl: () => 'https://webservice.example.com', username: 'user&name', password: 'p=ä{{x}}', budget: left(10_000), ...changes };
  return { connection, requests };
}

const somebody = { listId: '5', fields: { 1: 'max.muster@example.com' } };
const reading = (play: () => SendAnswer) => failureOf(call(connected(play).connection, getLists, {}));
const writing = (play: () => SendAnswer) => failureOf(call(connected(play).connection, createRecipient, somebody));

describe('a call', () => {
  test('goes to the documented path, webservice twice and the function in lower case, with everything in the body', async () => {
    const { connection, requests } = connected(() => ok([7]));
    await expect(call(connection, getRecipientIdsByEmail, { email: 'a+b@example.com' })).resolves.toEqual([7]);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe('https://webservice.example.com/webservice/webservice/json/getrecipientidsbyemail');
    expect(new Map(decodeForm(requests[0]?.body ?? ''))).toEqual(
      new Map([
        ['username', 'user&name'],
        ['password', 'p=ä{{x}}'],
        ['email', 'a+b@example.com'],
      ]),
    );
  });

  test('sends nested values as bracketed keys', async () => {
    const { connection, requests } = connected(() => ok('4711'));
    await expect(call(connection, createRecipient, somebody)).resolves.toBe(4711);
    expect(decodeForm(requests[0]?.body ?? '')).toContainEqual(['fields[1]', 'max.muster@example.com']);
  });

  test('keeps its login, whatever a parameter is called', async () => {
    const anything = defineFunction({
      ...getLists,
      input: () => z.object({ username: z.string(), password: z.string() }),
      result: () => z.unknown(),
    });
    const { connection, requests } = connected(() => ok());
    await call(connection, anything, { username: 'other', password: 'other' });
    expect(Object.fromEntries(decodeForm(requests[0]?.body ?? ''))).toEqual({ username: 'user&name', password: 'p=ä{{x}}' });
  });

  test('with a parameter that the function cannot take sends nothing', async () => {
    const { connection, requests } = connected(() => ok());
    expect(await failureOf(call(connection, getRecipientIdsByEmail, { email: '' }))).toMatchObject({ kind: 'invalid_input' });
    expect(requests).toEqual([]);
  });

  test('to a host that is no good sends nothing', async () => {
    const baseUrl = (): string => {
      throw new MailingworkFailure('wrong_host', 'No.');
    };
    const { connection, requests } = connected(() => ok(), { baseUrl });
    expect(await failureOf(call(connection, getLists, {}))).toMatchObject({ kind: 'wrong_host' });
    expect(requests).toEqual([]);
  });
});

describe('the time of a call', () => {
  test.each([
    ['is what is left', 10_000, {}, 10_000],
    ['is at most what the call may take', 10_000, { atMostMs: 5_000 }, 5_000],
    ['is what is left where that is less', 3_000, { atMostMs: 5_000 }, 3_000],
    ['leaves others what is kept back', 10_000, { keepBackMs: 8_000 }, 2_000],
    ['keeps back before it is cut', 10_000, { keepBackMs: 8_000, atMostMs: 5_000 }, 2_000],
    ['is whole milliseconds', 10.2, {}, 11],
  ])('%s', async (_name, budget, options, timeoutMs) => {
    const { connection, requests } = connected(() => ok([]), { budget: left(budget) });
    await call(connection, getLists, {}, options);
    expect(requests.map((request) => request.timeoutMs)).toEqual([timeoutMs]);
  });

  test.each([
    [0, {}],
    [8_000, { keepBackMs: 8_000 }],
    [100, { keepBackMs: 8_000, atMostMs: 50 }],
  ])('of %d ms is up with %j: nothing is sent, so even a write may be repeated', async (budget, options) => {
    const { connection, requests } = connected(() => ok(), { budget: left(budget) });
    expect(await failureOf(call(connection, createRecipient, somebody, options))).toMatchObject({ kind: 'unavailable' });
    expect(requests).toEqual([]);
  });
});

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
    [413, 'unexpected_answer', 'unexpected_answer'],
    [429, 'busy', 'busy'],
    [500, 'unavailable', 'uncertain'],
    [501, 'unavailable', 'uncertain'],
    [502, 'unavailable', 'uncertain'],
    [503, 'unavailable', 'uncertain'],
    [504, 'unavailable', 'uncertain'],
    [599, 'unavailable', 'uncertain'],
  ])('%d: %s when reading, %s when writing, whatever the body says', async (status, whenReading, whenWriting) => {
    const play = (): SendAnswer => ({ ...ok([]), status });
    expect((await reading(play)).kind).toBe(whenReading);
    expect((await writing(play)).kind).toBe(whenWriting);
  });

  test.each([200, 201, 202, 203, 206])('%d: the envelope decides', async (status) => {
    const { connection } = connected(() => ({ ...ok([{ id: 1, name: 'Newsletter' }]), status }));
    await expect(call(connection, getLists, {})).resolves.toMatchObject([{ id: 1 }]);
    expect(await reading(() => ({ ...code(1), status }))).toMatchObject({ kind: 'login' });
  });

  test('500 from a function that may be repeated, by itself or because the caller says so: unavailable', async () => {
    const { connection } = connected(() => answer('', 500));
    expect((await failureOf(call(connection, updateRecipientById, { recipientId: 1, fields: { 3: 'Max' } }))).kind).toBe('unavailable');
    expect((await failureOf(call(connection, createRecipient, somebody, { repeatable: true }))).kind).toBe('unavailable');
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
      expect((await reading(() => answer('', status, retryAfter))).retryAfterSeconds).toBe(seconds);
    }
  });
});

describe('no complete answer', () => {
  const breaking = (errorCode: string) => () => {
    throw Object.assign(new Error('x'), { code: errorCode });
  };

  test('leaves open whether a write was done', async () => {
    expect([(await reading(breaking('ECONNRESET'))).kind, (await writing(breaking('ECONNRESET'))).kind]).toEqual(['unavailable', 'uncertain']);
  });

  test('because nothing was sent is harmless', async () => {
    expect((await writing(breaking('ECONNREFUSED'))).kind).toBe('unavailable');
  });

  test('from a client that throws instead of rejecting is read the same way', async () => {
    const send = (): Promise<SendAnswer> => {
      throw Object.assign(new Error('x'), { code: 'ECONNRESET' });
    };
    expect((await failureOf(call(connected(() => ok(), { send }).connection, createRecipient, somebody))).kind).toBe('uncertain');
  });

  test('is never followed by a second attempt', async () => {
    for (const play of [breaking('ECONNRESET'), () => answer('', 503), () => answer('', 429, '1'), () => answer('<html>')]) {
      const { connection, requests } = connected(play);
      await failureOf(call(connection, getLists, {}));
      expect(requests).toHaveLength(1);
    }
  });
});

test.each([
  ['', 'an empty answer'],
  ['<html>', 'a web page'],
  ['{', 'something that is not JSON'],
  ['0', 'no status code'],
])('an answer such as %j is unexpected when reading and uncertain when writing', async (body, words) => {
  expect(await reading(() => answer(body))).toMatchObject({ kind: 'unexpected_answer', message: `The host answered GetLists with ${words}.` });
  expect(await writing(() => answer(body))).toMatchObject({ kind: 'uncertain', message: `The host answered CreateRecipient with ${words}.` });
});

describe('an error code', () => {
  test('1 is a failed login, whatever the function', async () => {
    expect(await reading(() => code(1))).toMatchObject({ kind: 'login', code: 1 });
    expect(await writing(() => code(1))).toMatchObject({ kind: 'login', code: 1 });
  });

  test.each([
    [-1, 'refused', 'MAILINGWORK refused CreateRecipient: MAILINGWORK could not create the subscriber.'],
    [4, 'invalid_input', 'MAILINGWORK refused CreateRecipient: one of the lists does not exist.'],
    [77, 'refused', 'MAILINGWORK refused CreateRecipient with code 77 (explained under Extras > Interfaces > Webservice demo).'],
  ])('%d is %s', async (number, kind, message) => {
    expect(await writing(() => code(number))).toMatchObject({ kind, message, code: number, retryAfterSeconds: undefined });
  });

  test('as text counts like a number', async () => {
    expect(await writing(() => answer('{"error":"4"}'))).toMatchObject({ kind: 'invalid_input', code: 4 });
    const { connection } = connected(() => answer('{"error":"0","result":9}'));
    await expect(call(connection, createRecipient, somebody)).resolves.toBe(9);
  });
});

test('no failure tells the login, the address or a value that was sent', async () => {
  const secret = (name: string) => fc.string({ unit: fc.constantFrom(...'abcdef0123456789'), minLength: 8, maxLength: 12 }).map((text) => `${name}~${text}`);
  const secrets = fc.record({
    username: secret('user'),
    password: secret('word'),
    email: secret('mail').map((name) => `${name}@example.com`),
    value: secret('value'),
  });
  const statuses = fc.constantFrom(200, 200, 200, 301, 400, 401, 403, 404, 408, 410, 429, 500, 503);
  const outcomes = fc.constantFrom('envelope', 'echo', 'json', 'throw', 'cause', 'input', 'time');
  await fc.assert(
    fc.asyncProperty(secrets, statuses, outcomes, fc.integer({ min: -2, max: 9 }), async ({ username, password, email, value }, status, outcome, error) => {
      const everything = `${username} ${password} ${email} ${value}`;
      const play = (): SendAnswer => {
        if (outcome === 'throw' || outcome === 'cause') {
          const thrown = Object.assign(new Error(everything), { code: outcome === 'throw' ? 'ECONNRESET' : undefined, request: everything });
          throw outcome === 'throw' ? thrown : new TypeError(everything, { cause: thrown });
        }
        const message = { envelope: JSON.stringify({ error, message: everything, result: everything }), echo: everything, json: JSON.stringify(everything) };
        return answer(outcome === 'envelope' || outcome === 'echo' || outcome === 'json' ? message[outcome] : '', status, everything);
      };
      const { connection, requests } = connected(play, { username, password, budget: left(outcome === 'time' ? 0 : 1_000) });
      const listId = outcome === 'input' ? value : '5';
      const failure: unknown = await call(connection, createRecipient, { listId, fields: { 1: email, 3: value } }).catch((thrown: unknown) => thrown);
      for (const { url } of requests) {
        expect(url).toBe('https://webservice.example.com/webservice/webservice/json/createrecipient');
      }
      if (failure === null) {
        return;
      }
      expect(failure).toBeInstanceOf(MailingworkFailure);
      const told = `${inspect(failure, { depth: 10, showHidden: true })} ${JSON.stringify(failure)} ${String(failure)}`;
      for (const word of [username, password, email, value]) {
        expect(told).not.toContain(word);
        expect(told).not.toContain(encodeURIComponent(word));
      }
    }),
    { numRuns: 1000 },
  );
});
