import * as z from 'zod/mini';
import { listIn, rowContractOf } from '../../webservice/catalogue/contracts.ts';
import { formOfKey } from './forms.ts';
import { Tally } from './tally.ts';

/** How an answer relates to its contract. Values appear as their form only. */
export interface Comparison {
  /** What the contract lost or had to make up: rows left out, parts it could not read, keys it expected. */
  readonly differences: readonly string[];
  /** What does no harm and is good to know: keys the contract does not name, keys that may be missing and were, null for a text. */
  readonly notes: readonly string[];
  /** Whether there was anything to compare. */
  readonly empty: boolean;
}

/**
 * Compares an answer with its contract, field by field. Contracts read leniently, so it is not enough that one accepts an answer: this finds
 * where it had to be lenient.
 */
export function compare(contract: z.ZodMiniType, answer: unknown): Comparison {
  const tally = new Tally();
  if (!z.safeParse(contract, answer).success && rowContractOf(contract) === undefined) {
    tally.unreadable('', answer);
  }
  walk(contract, answer, '', tally);
  return { ...tally.outcome(), empty: isEmpty(answer) };
}

/** Whether an answer holds nothing: null, an empty text, an empty list or an object without keys. */
export function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === '' || (typeof answer === 'object' && Object.keys(answer).length === 0);
}

function walk(contract: z.core.$ZodType, value: unknown, path: string, tally: Tally): void {
  const row = rowContractOf(contract);
  if (row !== undefined) {
    walkRows(row, value, path, tally);
  } else if (contract instanceof z.ZodMiniCatch) {
    walkLenient(contract.def.innerType, value, path, tally);
  } else if (contract instanceof z.ZodMiniDefault || contract instanceof z.ZodMiniOptional || contract instanceof z.ZodMiniNullable) {
    walk(contract.def.innerType, value, path, tally);
  } else if (contract instanceof z.ZodMiniPipe) {
    walk(contract.def.in, value, path, tally);
  } else if (contract instanceof z.ZodMiniUnion) {
    const fitting = contract.def.options.filter((option) => z.safeParse(option, value).success).slice(0, 1);
    fitting.forEach((option) => {
      walk(option, value, path, tally);
    });
  } else if (contract instanceof z.ZodMiniObject && isObject(value)) {
    walkObject(contract, value, path, tally);
  } else if (contract instanceof z.ZodMiniUnknown) {
    tally.passedOn(path, value);
  }
}

function walkRows(row: z.ZodMiniType, value: unknown, path: string, tally: Tally): void {
  const list = value === undefined || value === null ? null : listIn(value);
  if (list === null) {
    nothingOrUnreadable(value, path, tally);
    return;
  }
  for (const element of list) {
    const read = z.safeParse(row, element);
    if (read.success) {
      walk(row, element, `${path}[]`, tally);
    } else {
      tally.leftOut(path, element, read.error.issues[0]?.path.map(formOfPart).join('.') ?? '');
    }
  }
}

/** A part that may be anything, and becomes a substitute where it cannot be read. */
function walkLenient(inner: z.core.$ZodType, value: unknown, path: string, tally: Tally): void {
  if (z.safeParse(inner, value).success) {
    walk(inner, value, path, tally);
  } else {
    nothingOrUnreadable(value, path, tally);
  }
}

function nothingOrUnreadable(value: unknown, path: string, tally: Tally): void {
  if (value === undefined || value === null) {
    tally.nothing(path);
  } else {
    tally.unreadable(path, value);
  }
}

function walkObject(contract: z.ZodMiniObject, value: Readonly<Record<string, unknown>>, path: string, tally: Tally): void {
  tally.object(path);
  for (const [key, part] of Object.entries(contract.shape)) {
    const place = path === '' ? key : `${path}.${key}`;
    if (Object.hasOwn(value, key)) {
      tally.came(place);
      walk(part, value[key], place, tally);
    } else if (part instanceof z.ZodMiniOptional) {
      tally.mayBeMissing(place);
    } else {
      tally.missing(place, path);
    }
  }
  for (const [key, part] of Object.entries(value).filter(([name]) => !Object.hasOwn(contract.shape, name))) {
    tally.unknown(path, key, part);
  }
}

function formOfPart(part: PropertyKey): string {
  return formOfKey(String(part));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
