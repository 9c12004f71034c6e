import { SoapFault } from './fault.ts';

const MAX_LOGGED = 200;

/** The parameters of a call of a method, as the XML holds them: texts, objects and lists of them. */
export class Parameters {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: Iterable<readonly [string, unknown]>) {
    this.#values = new Map(values);
  }

  /** The parameters for the log of calls: without a login, and texts short enough to be kept. */
  get logged(): Record<string, unknown> {
    const kept = [...this.#values].filter(([name]) => name !== 'access_token');
    return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, MAX_LOGGED) : value]));
  }

  /** Whether there is a parameter, even an empty one. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /**
   * A text under the first of several names that is there.
   *
   * @throws SoapFault when there is none, or it is empty
   */
  text(...names: readonly string[]): string {
    const text = this.optional(...names);
    if (text === '') {
      throw new SoapFault(`The parameter ${names[0]} is missing`);
    }
    return text;
  }

  /** A text under the first of several names that is there; '' when there is none. */
  optional(...names: readonly string[]): string {
    return names.map((name) => this.#values.get(name)).find((value) => typeof value === 'string') ?? '';
  }

  /**
   * The id of something, or of the only member `id` of an object, as some clients write it.
   *
   * @throws SoapFault when there is none
   */
  id(name: string): number {
    const value = this.#values.get(name);
    const text = typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get('id') : value;
    if (!/^\d{1,15}$/.test(String(text))) {
      throw new SoapFault(`The parameter ${name} is not an ID`);
    }
    return Number(text);
  }

  /** A map: `pair` elements with `key` and `value` as the service writes them (seen in clients); elements by name are taken too. */
  map(name: string): Record<string, string> {
    const value = this.#values.get(name);
    const parts = Array.isArray(value) ? value : [value];
    return Object.fromEntries(parts.flatMap((part) => (typeof part === 'object' && part !== null ? pairsIn(part) : [])));
  }
}

function pairsIn(part: object): [string, string][] {
  const members = new Map<string, unknown>(Object.entries(part));
  const [key, value, pairs] = ['key', 'value', 'pair'].map((name) => members.get(name));
  if (typeof key === 'string') {
    return [[key, typeof value === 'string' ? value : '']];
  }
  if (pairs !== undefined) {
    return [pairs].flat().flatMap((one) => (typeof one === 'object' && one !== null ? pairsIn(one) : []));
  }
  return Object.entries(part).flatMap(([name, text]): [string, string][] => (typeof text === 'string' ? [[name, text]] : []));
}
