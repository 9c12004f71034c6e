import { hash } from 'node:crypto';
import { toIsoDate } from '../../../webservice/values/time.ts';
import { TIME_ZONE } from '../connection/account.ts';

const ID = /^\s*0*[1-9]\d{0,14}\s*$/;

/** When something happened. */
export interface Moment {
  /** Seconds since 1970; null where they cannot be told, as in the next two. */
  readonly seconds: number | null;
  /** ISO 8601, with Amsterdam's offset. */
  readonly iso: string | null;
  /** As it was delivered. */
  readonly raw: string | null;
}

/**
 * A delivered body, whose parts are taken out one by one, so that what is left can be told as it came. A form holds texts where JSON holds numbers, true and false, and
 * nothing at all where it holds null or something empty: both are read alike.
 */
export class Body {
  readonly #parts: Map<string, unknown>;
  /** The same for every delivery of the same content, as a form or as JSON, and for nothing else. */
  readonly digest: string;

  constructor(delivered: object) {
    this.#parts = new Map(Object.entries(delivered));
    const content: string[] = [];
    collect(delivered, '', content);
    this.digest = hash('sha256', content.sort().join('\n')).slice(0, 16);
  }

  /** Takes the first of some parts that is a text; null where none of them is. */
  text(...names: readonly string[]): string | null {
    return this.#take(names, (text) => text !== '');
  }

  /** Takes the first of some parts that is an id; null where none of them is. */
  id(...names: readonly string[]): number | null {
    const text = this.#take(names, (candidate) => ID.test(candidate));
    return text === null ? null : Number(text);
  }

  /** Takes the texts of a group, by name. What is no text stays, and so does what is no group. */
  texts(name: string): Record<string, string> {
    const group = this.#parts.get(name);
    if (typeof group !== 'object') {
      return {};
    }
    const entries = Object.entries(Object(group)).map(([key, value]: [string, unknown]) => ({ key, value, text: scalar(value) }));
    this.#parts.delete(name);
    this.leave(name, Object.fromEntries(entries.flatMap(({ key, value, text }) => (text === null ? [[key, value]] : []))));
    return Object.fromEntries(entries.flatMap(({ key, text }) => (text === null ? [] : [[key, text]])));
  }

  /** Takes whatever stands under a name. */
  part(name: string): unknown {
    const part = this.#parts.get(name);
    this.#parts.delete(name);
    return part;
  }

  /** Puts back what could not be used. */
  put(name: string, part: unknown): void {
    this.#parts.set(name, part);
  }

  /** Puts back what could not be used of a group, beside what is left of it. */
  leave(name: string, values: Readonly<Record<string, unknown>>): void {
    const left = Object.entries(Object(this.#parts.get(name)));
    if (left.length + Object.keys(values).length > 0) {
      this.#parts.set(name, Object.fromEntries([...left, ...Object.entries(values)]));
    }
  }

  /** Takes the time of the event: `time` counts seconds, `timestamp` is the same as a date. */
  moment(): Moment {
    const written = this.text('timestamp');
    const counted = this.#take(['time'], (text) => /^\d{1,11}$/.test(text));
    const iso = counted === null ? isoOf(written) : isoOf(new Date(Number(counted) * 1000).toISOString());
    return { seconds: iso === null ? null : Date.parse(iso) / 1000, iso, raw: written ?? counted };
  }

  /** What was not taken, as JSON. */
  get rest(): string {
    return JSON.stringify(Object.fromEntries(this.#parts));
  }

  /** What can be seen of nothing is dropped with what was asked for. */
  #take(names: readonly string[], accepts: (text: string) => boolean): string | null {
    for (const name of names) {
      const text = scalar(this.#parts.get(name) ?? '');
      if (text === '' || (text !== null && accepts(text))) {
        this.#parts.delete(name);
      }
      if (text !== null && text !== '' && accepts(text)) {
        return text;
      }
    }
    return null;
  }
}

/** A value as a form would hold it; '' for nothing, null for a structure. */
function scalar(value: unknown): string | null {
  if (typeof value === 'boolean') {
    return value ? '1' : '0';
  }
  return typeof value === 'object' && value !== null ? null : String(value ?? '');
}

/** Collects every text in a value, with the keys that lead to it. */
function collect(value: unknown, path: string, into: string[]): void {
  const text = scalar(value);
  if (text === null) {
    for (const [key, part] of Object.entries(Object(value))) {
      collect(part, `${path}[${key}]`, into);
    }
  } else if (text !== '') {
    into.push(`${path}=${text}`);
  }
}

const isoOf = (date: string | null): string | null => (date === null ? null : toIsoDate(date, TIME_ZONE));
