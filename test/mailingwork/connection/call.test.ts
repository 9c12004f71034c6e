import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { call } from '../../../mailingwork/connection/call.ts';
import { defineFunction } from '../../../mailingwork/functions/define.ts';
import { getLists } from '../../../mailingwork/functions/lists.ts';
import { createRecipient, getRecipientIdsByEmail } from '../../../mailingwork/functions/subscribers/recipients.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { freeParameters } from '../../../webservice/catalogue/contracts.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { connected, left, newRecipient, reading, writing } from '../../support/mailingwork/client/call.ts';
import { decodeForm } from '../../support/servers/form_decoder.ts';

describe('a call', () => {
  test('goes to the documented path, “webservice” twice and the function in lower case, with everything in the body', async () => {
    const { connection, requests } = connected(() => accepted([7]));
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
    const { connection, requests } = connected(() => accepted('4711'));
    await expect(call(connection, createRecipient, newRecipient)).resolves.toBe(4711);
    expect(decodeForm(requests[0]?.body ?? '')).toContainEqual(['fields[1]', 'max.muster@example.com']);
  });

  test.each(['username', 'password', 'UserName'])('is not sent with a parameter called “%s”, which would replace the login', async (name) => {
    const anything = defineFunction({ ...getLists, input: () => freeParameters({}), result: () => z.unknown() });
    const { connection, requests } = connected(() => accepted());
    expect(await failureOf(call(connection, anything, { [name]: 'other' }))).toMatchObject({ kind: 'invalid_input' });
    expect(requests).toEqual([]);
  });

  test('ends with its login, so that a truncated form is refused instead of carried out in part', async () => {
    const { connection, requests } = connected(() => accepted());
    await call(connection, createRecipient, newRecipient);
    expect(requests[0]?.body).toMatch(/&username=[^&]+&password=[^&]+$/);
  });

  test('states whether it may be repeated without harm', async () => {
    const { connection, requests } = connected(() => accepted(7));
    await call(connection, getRecipientIdsByEmail, { email: 'a@example.com' }).catch(() => undefined);
    await call(connection, createRecipient, newRecipient);
    await call(connection, createRecipient, newRecipient, { repeatable: true });
    expect(requests.map(({ repeatable }) => repeatable)).toEqual([true, false, true]);
  });

  test('is not sent with a parameter that the function does not take', async () => {
    const { connection, requests } = connected(() => accepted());
    expect(await failureOf(call(connection, getRecipientIdsByEmail, { email: '' }))).toMatchObject({ kind: 'invalid_input' });
    expect(requests).toEqual([]);
  });

  test('is not sent to an invalid host', async () => {
    const baseUrl = (): string => {
      throw new ServiceFailure('wrong_host', 'No.');
    };
    const { connection, requests } = connected(() => accepted(), { baseUrl });
    expect(await failureOf(call(connection, getLists, {}))).toMatchObject({ kind: 'wrong_host' });
    expect(requests).toEqual([]);
  });
});

describe('the time limit of a call', () => {
  test.each([
    ['is the remaining time', 10_000, {}, 10_000],
    ['is at most the time of the call', 10_000, { atMostMs: 5_000 }, 5_000],
    ['is the remaining time where that is less', 3_000, { atMostMs: 5_000 }, 3_000],
    ['leaves time for others', 10_000, { leaveMs: 8_000 }, 2_000],
    ['leaves before it is limited', 10_000, { leaveMs: 8_000, atMostMs: 5_000 }, 2_000],
    ['is in whole milliseconds', 10.2, {}, 11],
  ])('%s', async (_name, budget, options, timeoutMs) => {
    const { connection, requests } = connected(() => accepted([]), { budget: left(budget) });
    await call(connection, getLists, {}, options);
    expect(requests.map((request) => request.timeoutMs)).toEqual([timeoutMs]);
  });

  test.each([
    [0, {}],
    [8_000, { leaveMs: 8_000 }],
    [100, { leaveMs: 8_000, atMostMs: 50 }],
  ])('of %d ms is over with %j: nothing is sent, so even a write may be repeated', async (budget, options) => {
    const { connection, requests } = connected(() => accepted(), { budget: left(budget) });
    expect(await failureOf(call(connection, createRecipient, newRecipient, options))).toMatchObject({ kind: 'unavailable' });
    expect(requests).toEqual([]);
  });
});

test.each([
  ['', 'an empty answer'],
  ['<html>', 'a web page'],
  ['{', 'something that is not JSON'],
  ['0', 'no status code'],
])('an answer such as %j is an unexpected answer to a read, and leaves a write uncertain', async (body, words) => {
  expect(await reading(() => http(200, body))).toMatchObject({ kind: 'unexpected_answer', message: `The host answered GetLists with ${words}.` });
  expect(await writing(() => http(200, body))).toMatchObject({ kind: 'uncertain', message: `The host answered CreateRecipient with ${words}.` });
});

describe('an error code', () => {
  test('1 is a failed login, whatever the function', async () => {
    expect(await reading(() => refused(1))).toMatchObject({ kind: 'login', code: 1 });
    expect(await writing(() => refused(1))).toMatchObject({ kind: 'login', code: 1 });
  });

  test.each([
    [996, 'login', 'MAILINGWORK did not accept user name and password.'],
    [997, 'login', 'MAILINGWORK did not accept user name and password.'],
    [998, 'too_large', 'MAILINGWORK seems to have read only a part of the 1001 values of this call, so nothing was done.'],
  ])('1 of a call with %d field values besides list and login is %s', async (count, kind, message) => {
    const fields = Object.fromEntries(Array.from({ length: count }, (_, index) => [index + 1, 'x']));
    const failure = await failureOf(call(connected(() => refused(1)).connection, createRecipient, { listId: '5', fields }));
    expect(failure).toMatchObject({ kind, message, code: 1, variables: count + 3 });
  });

  test.each([
    [-1, 'refused', 'MAILINGWORK refused CreateRecipient: MAILINGWORK could not create the subscriber.'],
    [4, 'invalid_input', 'MAILINGWORK refused CreateRecipient: one of the lists does not exist.'],
    [77, 'refused', 'MAILINGWORK refused CreateRecipient with code 77 (see Extras > Interfaces > Webservice demo).'],
  ])('%d is %s', async (number, kind, message) => {
    expect(await writing(() => refused(number))).toMatchObject({ kind, message, code: number, retryAfterSeconds: undefined });
  });

  test('is read as text too', async () => {
    expect(await writing(() => http(200, '{"error":"4"}'))).toMatchObject({ kind: 'invalid_input', code: 4 });
    const { connection } = connected(() => http(200, '{"error":"0","result":9}'));
    await expect(call(connection, createRecipient, newRecipient)).resolves.toBe(9);
  });
});
