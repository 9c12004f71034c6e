import { expect, test } from '@jest/globals';
import { chosenOccasionOf, ifUnclearInputOf } from '../../../zapier/operations/if_unclear.ts';

test('the input about unclear outcomes names the service', () => {
  expect(ifUnclearInputOf('Acme', 'stop')).toMatchObject({
    default: 'stop',
    helpText: 'Counts when the answer of Acme is lost and nothing shows whether the work was done.',
  });
});

test.each([
  [{}, 'running at least once'],
  [{ if_unclear: 'stop' }, 'running'],
  [{ if_unclear: 'Try_Again' }, 'running at least once'],
])('%j means %j where trying again is the default', (input, occasion) => {
  expect(chosenOccasionOf(ifUnclearInputOf('Acme', 'try_again'))(input)).toBe(occasion);
});
