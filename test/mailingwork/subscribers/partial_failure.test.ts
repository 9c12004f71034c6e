import { expect, test } from '@jest/globals';
import { partialFailure } from '../../../mailingwork/subscribers/partial_failure.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';

const failure = new ServiceFailure('busy', 'MAILINGWORK asks for fewer calls.', { retryAfterSeconds: 7 });

test('a failure before the first subscriber is returned unchanged', () => {
  expect(partialFailure(failure, 0, 3, 'deleted', false)).toBe(failure);
});

test('an error that is not a failure of the webservice is returned unchanged', () => {
  const mistake = new TypeError('x');
  expect(partialFailure(mistake, 1, 3, 'deleted', false)).toBe(mistake);
});

test('a step that can be continued reports its progress, and keeps the kind of its failure', () => {
  const told = { kind: 'busy', retryAfterSeconds: 7, message: '1 of 3 subscribers were deleted, then: MAILINGWORK asks for fewer calls.' };
  expect(partialFailure(failure, 1, 3, 'deleted', true)).toMatchObject(told);
});

test('a step that cannot be continued halts, unless the user must reconnect', () => {
  expect(partialFailure(failure, 1, 3, 'deleted', false)).toMatchObject({ kind: 'uncertain' });
  expect(partialFailure(new ServiceFailure('login', 'x'), 1, 3, 'deleted', false)).toMatchObject({ kind: 'login' });
});
