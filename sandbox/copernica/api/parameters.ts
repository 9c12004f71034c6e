import { decodeForm, type FormMap, type FormValue } from '../../requests/form.ts';
import { invalidData } from './answers.ts';

/** How many parameters of an address or a form are read. */
const MAX_PARAMETERS = 10_000;
const OFF = new Set(['', '0', 'false', 'no']);

/** The parameters of an address. */
export class Query {
  readonly #form: FormMap;

  /**
   * @param search what follows the question mark, encoded
   * @throws FormError
   */
  constructor(search: string) {
    this.#form = decodeForm(search, MAX_PARAMETERS);
  }

  /** A parameter as text; undefined when it is missing. */
  text(name: string): string | undefined {
    const value = this.#form.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A parameter as a whole number; undefined when it is missing or not a number. */
  integer(name: string): number | undefined {
    const text = this.text(name);
    return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  }

  /** Whether a parameter is on. */
  flag(name: string, missing = false): boolean {
    const text = this.text(name);
    return text === undefined ? missing : !OFF.has(text.toLowerCase());
  }

  /** All values of a parameter with brackets: `fields[]=`, `fields[0]=`, and a single `fields=` too. */
  list(name: string): string[] {
    const value = this.#form.get(name);
    return value === undefined ? [] : textsIn(value);
  }

  /** All parameters, for the log of calls. */
  get all(): FormMap {
    return this.#form;
  }
}

/** All texts in a value of a form. */
export function textsIn(value: FormValue): string[] {
  return typeof value === 'string' ? [value] : [...value.values()].flatMap(textsIn);
}

/** The body of a call: data by name. A missing body and `[]` are the same as `{}`. */
export class Body {
  /** As it was sent: texts, numbers, booleans, null, lists and objects. */
  readonly data: unknown;

  constructor(data: unknown) {
    this.data = data;
  }

  /** Its entries when it is an object, otherwise none. */
  get entries(): [string, unknown][] {
    return entriesOf(this.data);
  }

  /** One entry; undefined when it is missing. */
  get(name: string): unknown {
    return this.entries.find(([key]) => key === name)?.[1];
  }
}

/** The entries of an object; none of anything else. */
export function entriesOf(data: unknown): [string, unknown][] {
  return isObject(data) ? Object.entries(data) : [];
}

/** Whether a value is an object with names, not a list. */
export function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Whether a value means yes. */
export function isOn(value: unknown): boolean {
  return typeof value === 'string' ? !OFF.has(value.toLowerCase()) : Boolean(value);
}

/**
 * Reads the body of a call.
 *
 * @param type its content type: JSON (advised), or a form with brackets; without any, what it looks like
 * @throws ApiError when it is neither
 * @throws FormError
 */
export function readData(text: string, type: string): Body {
  if (text.trim() === '') {
    return new Body({});
  }
  const isForm = type.toLowerCase().startsWith('application/x-www-form-urlencoded');
  if (isForm) {
    return new Body(plainData(decodeForm(text, MAX_PARAMETERS)));
  }
  try {
    return new Body(JSON.parse(text));
  } catch {
    throw invalidData();
  }
}

/** A form as data: a map with the keys 0, 1, 2 … is a list. */
function plainData(value: FormValue): unknown {
  if (typeof value === 'string') {
    return value;
  }
  const entries = [...value].map(([key, inner]): [string, unknown] => [key, plainData(inner)]);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
