import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { call, control, freshSandbox } from './support.ts';

const sandbox = freshSandbox();

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the control interface', () => {
  test('gives an overview of the account', async () => {
    const { json } = await control(sandbox(), 'GET', '');
    expect(json).toMatchObject({ subscribers: 40, mailings: 12, webhooks: [], outbox: 1, faults: 0 });
  });

  test('moves the clock on, sets it and resets it', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-10T12:00:00Z'));
    const move = async (change: object) => (await control(sandbox(), 'POST', '/clock', change)).json;
    const moment = (now: string, accountTime: string) => ({ now, accountTime });
    expect(await move({ to: '2026-12-01T10:00:00+01:00' })).toEqual(moment('2026-12-01T09:00:00.000Z', '2026-12-01 10:00:00'));
    expect(await move({ advance: '5d 1h' })).toEqual(moment('2026-12-06T10:00:00.000Z', '2026-12-06 11:00:00'));
    expect(await move({ reset: true })).toEqual(moment('2026-03-10T12:00:00.000Z', '2026-03-10 13:00:00'));
    expect(sandbox().clock.now()).toBe(Date.now());
  });

  test('changes settings', async () => {
    await control(sandbox(), 'POST', '/settings', {
      deliveryAttempts: 1,
      emailFieldId: 5,
      formVariables: 300,
      importDelay: 60_000,
      emptyValues: 'ignored',
      eventsFromApi: { create: true },
    });
    expect(sandbox().settings).toMatchObject({
      deliveryAttempts: 1,
      emailFieldId: 5,
      formVariables: 300,
      importDelay: 60_000,
      emptyValues: 'ignored',
      eventsFromApi: { create: true, optin: true },
    });
  });

  test('creates, on a reset, an account whose e-mail field has the id in the settings', async () => {
    await control(sandbox(), 'POST', '/settings', { emailFieldId: 5 });
    await control(sandbox(), 'POST', '/reset');
    const { result } = await call(sandbox(), 'GetFields');
    expect(result).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 1, name: 'Geburtstag' }), expect.objectContaining({ id: 5, behavior: 'email' })]),
    );
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'subscriber1@example.com' })).result).toEqual([6_049_001]);
    expect((await call(sandbox(), 'GetRecipientFieldsById', { recipientId: 6_049_001 })).result).toEqual(
      expect.arrayContaining([
        { id: 1, value: '1960-01-10' },
        { id: 5, value: 'subscriber1@example.com' },
      ]),
    );
    expect((await call(sandbox(), 'CreateRecipient', { listId: 1, 'fields[1]': 'a@example.com' })).error).toBe(5);
    expect((await call(sandbox(), 'CreateRecipient', { listId: 1, 'fields[5]': 'a@example.com' })).error).toBe(0);
  });

  test('replaces the account with a fresh one', async () => {
    await call(sandbox(), 'DeleteListById', { listId: 1 });
    await call(sandbox(), 'CreateWebHook', { app: 'a', event: 'optin_finalized', url: 'http://127.0.0.1:9/x' });
    expect(await control(sandbox(), 'POST', '/reset')).toMatchObject({ status: 200, json: { webhooks: [], calls: {} } });
    expect(sandbox().account.lists.has(1)).toBe(true);
  });

  test.each([
    ['/clock', { advance: 'soon' }],
    ['/clock', { to: 'tomorrow' }],
    ['/clock', { advance: '1d', reset: true }],
    ['/clock', { advance: '100000000d' }],
    ['/clock', { advance: `${'9'.repeat(90)}d` }],
    ['/clock', { advance: '-40000d' }],
    ['/clock', { to: '0001-01-01T00:00:00Z' }],
    ['/settings', { deliverySpacing: 1e12 }],
    ['/settings', { deliveryTimeout: -1 }],
    ['/faults', { fault: 'slow', ms: 1e12 }],
    ['/faults', { fault: 'status', status: 70_000 }],
    ['/faults', { fault: 'empty', oparation: 'GetLists' }],
    ['/faults', { fault: 'empty', times: 0 }],
    ['/faults', { fault: 'empty', times: 1.5 }],
    ['/clock', undefined],
    ['/settings', { deliveryAttempts: 0 }],
    ['/settings', { emailFieldId: 0 }],
    ['/settings', { formVariables: 0 }],
    ['/settings', { importDelay: -1 }],
    ['/settings', { emptyValues: 'kept' }],
    ['/settings', { colour: 'blue' }],
  ])('refuses what it does not understand: %s %j', async (path, body) => {
    expect(await control(sandbox(), 'POST', path, body)).toMatchObject({ status: 400, json: { error: expect.stringMatching(/\.$/) } });
    expect(await control(sandbox(), 'GET', '')).toMatchObject({ status: 200, json: { faults: 0 } });
  });

  test('refuses a span that is far too long', async () => {
    expect(await control(sandbox(), 'POST', '/clock', { advance: `${' '.repeat(1_000_000)}!` })).toMatchObject({ status: 400 });
  });

  test('has no other routes', async () => {
    expect((await control(sandbox(), 'GET', '/nothing')).status).toBe(404);
  });
});
