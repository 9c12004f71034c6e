import { ServiceFailure } from '../calls/failure.ts';

/** Characters that a sentence spends on a label, and on choices: 250 in all are shown, and advice stands at the end. */
const MAX_LABEL = 50;
const MAX_CHOICES = 110;

/**
 * What is thrown for a value that a field does not take.
 *
 * @param label what the field is called for people
 * @param expected what it takes, such as `a date`
 */
export function mustBe(label: string, expected: string): ServiceFailure {
  return new ServiceFailure('invalid_input', `“${shortened(label, MAX_LABEL)}” must be ${expected}.`);
}

/** What is thrown for a value that is none of a field's choices. */
export function noSuchChoice(label: string, choices: readonly string[]): ServiceFailure {
  const named = shortened(choices.join(', '), MAX_CHOICES);
  return new ServiceFailure('invalid_input', `“${shortened(label, MAX_LABEL)}” has no such choice. Its choices are: ${named}.`);
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
