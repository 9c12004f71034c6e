import { entries, type Input, InputFailure, missing, onlyTexts, quoted, text, texts } from './input.ts';

/* Reads ids and other whole numbers that a user chose or mapped. */

const ID = /^[1-9]\d{0,14}$/;

/** Whether a text is an id. */
export const isId = (written: string): boolean => ID.test(written);

/**
 * A list of ids; one alone, or several in one text separated by commas, count too.
 *
 * @param noun what such a thing is called, capitalised
 * @throws InputFailure that names the first value that is no id
 */
export function ids(value: unknown, noun: string): number[] {
  return entries(onlyTexts(value, noun)).map((entry) => {
    if (!isId(entry)) {
      throw new InputFailure(`${noun} ${quoted(entry)} is not an ID such as 12.`);
    }
    return Number(entry);
  });
}

/** The ids in a value, without those that cannot be read; for filters, which must not fail once a Zap is on. */
export function readableIds(value: unknown): number[] {
  return entries(texts(value)).filter(isId).map(Number);
}

/** An input for ids, as an operation declares it. */
export interface IdInput {
  readonly key: string;
  readonly label: string;
}

/**
 * At least one id.
 *
 * @param noun what one such thing is called, capitalised
 * @throws InputFailure where there is none, or one cannot be read
 */
export function requiredIds(input: Input, { key, label }: IdInput, noun: string): [number, ...number[]] {
  const [first, ...others] = ids(input[key], noun);
  if (first === undefined) {
    throw missing(label);
  }
  return [first, ...others];
}

/**
 * One id; undefined where nothing was mapped.
 *
 * @throws InputFailure where it cannot be read, or where there are several: nothing tells which of them is meant
 */
export function optionalId(input: Input, { key, label }: IdInput): number | undefined {
  // “Opt-In Setup” is an “Opt-in setup” in a sentence.
  const [first, ...others] = ids(input[key], label.charAt(0) + label.slice(1).toLowerCase());
  if (others.length > 0) {
    throw new InputFailure(`“${label}” must be one ID such as 12, not ${others.length + 1} of them.`);
  }
  return first;
}

/**
 * One id that must be there.
 *
 * @throws InputFailure
 */
export function requiredId(input: Input, declared: IdInput): number {
  const id = optionalId(input, declared);
  if (id === undefined) {
    throw missing(declared.label);
  }
  return id;
}

/**
 * A whole number from 1 upwards; undefined where nothing was mapped.
 *
 * @param label the input's label
 * @throws InputFailure for anything else
 */
export function count(value: unknown, label: string): number | undefined {
  const written = text(value);
  if (written !== undefined && !isId(written)) {
    throw new InputFailure(`“${label}” must be a whole number such as 1 or 500.`);
  }
  return written === undefined ? undefined : Number(written);
}
