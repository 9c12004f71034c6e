import * as z from 'zod/mini';
import { lazy } from '../../webservice/lazy.ts';
import { comparable, normalized } from '../../webservice/values/texts.ts';
import type { Field } from '../functions/fields.ts';

/** What stands between choices, the surest first: a choice can hold a comma, but no line break. */
const SEPARATORS = ['\n', ';', '|', ','];
/** What people write between several choices: one of these, or all of them mixed. */
const SEPARATOR_PATTERNS = [/[\r\n]/, ';', '|', ',', /[\r\n;|,]/];
/** Signs of a form that is not understood, such as keys before the choices or entities in them. */
const NOT_UNDERSTOOD = /[{}[\]"=:<>]|&#?\w+;/;

const jsonList = lazy(() => z.array(z.union([z.string(), z.number()])));

/** The choices of a field as far as its options tell them. */
interface ReadOptions {
  readonly choices: readonly string[];
  /** By the form in which they are compared. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  readonly isShown: boolean;
}

/** Of each field, so that a long import reads its options once. */
const read = new WeakMap<Options, ReadOptions>();

type Options = Pick<Field, 'type' | 'options'>;

/** The values to choose from, where a field has such; the separator is not documented (see GetFields in the catalogue). */
export function choicesOf(field: Options): string[] {
  return [...readOptions(field).choices];
}

/** Whether the options show how they are separated, so that a value that is none of the choices is known to be none. */
export function showsChoices(field: Options): boolean {
  return readOptions(field).isShown;
}

function readOptions(field: Options): ReadOptions {
  const known = read.get(field);
  if (known !== undefined) {
    return known;
  }
  const options = field.type === 'enum' || field.type === 'set' ? field.options : '';
  const list = listIn(options);
  const separators = SEPARATORS.filter((separator) => options.includes(separator));
  const parts = list ?? options.split(separators[0] ?? '\n');
  const choices = [...new Set(parts.map((choice) => choice.trim()).filter((choice) => choice !== ''))];
  const isSeparated = list !== null || separators[0] === '\n' || separators.length === 1;
  const isShown = choices.length > 1 && isSeparated && !NOT_UNDERSTOOD.test(list?.join('\n') ?? options);
  const fresh = { choices, alike: Map.groupBy(choices, comparable), isShown };
  read.set(field, fresh);
  return fresh;
}

/** What was made of a user's texts. */
export interface Chosen {
  /** As the field's values are sent: several are separated by commas (assumed, see CreateRecipient in the catalogue). */
  readonly text: string;
  /** Whether all of it are choices of the field. */
  readonly isKnown: boolean;
}

/**
 * Finds the choices that a user means, in the account's order. Blanks around them and letter case do not matter, unless two choices differ in nothing else. In a field of
 * several choices, a text may hold several: a list in JSON, or separated by commas, semicolons, vertical bars or line breaks.
 */
export function choose(texts: readonly string[], field: Field): Chosen {
  const options = readOptions(field);
  if (field.type !== 'set') {
    const text = normalized(texts.join(','));
    const known = knownChoice(text, options);
    return { text: known ?? text, isKnown: known !== undefined };
  }
  const found = texts.map((text) => severalIn(text, options));
  const named = new Set(found.flatMap(({ parts }) => parts));
  const isKnown = found.every((one) => one.isKnown);
  // The same choices are one text, in whatever order they were mapped, so that they are found again.
  const ordered = isKnown ? options.choices.filter((choice) => named.has(choice)) : [...named];
  return { text: ordered.join(','), isKnown };
}

function knownChoice(text: string, { choices, alike }: ReadOptions): string | undefined {
  if (choices.includes(text)) {
    return text;
  }
  const [choice, ...others] = alike.get(comparable(text)) ?? [];
  return others.length === 0 ? choice : undefined;
}

function severalIn(text: string, options: ReadOptions): { readonly parts: readonly string[]; readonly isKnown: boolean } {
  const whole = normalized(text);
  const list = listIn(whole)?.map(normalized);
  // One kind of separator at a time comes first, so that a choice with a comma can stand between semicolons.
  const readings = list === undefined ? [[whole], ...SEPARATOR_PATTERNS.map((separator) => whole.split(separator).map(normalized))] : [list];
  for (const parts of readings) {
    const named = parts.filter((part) => part !== '');
    const known = named.map((part) => knownChoice(part, options)).filter((choice) => choice !== undefined);
    if (known.length === named.length) {
      return { parts: known, isKnown: true };
    }
  }
  return { parts: list ?? [whole], isKnown: false };
}

/** The entries of a list in JSON; null for any other text. */
function listIn(text: string): string[] | null {
  if (!text.trimStart().startsWith('[')) {
    return null;
  }
  try {
    return jsonList().parse(JSON.parse(text)).map(String);
  } catch {
    return null;
  }
}
