import { expect, test } from '@jest/globals';
import { ifUnclearOf } from '../../../zapier/operations/if_unclear.ts';

const { ifUnclearInput, chosenOccasion } = ifUnclearOf('Acme');

test('the input about unclear outcomes names the service', () => {
  expect(ifUnclearInput('stop')).toMatchObject({
    default: 'stop',
    helpText: 'What to do if Acme does not answer and it is unknown whether the step worked.',
  });
});

test.each([
  [{}, 'running at least once'],
  [{ if_unclear: 'stop' }, 'running'],
  [{ if_unclear: 'Try_Again' }, 'running at least once'],
])('%j means %j where trying again is the default', (input, occasion) => {
  expect(chosenOccasion('try_again')(input)).toBe(occasion);
});
