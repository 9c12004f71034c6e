import type { FormMap, FormValue } from '../../requests/form.ts';
import { parseAccountTime } from '../time.ts';
import { ApiError } from './envelope.ts';

/** The rows of one answer without a limit (assumed, because no source states the default). */
const DEFAULT_LIMIT = 1000;
/** The maximum number of rows in one answer (seen for the retained addresses, assumed for all others). */
export const MAX_LIMIT = 10_000;

/** Reads the parameters of one call; a parameter of the wrong kind counts as missing. */
export class Parameters {
  readonly #values: FormMap;

  constructor(values: FormMap) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** A text; empty when missing. */
  text(name: string): string {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : '';
  }

  /** An integer of at least 0, or undefined. */
  integer(name: string): number | undefined {
    const text = this.text(name).trim();
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  }

  /** A bracketed map, or undefined. */
  map(name: string): FormMap | undefined {
    const value = this.#values.get(name);
    return value instanceof Map ? value : undefined;
  }

  /** Numbers given as `1,2`, as `a[]=1&a[]=2` or as a single number; anything else becomes NaN. */
  integers(name: string): number[] {
    return numbersIn(this.#values.get(name));
  }

  /**
   * A date of the account's time zone in milliseconds, or undefined when it is missing.
   *
   * @throws ApiError when it is not a date
   */
  date(name: string, code = 9): number | undefined {
    const text = this.text(name).trim();
    if (text === '') {
      return undefined;
    }
    const instant = parseAccountTime(text);
    if (instant === undefined) {
      throw new ApiError(code, `invalid ${name}`);
    }
    return instant;
  }

  /** The options under `advanced`. */
  get advanced(): Parameters {
    return new Parameters(this.map('advanced') ?? new Map());
  }

  /** A parameter at the top level or else under `advanced`, for parameters whose place no source shows. */
  either(name: string): string {
    return this.text(name) || this.advanced.text(name);
  }
}

function numbersIn(value: FormValue | undefined): number[] {
  if (value === undefined) {
    return [];
  }
  if (value instanceof Map) {
    return [...value.values()].flatMap(numbersIn);
  }
  const parts = value.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => (/^\d{1,15}$/.test(part) ? Number(part) : Number.NaN));
}

/**
 * One page of rows, by `advanced[start]` and `advanced[limit]`.
 *
 * @param keep decides which rows are included
 */
export function page<Row>(rows: Iterable<Row>, parameters: Parameters, keep: (row: Row) => boolean = () => true): Row[] {
  const { advanced } = parameters;
  const start = advanced.integer('start') ?? 0;
  const limit = Math.min(advanced.integer('limit') || DEFAULT_LIMIT, MAX_LIMIT);
  const found: Row[] = [];
  let passed = 0;
  for (const row of rows) {
    if (!keep(row)) {
      continue;
    }
    passed += 1;
    if (passed > start) {
      found.push(row);
    }
    if (found.length === limit) {
      break;
    }
  }
  return found;
}

/** A filter for rows between `advanced[startDate]` and `advanced[endDate]`, both inclusive (inferred from public clients). */
export function withinDates(parameters: Parameters): (row: { at: number }) => boolean {
  const from = parameters.advanced.date('startDate');
  const to = parameters.advanced.date('endDate');
  // The account writes whole seconds, so rows are compared by their second.
  return ({ at }) => (from === undefined || Math.floor(at / 1000) * 1000 >= from) && (to === undefined || Math.floor(at / 1000) * 1000 <= to);
}
