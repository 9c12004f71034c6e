import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { curlOf, quoted } from '../../../../sandbox/console/parts/curl.ts';
import { formOf } from '../../../../sandbox/console/parts/hand_request.ts';

/** What a shell makes of words. */
function read(words: readonly string[], env: Record<string, string> = {}): string[] {
  const output = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${words.join(' ')}`], { env, encoding: 'utf8' });
  return output.split('\0').slice(0, -1);
}

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\'"\\$`! \n*~#&;|<>(){}[]=@%a') }));

describe('a word of a shell', () => {
  test('is read as the text that it was, whatever it contains', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
        const words = texts.map((one) => quoted([one]));
        expect(read(words)).toEqual(texts.map((one) => one.toWellFormed().replaceAll('\0', '')));
      }),
      { numRuns: 50 },
    );
  });

  test('holds the value of a variable where a secret is', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const word = quoted([before, { secret: 'PASSWORD' }, after]);
        const [value = ''] = read([word], { PASSWORD: "it's $HOME" });
        expect(value).toBe(`${before}it's $HOME${after}`.toWellFormed().replaceAll('\0', ''));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a request as a command', () => {
  test('has its login in words', () => {
    const form = [
      ['username', [{ secret: 'USERNAME' }]],
      ['password', [{ secret: 'PASSWORD' }]],
      ['fields[1]', "Max O'Neill"],
    ] as const;
    expect(curlOf('http://127.0.0.1:1', { method: 'POST', path: '/json/CreateRecipient', form })).toBe(
      [
        "curl 'http://127.0.0.1:1/json/CreateRecipient'",
        `--data-urlencode 'username='"$USERNAME"`,
        `--data-urlencode 'password='"$PASSWORD"`,
        `--data-urlencode 'fields[1]=Max O'\\''Neill'`,
      ].join(' \\\n  '),
    );
  });

  test('names its method only where the tool would take another one', () => {
    expect(curlOf('http://a', { method: 'GET', path: '/b' })).toBe("curl 'http://a/b'");
    expect(curlOf('http://a', { method: 'DELETE', path: '/b' })).toBe("curl -X 'DELETE' 'http://a/b'");
    expect(curlOf('http://a', { method: 'POST', path: '/b' })).toBe("curl -X 'POST' 'http://a/b'");
    expect(curlOf('http://a', { method: 'POST', path: '/b', body: '' })).toBe("curl 'http://a/b' \\\n  --data-raw ''");
  });

  test('has a word for each secret that stands in its values', () => {
    const command = curlOf('http://a', {
      method: 'POST',
      path: '/b',
      headers: { Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln' },
      body: '{"url":"http://127.0.0.1:8000/hooks/standard/1/0123456789abcdef/?token=eCtB-sH7","client_secret":"hidden","name":"shown"}',
    });
    expect(command).toContain(`'Authorization: Bearer '"$SECRET"`);
    expect(command).toContain(`/hooks/standard/1/'"$SECRET"'/?token='"$SECRET"'","client_secret":"'"$SECRET"'","name":"shown"}'`);
    expect(command).not.toMatch(/0123456789abcdef|eCtB|hidden|eyJ/);
  });

  test('keeps the name of a form’s field apart from its value', () => {
    const command = curlOf('http://a', { method: 'POST', path: '/b', form: formOf({ 'a=b@': 'c', list: [{ id: 1 }, null], none: {} }) });
    expect(command).toContain(`'a%3Db%40=c'`);
    expect(command).toContain(`'list[0][id]=1'`);
    expect(command).toContain(`'list[1]='`);
    expect(command).not.toContain('none');
  });
});
