import { describe, expect, test } from '@jest/globals';
import { http } from './support/answers.ts';
import { isolated, sentence } from './support/app.ts';
import { refused } from './support/mailingwork/answers.ts';
import { authData, failure, run } from './support/mailingwork/app.ts';
import { webservice } from './support/mailingwork/webservice.ts';
import nock from './support/nock.ts';

isolated();

describe('the connection test', () => {
  test('makes one cheap read', async () => {
    const calls = webservice();
    expect(await run('authentication.test')).toEqual({ lists: 3 });
    expect(calls).toEqual([{ name: 'getlists', parameters: { username: authData.username, password: authData.password } }]);
  });

  test.each([
    ['a wrong login', refused(1), 'MAILINGWORK did not accept user name and password. The answer says: “refused”. Check the user name and password.'],
    [
      'missing rights',
      refused(9),
      'MAILINGWORK refused GetLists with code 9 (see Extras > Interfaces > Webservice demo). The answer says: “refused”. Check that the user may use the webservice.',
    ],
    ['a host that is not MAILINGWORK', http(200, '<html>Welcome</html>'), 'The host answered GetLists with a web page. Check the host.'],
    ['a host without the webservice', http(404), 'The webservice of MAILINGWORK, or this function of it, was not found at this host. Check the host.'],
    [
      'a redirect',
      http(302, '', { location: 'https://example.com/' }),
      'The host redirected the call to another address, which is never followed. Check the host.',
    ],
    ['an outage', http(503), 'MAILINGWORK had an internal problem (HTTP 503). Try again in a minute.'],
  ])('has a sentence of its own for %s', async (_case, answer, words) => {
    webservice({ getlists: answer });
    const error = await failure('authentication.test');
    expect(sentence(error)).toBe(words);
    expect(error.name).toBe('AppError');
  });

  test('says so when the host cannot be reached', async () => {
    nock('https://webservice.sendnode.com')
      .post(/.*/)
      .replyWithError(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
    expect(sentence(await failure('authentication.test'))).toBe('MAILINGWORK could not be reached. Try again in a minute.');
  });

  test.each([
    ['ENOTFOUND', 'There is no host with this name. “Custom Host” is not one of MAILINGWORK’s known hosts. Check the host.'],
    [
      'ADDRESS_NOT_PERMITTED',
      'The host is in a private network, which is never called. “Custom Host” is not one of MAILINGWORK’s known hosts. Check the host.',
    ],
    ['EAI_AGAIN', 'MAILINGWORK could not be reached. “Custom Host” is not one of MAILINGWORK’s known hosts. Try again in a minute.'],
  ])('says what is wrong with an own host that ends in %s', async (code, words) => {
    nock('https://mail.example.com')
      .post(/.*/)
      .replyWithError(Object.assign(new Error('getaddrinfo'), { code }));
    expect(sentence(await failure('authentication.test', { authData: { ...authData, own_host: 'mail.example.com' } }))).toBe(words);
  });

  test('uses the chosen host, and the own host before it', async () => {
    webservice({}, 'https://webservice.mailingwork.de');
    expect(await run('authentication.test', { authData: { ...authData, host: 'webservice.mailingwork.de' } })).toEqual({ lists: 3 });
    webservice({}, 'https://mail.example.com:8443');
    expect(await run('authentication.test', { authData: { ...authData, host: 'webservice.mailingwork.de', own_host: 'mail.example.com:8443' } })).toEqual({
      lists: 3,
    });
  });

  test('ignores blanks around user name, hosts and time zone, but keeps the password as it is', async () => {
    const calls = webservice({}, 'https://mail.example.com');
    const copied = { username: ' api-user\u200b', password: ' word ', own_host: '\u00a0mail.example.com\ufeff', host: '', timezone: ' Europe/Berlin\u00a0' };
    expect(await run('authentication.test', { authData: copied })).toEqual({ lists: 3 });
    expect(calls).toEqual([{ name: 'getlists', parameters: { username: 'api-user', password: ' word ' } }]);
    const webservices = webservice({}, 'https://webservice.mailingwork.de');
    await run('authentication.test', { authData: { ...copied, own_host: '\u200b ', host: ' webservice.mailingwork.de\u200b' } });
    expect(webservices).toHaveLength(1);
  });

  test('refuses loopback unless the runner allows it', async () => {
    expect(sentence(await failure('authentication.test', { authData: { ...authData, own_host: '127.0.0.1:1' } }))).toMatch(/must be public/);
  });

  test('suggests checking the host where it is an unknown one that may be wrong', async () => {
    webservice({ getlists: http(404) }, 'https://mail.example.com');
    const own = { ...authData, own_host: 'mail.example.com' };
    expect(sentence(await failure('authentication.test', { authData: own }))).toBe(
      'The webservice of MAILINGWORK, or this function of it, was not found at this host. “Custom Host” is not one of MAILINGWORK’s known hosts. Check the host.',
    );
    webservice({ getlists: http(404) }, 'https://login.mailingwork.de');
    expect(sentence(await failure('authentication.test', { authData: { ...authData, own_host: 'https://login.mailingwork.de' } }))).not.toContain(
      'Custom Host',
    );
  });

  test('refuses a time zone that does not exist', async () => {
    expect(sentence(await failure('authentication.test', { authData: { ...authData, timezone: 'Berlin' } }))).toBe(
      '“Berlin” is not a time zone. Write it like Europe/Berlin. Check the values of the connection.',
    );
  });
});

describe('the connection label', () => {
  test.each([
    [{ username: 'api-user', password: 'p' }, 'api-user (webservice.sendnode.com)'],
    [{ username: 'api-user', password: 'p', account_name: 'Shop' }, 'Shop (webservice.sendnode.com)'],
    [{ username: 'api-user', password: 'p', host: 'login.mailingwork.de' }, 'api-user (login.mailingwork.de)'],
    [{ username: 'api-user', password: 'p', own_host: 'https://mail.example.com' }, 'api-user (mail.example.com)'],
    [{ username: ' api-user\u200b', password: 'p', own_host: '\u200b', host: 'login.mailingwork.de\u00a0' }, 'api-user (login.mailingwork.de)'],
    [{ username: '', password: 'p', own_host: 'https://user:pass@mail.example.com' }, 'MAILINGWORK (mail.example.com)'],
  ])('of %j is %s', async (data, label) => {
    expect(await run('authentication.connectionLabel', { authData: data })).toBe(label);
  });
});
