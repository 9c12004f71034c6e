import { formOf, formOfKey } from './forms.ts';

/** The most sentences of one kind: of an answer that is altogether different, some parts are enough. */
const MAX_ITEMS = 12;

/** What a comparison found, as sentences. */
export interface Outcome {
  readonly differences: readonly string[];
  readonly notes: readonly string[];
}

/** Counts what a comparison finds, so that a thousand rows with one fault make one sentence. */
export class Tally {
  readonly #objects = new Map<string, number>();
  readonly #missing = new Map<string, { readonly parent: string; times: number }>();
  readonly #came = new Set<string>();
  readonly #mayBeMissing = new Set<string>();
  readonly #differences = new Map<string, number>();
  readonly #notes = new Map<string, number>();

  /** An object stands at this place. */
  object(path: string): void {
    count(this.#objects, path);
  }

  /** A key that the contract names was there. */
  came(path: string): void {
    this.#came.add(path);
  }

  /** The part is there, and the contract cannot read it. */
  unreadable(path: string, value: unknown): void {
    count(this.#differences, `${place(path)} could not be read: ${formOf(value)}`);
  }

  /** The contract left a row out. */
  leftOut(path: string, value: unknown, fault: string): void {
    count(this.#differences, `a row of ${place(path)} could not be read: ${withoutLength(formOf(value))}${fault === '' ? '' : `; the fault is in ${fault}`}`);
  }

  /** A key that the contract expects did not come in the object at `parent`. */
  missing(path: string, parent: string): void {
    const known = this.#missing.get(path) ?? { parent, times: 0 };
    known.times += 1;
    this.#missing.set(path, known);
  }

  /** A key that may be missing did not come. */
  mayBeMissing(path: string): void {
    this.#mayBeMissing.add(path);
  }

  /** Null came where the contract expects something, and is read as no value. */
  nothing(path: string): void {
    count(this.#notes, `${place(path)} was null, and is read as nothing`);
  }

  /** A key came that the contract does not name. */
  unknown(path: string, key: string, value: unknown): void {
    const whole = path === '' ? formOfKey(key) : `${path}.${formOfKey(key)}`;
    count(this.#notes, `${whole} is not in the contract: ${withoutLength(formOf(value))}`);
  }

  /** The contract describes nothing here, so the form of the answer is what can be learnt. */
  passedOn(path: string, value: unknown): void {
    count(this.#notes, `${place(path)} is passed on as delivered: ${formOf(value)}`);
  }

  outcome(): Outcome {
    const missing = Array.from(this.#missing, ([path, { parent, times }]) => `${path} was missing in ${times} of ${this.#objects.get(parent) ?? times}`);
    const never = [...this.#mayBeMissing].filter((path) => !this.#came.has(path)).map((path) => `${path} never came, and need not`);
    return { differences: atMost([...missing, ...sentences(this.#differences)]), notes: atMost([...sentences(this.#notes), ...never]) };
  }
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function sentences(counts: ReadonlyMap<string, number>): string[] {
  return Array.from(counts, ([what, times]) => (times === 1 ? what : `${what} (${times} times)`));
}

function atMost(all: readonly string[]): readonly string[] {
  return all.length > MAX_ITEMS ? [...all.slice(0, MAX_ITEMS), `and ${all.length - MAX_ITEMS} more`] : all;
}

function place(path: string): string {
  return path === '' ? 'the answer' : path;
}

/** Lengths differ from row to row, and a sentence for each length would say nothing more. */
function withoutLength(form: string): string {
  return form.replace(/, \d+ characters?/, '').replace(/^list of \d+.*$/s, 'list');
}
