import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { failuresOf, situations, situationsOf } from '../../../webservice/calls/situations.ts';
import { transportFailure } from '../../../webservice/calls/transport.ts';

const coded = (code: unknown): Error => Object.assign(new Error('at 10.0.0.1'), { code });
const failureIn = failuresOf(situationsOf('The service', situations));
const KNOWN = true;
const OWN = false;
const failures = (error: unknown, hasKnownHost: boolean): ServiceFailure[] =>
  [true, false].map((safe) => transportFailure(error, { failureIn, safe, hasKnownHost }));
const kinds = (error: unknown, hasKnownHost = KNOWN): string[] => failures(error, hasKnownHost).map(({ kind }) => kind);
const sentences = (error: unknown, hasKnownHost = KNOWN): string[] => failures(error, hasKnownHost).map(({ message }) => message);

describe('an error of the HTTP client means', () => {
  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EADDRNOTAVAIL',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'HOSTNAME_MISMATCH',
  ])('%s: nothing was sent, so even a write may be repeated', (code) => {
    expect(kinds(coded(code))).toEqual(['unavailable', 'unavailable']);
  });

  test.each([
    'EPROTO',
    'ERR_SSL_BAD_RECORD_TYPE',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_SSL_INVALID_AAD',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'EHOSTUNREACH',
    'ENETUNREACH',
  ])('%s: it may occur before or after sending, so a write is uncertain, unless the connection is known not to have been established', (code) => {
    expect(kinds(coded(code))).toEqual(['unavailable', 'uncertain']);
    expect(sentences(coded(code))).toEqual(['The service could not be reached.', 'The service did not answer.']);
    expect(kinds(Object.assign(new Error('x', { cause: coded(code) }), { sent: false }))).toEqual(['unavailable', 'unavailable']);
    expect(kinds(Object.assign(new Error('x', { cause: coded(code) }), { sent: true }))).toEqual(['unavailable', 'uncertain']);
  });

  test('a time-out before the connection is established: nothing was sent', () => {
    expect(sentences(Object.assign(new Error('x', { cause: Object.assign(new Error('aborted'), { type: 'aborted' }) }), { sent: false }))).toEqual([
      'The service could not be reached.',
      'The service could not be reached.',
    ]);
  });

  test('an own host that DNS does not know: the host is wrong, and waiting does not help', () => {
    expect(kinds(coded('ENOTFOUND'), OWN)).toEqual(['wrong_host', 'wrong_host']);
    expect(kinds(Object.assign(new Error('x', { cause: coded('ENOTFOUND') }), { sent: false }), OWN)).toEqual(['wrong_host', 'wrong_host']);
    expect(sentences(coded('ENOTFOUND'), OWN)[0]).toBe('There is no host with this name.');
  });

  test('DNS that does not answer: the host may be right', () => {
    expect(kinds(coded('EAI_AGAIN'), OWN)).toEqual(['unavailable', 'unavailable']);
  });

  test('a name that resolves to a private network: the host is wrong', () => {
    for (const host of [OWN, KNOWN]) {
      expect(kinds(coded('ADDRESS_NOT_PERMITTED'), host)).toEqual(['wrong_host', 'wrong_host']);
    }
  });

  test.each(['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'UND_ERR_SOCKET', 'ABORT_ERR', ''])(
    '%s: the call may have been carried out, so a write is uncertain',
    (code) => {
      expect(kinds(coded(code))).toEqual(['unavailable', 'uncertain']);
    },
  );

  test('a time-out: the same as a broken connection', () => {
    expect(kinds(new DOMException('timed out', 'TimeoutError'))).toEqual(['unavailable', 'uncertain']);
    expect(kinds(Object.assign(new Error('aborted'), { type: 'aborted' }))).toEqual(['unavailable', 'uncertain']);
  });

  test('an answer that is too large: the call was carried out', () => {
    expect(kinds(Object.assign(new Error('over limit'), { type: 'max-size' }))).toEqual(['unexpected_answer', 'uncertain']);
  });

  test('the same where the code is on its cause', () => {
    expect(kinds(new TypeError('fetch failed', { cause: coded('ENOTFOUND') }))).toEqual(['unavailable', 'unavailable']);
    expect(kinds(new TypeError('fetch failed', { cause: coded('ECONNRESET') }))).toEqual(['unavailable', 'uncertain']);
  });

  test('the same where its own code is not a text', () => {
    expect(kinds(Object.assign(new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), { code: 20 }))).toEqual(['unavailable', 'unavailable']);
  });

  test('a broken connection where the code only contains the name of another code', () => {
    expect(kinds(coded('X_CERT_HAS_EXPIRED'))).toEqual(['unavailable', 'uncertain']);
  });

  test('a broken connection where causes form a cycle', () => {
    const error = new Error('loop');
    error.cause = error;
    expect(kinds(error)).toEqual(['unavailable', 'uncertain']);
  });
});

test('a failure of the service is returned unchanged', () => {
  const failure = new ServiceFailure('wrong_host', 'No.');
  expect(transportFailure(failure, { failureIn, safe: true, hasKnownHost: KNOWN })).toBe(failure);
});

test('anything thrown becomes a failure that quotes nothing of it', () => {
  fc.assert(
    fc.property(fc.anything(), fc.boolean(), (thrown, safe) => {
      const failure = transportFailure(thrown, { failureIn, safe, hasKnownHost: OWN });
      expect(failure).toBeInstanceOf(ServiceFailure);
      expect(['The service could not be reached.', 'The service did not answer.', 'The answer of The service is too large to be read.']).toContain(
        failure.message,
      );
      expect(failure.cause).toBeUndefined();
    }),
  );
});
