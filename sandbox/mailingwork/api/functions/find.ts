import type { FormMap } from '../../../requests/form.ts';
import type { List, Mailing, Subscriber } from '../../account/model.ts';
import type { State } from '../../state.ts';
import { ApiError } from '../envelope.ts';
import type { Parameters } from '../parameters.ts';

/** Codes for what a function cannot find; 2 and 3 are the ones that public clients know from most reading functions. */
export interface Codes {
  missing: number;
  unknown: number;
}

const DEFAULT_CODES: Codes = { missing: 2, unknown: 3 };

/**
 * The subscriber named by `recipientId`.
 *
 * @throws ApiError when it is missing or unknown
 */
export function recipientOf(parameters: Parameters, { account }: State): Subscriber {
  return rowOf(parameters, 'recipientId', account.subscribers, { ...DEFAULT_CODES, isMissing: 'missing recipientId', isUnknown: 'recipient not found' });
}

/**
 * The list named by `listId`.
 *
 * @throws ApiError when it is missing or unknown
 */
export function listOf(parameters: Parameters, { account }: State): List {
  return rowOf(parameters, 'listId', account.lists, { ...DEFAULT_CODES, isMissing: 'no list provided', isUnknown: 'list not found' });
}

/**
 * The mailing named by `emailId`.
 *
 * @throws ApiError when it is missing or unknown
 */
export function mailingOf(parameters: Parameters, { account }: State, codes: Codes = DEFAULT_CODES): Mailing {
  return rowOf(parameters, 'emailId', account.mailings, { ...codes, isMissing: 'missing e-mail id', isUnknown: 'e-mail not found' });
}

/** The codes, and what the webservice says with them. */
interface Refusals extends Codes {
  isMissing: string;
  isUnknown: string;
}

function rowOf<Row>(parameters: Parameters, name: string, rows: Pick<ReadonlyMap<number, Row>, 'get'>, refusals: Refusals): Row {
  const id = parameters.integer(name);
  if (id === undefined) {
    throw new ApiError(refusals.missing, refusals.isMissing);
  }
  const row = rows.get(id);
  if (row === undefined) {
    throw new ApiError(refusals.unknown, refusals.isUnknown);
  }
  return row;
}

/**
 * Reads field values from a bracketed map.
 *
 * @param code the error code for a field that the account does not have, or that is not allowed
 * @param allowed the field ids that are accepted; all when missing
 */
export function valuesOf(map: FormMap, state: State, code: number, allowed?: number[]): Map<number, string> {
  const values = new Map<number, string>();
  for (const [key, value] of map) {
    const id = /^[1-9]\d{0,14}$/.test(key) ? Number(key) : 0;
    const known = state.account.fields.has(id) && (allowed === undefined || allowed.includes(id));
    if (!known) {
      throw new ApiError(code, allowed ? `field ${key.slice(0, 40)} is not part of the setup` : 'invalid field');
    }
    // A set is sent as several values and stored as comma-separated text (assumed).
    values.set(id, typeof value === 'string' ? value : [...value.values()].filter((part) => typeof part === 'string' && part !== '').join(','));
  }
  return values;
}

/** All values of a subscriber as the webservice lists them. */
export function fieldList(subscriber: Subscriber): { id: number; value: string }[] {
  return [...subscriber.fields].map(([id, value]) => ({ id, value }));
}

/** Whether a text can be an e-mail address at all. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
