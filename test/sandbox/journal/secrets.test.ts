import { describe, expect, test } from '@jest/globals';
import { maskSecrets, withoutSecrets } from '../../../sandbox/journal/secrets.ts';

describe('what a person sees of calls and runs', () => {
  test('holds no token, also none that is cut off', () => {
    expect(maskSecrets('Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl!')).toBe('Bearer …!');
    expect(maskSecrets('eyJhbGciOiJIUzI1NiJ9.eyJzd')).toBe('…');
  });

  test('holds no value under a name that says that it is secret', () => {
    expect(withoutSecrets({ password: 'abc', access_token: 'def', api_key: 'ghi', key: 'jkl', list: [{ clientSecret: 'mno' }] })).toEqual({
      ...{ password: '…', access_token: '…', api_key: '…', key: 'jkl' },
      list: [{ clientSecret: '…' }],
    });
  });

  test('tells the addresses of Zaps apart without telling them', () => {
    const address = 'http://127.0.0.1:8000/hooks/standard/1/0123456789abcdef/';
    expect(withoutSecrets({ url: address })).toEqual({ url: 'http://127.0.0.1:8000/hooks/standard/1/…cdef/' });
    expect(maskSecrets(address.replaceAll('/', '\\/'))).toBe('http:\\/\\/127.0.0.1:8000\\/hooks\\/standard\\/1\\/…cdef\\/');
  });

  test('holds no token in the query of an address', () => {
    const url = 'https://example.com/a?page=2&token=abc-def&access_token=ghi';
    expect(withoutSecrets({ url })).toEqual({ url: 'https://example.com/a?page=2&token=…&access_token=…' });
  });

  test('stays what it is otherwise', () => {
    const data = { id: 1, name: 'Ann "the token" Lee', none: null };
    expect(withoutSecrets(data)).toEqual(data);
    expect(withoutSecrets(undefined)).toBeUndefined();
  });
});
