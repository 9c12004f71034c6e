import { addressIn } from '../../../webservice/values/addresses.ts';
import { textsIn } from '../../../webservice/values/filled_in.ts';
import { mustBe, noSuchChoice } from '../../../webservice/values/refused_values.ts';
import { normalized } from '../../../webservice/values/texts.ts';
import { isDayType, isShown, isTimeType, writeDay } from './dates.ts';
import { expectedForm } from './expected_forms.ts';
import { type Field, isNumberType, spokenLabel } from './field.ts';
import { type NumberProblem, writeFloat, writeInteger } from './numbers.ts';
import { optionFor, optionsOf } from './options.ts';

/** Types whose values may be longer than a field's length. */
const ofAnyLength = new Set(['big', 'foreign_key']);

/** What else is to be said of a number that is refused. */
const aboutNumbers: Readonly<Record<NumberProblem, string>> = {
  unclear: ', without a currency or anything else',
  ambiguous: ', without marks between thousands: this one can be read as two numbers',
  decimals: ': the decimals would be lost',
  leading_zeros: ': zeros at the beginning would be lost, only a text field keeps them',
  too_long: ', of at most 15 digits: a longer one would be rounded',
};

/**
 * Writes one value for a field, in a form that the service stores as it is sent. The service checks nothing: it empties, cuts and rounds what does not fit (seen in the
 * tests of a public PHP client, 2020).
 *
 * @param value as a user mapped it
 * @param fields all fields of the database or collection, which decide what the field is called where another value is asked for
 * @returns '' for a value that stands for none
 * @throws ServiceFailure of the kind `invalid_input` for a value that the field would not store unchanged
 */
export function writeValue(value: unknown, field: Field, fields: readonly Field[]): string {
  const texts = textsIn(value, String);
  const whole = texts.join(',').toWellFormed();
  const text = normalized(whole);
  if (text === '') {
    return '';
  }
  const { type } = field;
  // Told only where a value is refused: an import writes many.
  const label = (): string => spokenLabel(field, fields);
  if (type === 'select') {
    return optionFor(whole, field) ?? refuse(noSuchChoice(label(), optionsOf(field)));
  }
  if (isNumberType(type)) {
    return writtenNumber(texts.length > 1 ? null : isNumber(value) ? Number(text) : text, field, label);
  }
  if (isDayType(type) || isTimeType(type)) {
    const date = writeDay(text, type) ?? refuse(mustBe(label(), expectedForm(field)));
    return date === '' || isDayType(type) || isShown(date) ? date : refuse(mustBe(label(), 'a time that exists: clocks in Amsterdam leave this hour out'));
  }
  return withinLength(type === 'email' ? (addressIn(text) ?? refuse(mustBe(label(), expectedForm(field)))) : text, field, label);
}

/** Whether a number was mapped rather than a text, alone or as the one entry of a list. */
function isNumber(value: unknown): boolean {
  return [value].flat().some((one) => typeof one === 'number');
}

/** @param value null for several values, which would look like one with marks between thousands */
function writtenNumber(value: string | number | null, field: Field, label: () => string): string {
  const write = field.type === 'integer' ? writeInteger : writeFloat;
  const number = value === null ? ({ problem: 'unclear' } as const) : write(value);
  return 'text' in number ? number.text : refuse(mustBe(label(), expectedForm(field) + aboutNumbers[number.problem]));
}

/** That the service cuts what is longer is assumed, as is that it counts characters. */
function withinLength(text: string, { type, length }: Field, label: () => string): string {
  const limit = ofAnyLength.has(type) || length === null || length <= 0 ? Number.POSITIVE_INFINITY : length;
  return [...text].length <= limit ? text : refuse(mustBe(label(), `at most ${limit} characters long`));
}

function refuse(failure: Error): never {
  throw failure;
}
