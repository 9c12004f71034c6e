import { describe, expect, test } from '@jest/globals';
import { call, control, form, freshSandbox } from '../../support.ts';

const sandbox = freshSandbox();
const at = (name: string) => `${sandbox().url}/webservice/webservice/json/${name}`;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

async function send(name: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(at(name), init);
  return { status: response.status, ...JSON.parse(await response.text()) };
}

describe('the login', () => {
  test.each([
    ['a wrong password', { username: 'demo', password: 'wrong' }],
    ['a wrong user name', { username: 'unknown', password: 'demo' }],
    ['no login', {}],
    ['a bracketed login', { 'username[]': 'demo', 'password[]': 'demo' }],
  ])('fails for %s', async (_what, login: Record<string, string>) => {
    const body = new URLSearchParams(login);
    expect(await send('GetLists', { method: 'POST', body })).toEqual({ status: 200, error: 1, message: 'login failed', result: null });
  });

  test('fails before anything is done', async () => {
    await send('DeleteListById', { method: 'POST', body: new URLSearchParams({ listId: '1' }) });
    expect(sandbox().account.lists.has(1)).toBe(true);
  });
});

describe('a form of many variables', () => {
  /** A form of this many variables, of which the last is the password, as in the integration's calls. */
  const sendMany = (variables: number) => {
    const fields = Array.from({ length: variables - 3 }, (): [string, string] => ['fields[3]', 'x']);
    return send('UpdateRecipientById', {
      method: 'POST',
      body: new URLSearchParams([['recipientId', '6049001'], ...fields, ['username', 'demo'], ['password', 'demo']]),
    });
  };

  test('is read up to its first thousand variables, so a login after those is missing', async () => {
    expect(await sendMany(1_000)).toMatchObject({ error: 0 });
    expect(await sendMany(1_001)).toEqual({ status: 200, error: 1, message: 'login failed', result: null });
  });

  test('is read up to a lower limit when the settings say so', async () => {
    sandbox().settings.formVariables = 300;
    expect(await sendMany(300)).toMatchObject({ error: 0 });
    expect(await sendMany(301)).toMatchObject({ error: 1 });
  });
});

describe('invalid requests', () => {
  test.each([
    ['GET', 'GetLists', { method: 'GET' }, 405],
    ['an unknown function', 'GetNothing', { method: 'POST', body: form() }, 404],
    ['a property name of every JavaScript object', 'constructor', { method: 'POST', body: form() }, 404],
    ['JSON', 'GetLists', { method: 'POST', body: '{"username":"demo"}', headers: { 'content-type': 'application/json' } }, 415],
    ['a malformed percent-encoding', 'GetLists', { method: 'POST', body: 'username=%zz', headers: FORM }, 400],
    ['deep brackets', 'GetLists', { method: 'POST', body: `a${'[b]'.repeat(20)}=1`, headers: FORM }, 400],
    ['a body over 1 MiB', 'GetLists', { method: 'POST', body: `a=${'x'.repeat(1024 * 1024)}`, headers: FORM }, 413],
    ['a mail over 8 MiB', 'SendEMailByIDAndRecipient', { method: 'POST', body: `a=${'x'.repeat(8 * 1024 * 1024)}`, headers: FORM }, 413],
  ])('%s gets an envelope and the matching status', async (_what, name, init: RequestInit, status) => {
    expect(await send(name, init)).toEqual({ status, error: status, message: expect.any(String), result: null });
    expect((await call(sandbox(), 'GetLists')).error).toBe(0);
  });

  test('a body without a content length is cut off when it grows too large', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(stream) {
        sent += 1;
        if (sent > 64) {
          stream.close();
        } else {
          stream.enqueue(new TextEncoder().encode('a'.repeat(65_536)));
        }
      },
    });
    const answer = await fetch(at('GetLists'), { method: 'POST', body, headers: FORM, duplex: 'half' }).then(
      (response) => response.status,
      () => 'connection closed',
    );
    expect([413, 'connection closed']).toContain(answer);
    expect((await call(sandbox(), 'GetLists')).error).toBe(0);
  });

  test('nested values in place of a text count as missing', async () => {
    expect((await call(sandbox(), 'GetRecipientById', { 'recipientId[0]': 1 })).error).toBe(2);
    expect((await call(sandbox(), 'OptinRecipient', { optinSetupId: 60, fields: 'text' })).error).toBe(3);
  });
});

describe('the log of calls', () => {
  test('counts and shows calls without the login', async () => {
    await call(sandbox(), 'getlists');
    await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'unknown@example.com', 'advanced[listId]': 1 });
    const { json } = await control(sandbox(), 'GET', '/calls');
    const answered = { status: 200, durationMs: expect.any(Number), fault: null };
    expect(json).toEqual({
      counts: { GetLists: 1, GetRecipientIdsByEmail: 1 },
      calls: [
        {
          id: 1,
          at: expect.any(String),
          operation: 'GetLists',
          parameters: {},
          error: 0,
          answer: { ...answered, body: expect.stringContaining('Newsletter') },
        },
        {
          ...{ id: 2, at: expect.any(String), operation: 'GetRecipientIdsByEmail', error: 4 },
          ...{
            parameters: { email: 'unknown@example.com', advanced: { listId: '1' } },
            answer: { ...answered, body: expect.stringContaining('no match found') },
          },
        },
      ],
    });
    await control(sandbox(), 'DELETE', '/calls');
    expect(sandbox().calls.counts()).toEqual({});
  });

  test('keeps the newest thousand and counts all', async () => {
    for (let number = 0; number < 2500; number += 1) {
      sandbox().calls.add('GetLists', { number: String(number) });
    }
    expect(sandbox().calls.count('GetLists')).toBe(2500);
    expect(sandbox().calls.list()).toHaveLength(1000);
    expect(sandbox().calls.list().at(-1)?.parameters).toEqual({ number: '2499' });
  });
});
