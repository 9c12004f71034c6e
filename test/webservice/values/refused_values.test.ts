import { expect, test } from '@jest/globals';
import { mustBe, noSuchChoice } from '../../../webservice/values/refused_values.ts';

test('a refused value is a mistake in the input, told by the label and what the field takes', () => {
  expect(mustBe('Birthday', 'a date')).toMatchObject({ kind: 'invalid_input', message: '“Birthday” must be a date.' });
});

test('a choice that does not exist is told with those that do', () => {
  expect(noSuchChoice('Group', ['Private', 'Business'])).toMatchObject({
    kind: 'invalid_input',
    message: '“Group” has no such choice. Its choices are: Private, Business.',
  });
});

test('long labels and choices leave room for advice in the 250 characters that Zapier shows', () => {
  const { message } = noSuchChoice('L'.repeat(51), ['C'.repeat(111)]);
  expect(message).toBe(`“${'L'.repeat(50)}…” has no such choice. Its choices are: ${'C'.repeat(110)}….`);
  expect(message.length).toBeLessThan(210);
});
