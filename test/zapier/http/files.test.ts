import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { isolated, logged, sentence } from '../../support/app.ts';
import { authData, failure, run } from '../../support/mailingwork/app.ts';
import { callsTo, webservice } from '../../support/mailingwork/webservice.ts';
import nock from '../../support/nock.ts';

isolated();

const method = 'creates.send_campaign_email.operation.perform';
const site = () => nock('https://files.example.com');
const bundle = (...attachments: string[]) => ({ inputData: { mailing: '12', email: 'jane@example.com', attachments } });
const at = (path: string) => `https://files.example.com${path}`;
const namesFor = async (...attachments: string[]) => {
  const output = await run(method, bundle(...attachments));
  return typeof output === 'object' && output !== null && 'attachment_names' in output ? output.attachment_names : null;
};

afterEach(() => {
  delete process.env.OPERATION_BUDGET_MS;
});

describe('files', () => {
  test('are fetched one by one, byte by byte unchanged', async () => {
    const calls = webservice();
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    site().get('/a.bin').reply(200, bytes).get('/b.bin').reply(200, '');
    expect(await namesFor(at('/a.bin'), at('/b.bin'))).toEqual(['a.bin', 'b.bin']);
    expect(callsTo(calls, 'sendemailbyidandrecipient')).toMatchObject([
      { 'advanced[attachments][0][content]': bytes.toString('base64'), 'advanced[attachments][1][content]': '' },
    ]);
  });

  test.each([
    ['attachment; filename="invoice 5.pdf"', 'invoice 5.pdf'],
    ['attachment; filename=plain.pdf; size=3', 'plain.pdf'],
    ["attachment; filename=fallback.pdf; filename*=UTF-8''%C3%9Cbersicht.pdf", 'Übersicht.pdf'],
    ["attachment; filename*=UTF-8''%C3%9Cbersicht.pdf; filename=fallback.pdf", 'Übersicht.pdf'],
    ["attachment; filename*=iso-8859-1'de'Gr%FC%DFe.pdf", 'Grüße.pdf'],
    ["attachment; filename=fallback.pdf; filename*=utf-8'de'broken%.pdf", 'fallback.pdf'],
    ["attachment; filename*=utf-8'de'broken%.pdf", 'from address.txt'],
    ["attachment; filename*=koi8-r''%C1.pdf", 'from address.txt'],
    ['attachment; filename=plain name.pdf', 'plain name.pdf'],
    ['attachment; filename = "spaced.pdf" ; size=3', 'spaced.pdf'],
    ['attachment; filename="say \\"hello\\"; now.pdf"', 'say "hello"; now.pdf'],
    ['attachment; xfilename=other.pdf', 'from address.txt'],
    ['attachment; name="filename=other.pdf"', 'from address.txt'],
    ['ATTACHMENT; FILENAME="Upper.pdf"', 'Upper.pdf'],
    ["attachment; filename=f.pdf; filename*=UTF-8''%2E%2E%2Fetc%2Fpasswd", 'passwd'],
    [Buffer.from('attachment; filename="Grüße.pdf"').toString('latin1'), 'Grüße.pdf'],
    ['attachment; filename="Gr\u00fc\u00dfe.pdf"', 'Grüße.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\folder\\\\a.pdf"', 'a.pdf'],
    [`attachment; filename="${'x'.repeat(300)}"`, 'x'.repeat(200)],
    ['attachment', 'from address.txt'],
    ['attachment; filename=""', 'from address.txt'],
  ])('are named by the server’s header: %j', async (disposition, name) => {
    webservice();
    site().get('/folder/from%20address.txt').reply(200, 'x', { 'content-disposition': disposition });
    expect(await namesFor(at('/folder/from%20address.txt'))).toEqual([name]);
  });

  test('are named after the last address that looks like a file, or numbered', async () => {
    webservice();
    site()
      .get('/download/report.pdf')
      .reply(302, undefined, { location: '/store/4711' })
      .get('/store/4711')
      .reply(200, 'x')
      .get('/download/old.pdf')
      .reply(307, undefined, { location: at('/store/new.pdf') })
      .get('/store/new.pdf')
      .reply(200, 'x')
      .get('/plain')
      .reply(200, 'x')
      .get('/')
      .reply(200, 'x')
      .get('/%E0%A4%A')
      .reply(200, 'x');
    const addresses = ['/download/report.pdf', '/download/old.pdf', '/plain', '/', '/%E0%A4%A'].map(at);
    expect(await namesFor(...addresses)).toEqual(['report.pdf', 'new.pdf', 'plain', 'file-4', '%E0%A4%A']);
  });

  test('are fetched from exactly the given address, without a login', async () => {
    webservice();
    const asked: { url: string; headers: string }[] = [];
    site()
      .get(/.*/)
      .reply((request: Request) => {
        asked.push({ url: request.url, headers: JSON.stringify([...request.headers]) });
        return [200, 'x'];
      });
    const path = '/a.txt?X-Signature=a%2Bb%20c&x=%7B%7Bbundle.authData.password%7D%7D&y={{bundle.authData.username}}&z=1+2';
    expect(await namesFor(at(path))).toEqual(['a.txt']);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe(at(path.replaceAll('{', '%7B').replaceAll('}', '%7D')));
    expect(JSON.stringify(asked)).not.toContain(authData.password);
    expect(JSON.stringify(asked)).not.toContain(authData.username);
  });

  test.each([
    [5, ['report.pdf']],
    [6, null],
  ])('are found after at most five redirects: %i', async (redirects, names) => {
    webservice();
    const away = Array.from({ length: redirects }, (_, index) => `/${redirects - index}`);
    for (const [index, path] of away.entries()) {
      site()
        .get(path)
        .reply(302, undefined, { location: away[index + 1] ?? '/report.pdf' });
    }
    site().get('/report.pdf').reply(200, 'x');
    expect(await namesFor(at(away[0] ?? '')).catch(() => null)).toEqual(names);
  });

  test.each([
    ['no address', 'text instead of a file'],
    ['plain http', 'http://files.example.com/a.txt'],
    ['a private network', 'https://10.0.0.1/a.txt'],
    ['this machine', 'https://localhost/a.txt'],
    ['another type of address', 'file:///etc/passwd'],
    ['a redirect to a private network', at('/away')],
    ['a redirect without a target', at('/missing')],
    ['redirects without end', at('/round')],
  ])('are not fetched from %s', async (_place, address) => {
    const calls = webservice();
    site()
      .persist()
      .get('/away')
      .reply(302, undefined, { location: 'http://169.254.169.254/latest/meta-data' })
      .get('/missing')
      .reply(302, undefined, { location: 'https://' })
      .get('/round')
      .reply(302, undefined, { location: '/round' });
    const error = await failure(method, bundle(address));
    expect(sentence(error)).toBe('File 1 must be a file or its public web address, which begins with https. Check the values in this step.');
    expect(calls).toEqual([]);
  });

  test.each([
    [404, 'AppError'],
    [401, 'AppError'],
    [304, 'AppError'],
    [408, 'ThrottledError'],
    [429, 'ThrottledError'],
    [503, 'ThrottledError'],
  ])('that are answered with %i end in a sentence without the address', async (status, name) => {
    const calls = webservice();
    site().get('/a.txt').reply(200, 'x').get('/secret-address').reply(status, 'secret body');
    const error = await failure(method, bundle(at('/a.txt'), at('/secret-address')));
    expect(error.name).toBe(name);
    expect(sentence(error)).toContain(`File 2 could not be fetched (HTTP ${status}).`);
    expect(error.message).not.toContain('secret');
    expect(calls).toEqual([]);
  });

  test('that do not arrive are tried again later, and the message does not contain the address', async () => {
    const calls = webservice();
    site().get('/secret-address').replyWithError('getaddrinfo ENOTFOUND files.example.com');
    const error = await failure(method, bundle(at('/secret-address')));
    expect(error.name).toBe('ThrottledError');
    expect(sentence(error)).toContain('File 1 could not be fetched.');
    expect(error.message).not.toContain('example.com');
    expect(calls).toEqual([]);
  });

  test.each([
    ['does not exist', 'ENOTFOUND', 'AppError', 'File 1 must be a file or its public web address, which begins with https. Check the values in this step.'],
    [
      'resolves to a private network',
      'ADDRESS_NOT_PERMITTED',
      'AppError',
      'File 1 must be a file or its public web address, which begins with https. Check the values in this step.',
    ],
    ['cannot be looked up at the moment', 'EAI_AGAIN', 'ThrottledError', 'File 1 could not be fetched. Zapier tries again later.'],
  ])('from a host that %s end in a sentence about that', async (_what, code, name, words) => {
    webservice();
    site()
      .get('/a.txt')
      .replyWithError(Object.assign(new Error('files.example.com'), { code }));
    const error = await failure(method, bundle(at('/a.txt')));
    expect([error.name, sentence(error)]).toEqual([name, words]);
  });

  test.each([
    ['never answer', () => site().get('/slow').delay(600).reply(200, 'x')],
    [
      'stop in the middle',
      () =>
        site()
          .get('/slow')
          .reply(200, () => new Readable({ read: () => undefined })),
    ],
  ])('that %s are given up while there is time to report it', async (_what, set) => {
    process.env.OPERATION_BUDGET_MS = '500';
    webservice();
    set();
    expect((await failure(method, bundle(at('/slow')))).name).toBe('ThrottledError');
  });

  test('that are too large are given up as soon as that is known', async () => {
    const calls = webservice();
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 65_536;
        this.push(Buffer.alloc(65_536));
      },
    });
    site()
      .get('/a.txt')
      .reply(200, Buffer.alloc(1_000_000))
      .get('/endless')
      .reply(200, () => endless);
    const error = await failure(method, bundle(at('/a.txt'), at('/endless')));
    expect(sentence(error)).toBe('The files are larger than 3 MB in all. Check the values in this step.');
    expect(sent).toBeLessThan(4 * 1024 * 1024);
    expect(calls).toEqual([]);
  });

  test('do not appear in the log', async () => {
    webservice();
    site().get('/a.txt').reply(200, 'the-content-of-the-file', { 'content-type': 'text/plain' });
    await run(method, bundle(at('/a.txt')));
    expect(JSON.stringify(logged().filter(({ message }) => message.includes('files.example.com')))).not.toContain('the-content-of-the-file');
  });
});
