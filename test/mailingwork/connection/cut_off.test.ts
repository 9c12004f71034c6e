import { beforeEach, describe, expect, test } from '@jest/globals';
import { getFields } from '../../../mailingwork/functions/fields.ts';
import { updateRecipientById } from '../../../mailingwork/functions/subscribers/recipients.ts';
import { broken, http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

let service = new FakeWebservice();
beforeEach(() => {
  service = new FakeWebservice().on('updaterecipientbyid', refused(1));
});

/** An update whose form has so many variables, the subscriber and the login among them. */
const update = (variables: number) => {
  const fields = Object.fromEntries(Array.from({ length: variables - 3 }, (_, index) => [index + 1, 'x']));
  return [updateRecipientById, { recipientId: 42, fields }] as const;
};

describe('a call with many values whose login is refused', () => {
  test('was truncated where another call of the operation was accepted', async () => {
    const account = fakeAccount(service);
    await account.call(getFields, {});
    expect(await failureOf(account.call(...update(300)))).toMatchObject({
      kind: 'too_large',
      message: 'MAILINGWORK seems to have read only a part of the 300 values of this call, so nothing was done.',
      variables: 300,
    });
    expect(service.names).toEqual(['getfields', 'updaterecipientbyid']);
  });

  test('was truncated where another call was refused with a code that comes after the login', async () => {
    service.on('getfields', refused(7));
    const account = fakeAccount(service);
    await failureOf(account.call(getFields, {}));
    expect((await failureOf(account.call(...update(300)))).kind).toBe('too_large');
    expect(service.names).toEqual(['getfields', 'updaterecipientbyid']);
  });

  test('is checked with one small call, once per operation', async () => {
    const account = fakeAccount(service);
    expect((await failureOf(account.call(...update(300)))).kind).toBe('too_large');
    expect((await failureOf(account.call(...update(150)))).kind).toBe('too_large');
    expect(service.names).toEqual(['updaterecipientbyid', 'getlists', 'updaterecipientbyid']);
  });

  test.each([
    ['accepts the login', accepted([]), 'too_large'],
    ['refuses something else', refused(7), 'too_large'],
    ['refuses the login too', refused(1), 'login'],
    ['refuses the login with HTTP 401', http(401), 'login'],
    ['cannot be reached', broken('ECONNREFUSED'), 'unavailable'],
    ['has a problem of its own', http(503), 'unavailable'],
  ])('is judged by a small call: the webservice %s', async (_what, play, kind) => {
    service.on('getlists', play);
    expect((await failureOf(fakeAccount(service).call(...update(300)))).kind).toBe(kind);
  });
});

test('a call with few values whose login is refused is a failed login, whatever happened before', async () => {
  const account = fakeAccount(service);
  await account.call(getFields, {});
  expect((await failureOf(account.call(...update(20)))).kind).toBe('login');
  expect((await failureOf(account.call(...update(21)))).kind).toBe('too_large');
  expect(service.names).not.toContain('getlists');
});

test('a login that is refused with HTTP 401 was not truncated', async () => {
  service.on('updaterecipientbyid', http(401));
  const account = fakeAccount(service);
  await account.call(getFields, {});
  expect((await failureOf(account.call(...update(300)))).kind).toBe('login');
});

test('an error that is not a failure of the call is thrown unchanged', async () => {
  const broken = new TypeError('x');
  const budget = {
    remaining: () => {
      throw broken;
    },
    part: () => 0,
  };
  await expect(fakeAccount(service, { budget }).call(...update(300))).rejects.toBe(broken);
});
