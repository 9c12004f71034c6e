import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MailingworkFailure } from '../../mailingwork/failure.ts';
import { transportFailure } from '../../mailingwork/transport.ts';

const coded = (code: unknown): Error => Object.assign(new Error('at 10.0.0.1'), { code });
const kinds = (error: unknown): string[] => [true, false].map((safe) => transportFailure(error, safe).kind);

describe('an error of the HTTP client means', () => {
  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EADDRNOTAVAIL',
    'EPROTO',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'HOSTNAME_MISMATCH',
  ])('%s: nothing was sent, so even a write may be repeated', (code) => {
    expect(kinds(coded(code))).toEqual(['unavailable', 'unavailable']);
  });

  test.each(['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'UND_ERR_SOCKET', 'ABORT_ERR', ''])('%s: it may have been done, so a write is uncertain', (code) => {
    expect(kinds(coded(code))).toEqual(['unavailable', 'uncertain']);
  });

  test('a time-out like a broken connection', () => {
    expect(kinds(new DOMException('timed out', 'TimeoutError'))).toEqual(['unavailable', 'uncertain']);
    expect(kinds(Object.assign(new Error('aborted'), { type: 'aborted' }))).toEqual(['unavailable', 'uncertain']);
  });

  test('an answer that is too large: it was done', () => {
    expect(kinds(Object.assign(new Error('over limit'), { type: 'max-size' }))).toEqual(['unexpected_answer', 'uncertain']);
  });

  test('the same when the code stands on its cause', () => {
    expect(kinds(new TypeError('fetch failed', { cause: coded('ENOTFOUND') }))).toEqual(['unavailable', 'unavailable']);
    expect(kinds(new TypeError('fetch failed', { cause: coded('ECONNRESET') }))).toEqual(['unavailable', 'uncertain']);
  });

  test('the same where a code of its own is no text', () => {
    expect(kinds(Object.assign(new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), { code: 20 }))).toEqual(['unavailable', 'unavailable']);
  });

  test('no more than a broken connection where a code only holds the name of another', () => {
    expect(kinds(coded('X_CERT_HAS_EXPIRED'))).toEqual(['unavailable', 'uncertain']);
  });

  test('no more than a broken connection where causes go in a circle', () => {
    const error = new Error('loop');
    error.cause = error;
    expect(kinds(error)).toEqual(['unavailable', 'uncertain']);
  });
});

test('a failure that already has a meaning keeps it', () => {
  const failure = new MailingworkFailure('wrong_host', 'No.');
  expect(transportFailure(failure, true)).toBe(failure);
});

test('whatever is thrown becomes a failure that says nothing of it', () => {
  fc.assert(
    fc.property(fc.anything(), fc.boolean(), (thrown, safe) => {
      const failure = transportFailure(thrown, safe);
      expect(failure).toBeInstanceOf(MailingworkFailure);
      expect(['MAILINGWORK could not be reached.', 'MAILINGWORK did not answer.', 'The answer of MAILINGWORK is too large to be read.']).toContain(
        failure.message,
      );
      expect(failure.cause).toBeUndefined();
    }),
  );
});
