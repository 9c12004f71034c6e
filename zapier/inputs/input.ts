import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { addressIn } from '../../webservice/values/addresses.ts';
import { isBlank, trimmed } from '../../webservice/values/texts.ts';
import { yesOrNo } from '../../webservice/values/yes_or_no.ts';

/*
 * Reads what a user typed or mapped. The platform hands over texts, numbers, lists or nothing, whatever the field's type says;
 * not mapped is null, '' or missing, and all three mean the same.
 */

/**
 * The choices of an input that takes yes or no. Inputs take text, whatever they ask for: what reaches an input of the types boolean, integer, number or
 * datetime, Zapier turns into such a value before the app sees it. By the code that the platform's CLI has of it (`invoke`), `nein` becomes true,
 * `1.234,50` becomes 1.234, `05.12.2026` the 12th of May, and what cannot be read becomes true, 0 or the present time.
 */
export const yesOrNoChoices = { yes: 'Yes', no: 'No' };

/** A value that a step cannot work with. */
export class InputFailure extends ServiceFailure {
  override readonly name = 'InputFailure';

  /** @param message one sentence for the user, without personal data */
  constructor(message: string) {
    super('invalid_input', message);
  }
}

/** What the user filled in, by input key. */
export type Input = Readonly<Record<string, unknown>>;

/** Characters of a value that a sentence repeats. */
const MAX_QUOTED = 20;

/** A text without blanks and invisible characters around it; undefined where nothing was mapped. Several are one, separated by commas, as the platform itself makes of them. */
export function text(value: unknown): string | undefined {
  const written = trimmed(verbatim(value));
  return written === '' ? undefined : written;
}

/** A text exactly as it was typed, blanks and line breaks included; '' where nothing was mapped. Several are one, like those of `text`. */
export function verbatim(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map(verbatim)
      .filter((one) => !isBlank(one))
      .join(',');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A value as a sentence may repeat it: nothing long, because the platform shows 250 characters and advice stands at the end, and no address. */
export function quoted(written: string): string {
  return written.length > MAX_QUOTED || written.includes('@') ? '“…”' : `“${written}”`;
}

/**
 * @param label the input's label, for the sentence that asks for it
 * @throws InputFailure where nothing was mapped
 */
export function requiredText(value: unknown, label: string): string {
  const written = text(value);
  if (written === undefined) {
    throw missing(label);
  }
  return written;
}

/** What is thrown where something required was not mapped. */
export function missing(label: string): InputFailure {
  return new InputFailure(`“${label}” is empty.`);
}

/**
 * An e-mail address as `addressIn` reads it; undefined where nothing was mapped. Only what can be no address at all is refused.
 *
 * @param label the input's label
 * @throws InputFailure for anything else
 */
export function emailAddress(value: unknown, label: string): string | undefined {
  const written = text(value);
  const address = written === undefined ? undefined : addressIn(written);
  if (address === null) {
    throw new InputFailure(`“${label}” must be an e-mail address such as jane@example.com.`);
  }
  return address;
}

/**
 * An e-mail address that must be there.
 *
 * @throws InputFailure
 */
export function requiredEmail(value: unknown, label: string): string {
  const email = emailAddress(value, label);
  if (email === undefined) {
    throw missing(label);
  }
  return email;
}

/** A list of texts; one alone counts too. What is no text is left out. */
export function texts(value: unknown): string[] {
  return listOf(value)
    .map(text)
    .filter((entry) => entry !== undefined);
}

/**
 * A list of texts of which none may be left out.
 *
 * @param label the input's label, or what such a thing is called
 * @throws InputFailure where there are groups among them
 */
export function onlyTexts(value: unknown, label: string): string[] {
  if (listOf(value).some((entry) => typeof entry === 'object' && entry !== null)) {
    throw new InputFailure(`“${label}” must be one value, or several separated by commas, not a group of values.`);
  }
  return texts(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Line items as the platform hands them over; one alone counts too. What is no line item keeps its place, without any value. */
export function lineItems(value: unknown): Input[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : isLineItem(value) ? [value] : [];
  return items.map((item) => (isLineItem(item) ? item : {}));
}

function isLineItem(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether a yes-or-no input says yes.
 *
 * @param label the input's label
 * @param unanswered what it means where nothing was mapped
 * @throws InputFailure for any other word: taken for the opposite, it could do harm
 */
export function yes(value: unknown, label: string, unanswered = false): boolean {
  const written = text(value);
  const answer = written === undefined ? unanswered : yesOrNo(written);
  if (answer === null) {
    throw new InputFailure(`“${label}” must be yes or no.`);
  }
  return answer;
}

/** Several in one text are separated by commas. */
export function entries(written: readonly string[]): string[] {
  return written
    .flatMap((entry) => entry.split(','))
    .map(trimmed)
    .filter((entry) => entry !== '');
}
