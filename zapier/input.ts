/*
 * Reads what a user typed or mapped. The platform hands over texts, numbers, lists or nothing, whatever the field's type says;
 * not mapped is null, '' or missing, and all three mean the same.
 */

/** A value that a step cannot work with. */
export class InputFailure extends Error {
  override readonly name = 'InputFailure';
  readonly kind = 'invalid_input';
}

/** What the user filled in, by input key. */
export type Input = Readonly<Record<string, unknown>>;

/** Characters of a value that a sentence repeats. */
const MAX_QUOTED = 20;
const ID = /^[1-9]\d{0,14}$/;

/** A text without surrounding blanks, undefined where nothing was mapped. */
export function text(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return written === '' ? undefined : written;
}

/** A text exactly as it was typed, blanks and line breaks included; '' where nothing was mapped. */
export function verbatim(value: unknown): string {
  return typeof value === 'string' ? value : (text(value) ?? '');
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
    throw new InputFailure(`“${label}” is empty.`);
  }
  return written;
}

/**
 * An e-mail address; undefined where nothing was mapped. Only what can be no address at all is refused.
 *
 * @param label the input's label
 * @throws InputFailure for anything else
 */
export function emailAddress(value: unknown, label: string): string | undefined {
  const written = text(value);
  if (written !== undefined && !isEmailAddress(written)) {
    throw new InputFailure(`“${label}” is not an e-mail address.`);
  }
  return written;
}

/** Whether a text may be an e-mail address. */
export function isEmailAddress(written: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(written);
}

/** An e-mail address that must be there. Throws an `InputFailure`. */
export function requiredEmail(value: unknown, label: string): string {
  return emailAddress(value, label) ?? requiredText(value, label);
}

/**
 * A list of ids; one alone, or several in one text separated by commas, count too.
 *
 * @param noun what such a thing is called, capitalised
 * @throws InputFailure that names the first value that is no id
 */
export function ids(value: unknown, noun: string): number[] {
  return entries(onlyTexts(value, noun)).map((entry) => {
    if (!ID.test(entry)) {
      throw new InputFailure(`${noun} ${quoted(entry)} is not an ID. Choose it from the list or map an ID.`);
    }
    return Number(entry);
  });
}

/** The ids in a value, without those that cannot be read; for filters, which must not fail once a Zap is on. */
export function readableIds(value: unknown): number[] {
  return entries(texts(value))
    .filter((entry) => ID.test(entry))
    .map(Number);
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
    throw new InputFailure(`“${label}” takes single values, not groups of values.`);
  }
  return texts(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/**
 * At least one id.
 *
 * @param label the input's label
 * @throws InputFailure where there is none, or one cannot be read
 */
export function requiredIds(value: unknown, label: string, noun: string): [number, ...number[]] {
  const [first, ...others] = ids(value, noun);
  if (first === undefined) {
    throw new InputFailure(`“${label}” is empty.`);
  }
  return [first, ...others];
}

/**
 * One id; undefined where nothing was mapped.
 *
 * @param label the input's label
 * @throws InputFailure where it cannot be read, or where there are several: which of them is meant, nobody knows
 */
export function optionalId(value: unknown, label: string, noun: string): number | undefined {
  const [first, ...others] = ids(value, noun);
  if (others.length > 0) {
    throw new InputFailure(`“${label}” takes one ID, not ${others.length + 1}.`);
  }
  return first;
}

/** One id that must be there. Throws an `InputFailure`. */
export function requiredId(value: unknown, label: string, noun: string): number {
  return optionalId(value, label, noun) ?? requiredIds(value, label, noun)[0];
}

/**
 * One of the values of a dropdown, in whatever letter case; nothing chosen means the first.
 *
 * @param label the input's label
 * @throws InputFailure for any other value
 */
export function choice<Value extends string>(value: unknown, label: string, values: readonly [Value, ...Value[]]): Value {
  const written = text(value);
  const chosen = written === undefined ? values[0] : values.find((candidate) => candidate.toLowerCase() === written.toLowerCase());
  if (chosen === undefined) {
    throw new InputFailure(`“${label}” must be one of ${values.join(', ')}.`);
  }
  return chosen;
}

/** One of the values of a dropdown; undefined where nothing was chosen. Throws an `InputFailure` for any other value. */
export function optionalChoice<Value extends string>(value: unknown, label: string, values: readonly [Value, ...Value[]]): Value | undefined {
  return text(value) === undefined ? undefined : choice(value, label, values);
}

/** Several of the values of a dropdown; [] where nothing was chosen. Throws an `InputFailure` for any other value. */
export function choices<Value extends string>(value: unknown, label: string, values: readonly [Value, ...Value[]]): Value[] {
  return entries(onlyTexts(value, label)).map((entry) => choice(entry, label, values));
}

/**
 * A whole number from 1 upwards; undefined where nothing was mapped.
 *
 * @param label the input's label
 * @throws InputFailure for anything else
 */
export function count(value: unknown, label: string): number | undefined {
  const written = text(value);
  if (written !== undefined && !ID.test(written)) {
    throw new InputFailure(`“${label}” must be a whole number from 1 upwards.`);
  }
  return written === undefined ? undefined : Number(written);
}

/** Line items as the platform hands them over; one alone counts too, anything else is none. */
export function lineItems(value: unknown): Input[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is Input => typeof item === 'object' && item !== null && !Array.isArray(item));
}

/** Whether a yes-or-no input says yes; the words are those that Zapier's own editor takes. */
export function yes(value: unknown): boolean {
  return ['true', 'yes', 'y', '1', 'on', 't'].includes(text(value)?.toLowerCase() ?? '');
}

/** Whether a yes-or-no input says no; for questions where silence means yes. */
export function no(value: unknown): boolean {
  return ['false', 'no', 'n', '0', 'off', 'f'].includes(text(value)?.toLowerCase() ?? '');
}

/** Several in one text are separated by commas. */
function entries(written: readonly string[]): string[] {
  return written
    .flatMap((entry) => entry.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
