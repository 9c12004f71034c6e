import { expect, test } from '@jest/globals';
import { asChosenIn, ifUnclearInputOf } from '../../../zapier/operations/if_unclear.ts';

test('what becomes of an unclear write is asked in words of the service', () => {
  expect(ifUnclearInputOf('Acme', 'stop')).toMatchObject({
    default: 'stop',
    helpText: 'Counts when the answer of Acme is lost and nothing shows whether the work was done.',
  });
});

test.each([
  [{}, 'running at least once'],
  [{ if_unclear: 'stop' }, 'running'],
  [{ if_unclear: 'Try_Again' }, 'running at least once'],
])('%j means %j where trying again is what the form shows', (input, occasion) => {
  expect(asChosenIn(ifUnclearInputOf('Acme', 'try_again'))(input)).toBe(occasion);
});
