import { expect, test } from '@jest/globals';
import { halfDone } from '../../../mailingwork/subscribers/half_done.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';

const failure = new ServiceFailure('busy', 'MAILINGWORK asks for fewer calls.', { retryAfterSeconds: 7 });

test('a step that did nothing yet fails as it fails', () => {
  expect(halfDone(failure, 0, 3, 'deleted', false)).toBe(failure);
});

test('what is no failure of the webservice stays what it is', () => {
  const mistake = new TypeError('x');
  expect(halfDone(mistake, 1, 3, 'deleted', false)).toBe(mistake);
});

test('a step that can go on tells how far it came, and fails as it fails', () => {
  const told = { kind: 'busy', retryAfterSeconds: 7, message: '1 of 3 subscribers were deleted, then: MAILINGWORK asks for fewer calls.' };
  expect(halfDone(failure, 1, 3, 'deleted', true)).toMatchObject(told);
});

test('a step that cannot go on halts, unless the user must reconnect', () => {
  expect(halfDone(failure, 1, 3, 'deleted', false)).toMatchObject({ kind: 'uncertain' });
  expect(halfDone(new ServiceFailure('login', 'x'), 1, 3, 'deleted', false)).toMatchObject({ kind: 'login' });
});
