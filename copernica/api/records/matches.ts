import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { deliveredCount } from '../../../webservice/catalogue/contracts.ts';
import { addressForms } from '../../../webservice/values/addresses.ts';
import { comparable } from '../../../webservice/values/texts.ts';
import { type Field, spokenLabel } from '../fields/field.ts';
import { mayBeSame, sameValue } from '../fields/key_value.ts';
import { MAX_LIMIT } from '../methods/contracts.ts';

/** A profile or subprofile, as far as it is looked up. */
export interface LookedUp {
  readonly id: number;
  /** Stored texts by field name. */
  readonly values: Readonly<Record<string, string>>;
  readonly removed: string | null;
}

/** What records are looked up by. */
export interface Key {
  readonly field: Field;
  /** As `keyValue` wrote it. */
  readonly value: string;
}

/** The records that have a value. */
export interface Matches<Row> {
  /** The lowest id first. */
  readonly rows: readonly Row[];
  /** Whether there are more of them than are enough, or may be, where the service cannot deliver all that meets the condition at once. */
  readonly isCut: boolean;
}

/** What a list of records is asked for. */
export interface Conditions {
  readonly 'fields[]': string[];
  readonly limit: number;
  readonly total: false;
}

/** So many records are changed by one step at most. */
export const MAX_MATCHES = 100;

/**
 * Finds the records whose key field has a value. The service ignores a condition that it does not understand and returns everything (seen in the tests of a public PHP
 * client, 2020), so each record is held against it. Removed ones are no match: where they may have taken the places of others, more rows are asked for.
 *
 * @param list reads the list of the database or collection
 * @param most so many are enough
 * @param limit so many rows are asked for
 * @throws ServiceFailure of the kind `unexpected_answer` where a record shows that the condition was ignored, and `invalid_input` where no condition can be written
 */
export async function findByKey<Delivered, Row extends LookedUp>(
  { field, value }: Key,
  list: (conditions: Conditions) => Promise<readonly Delivered[]>,
  read: (delivered: Delivered) => Row,
  most = MAX_MATCHES,
  limit = most + 1,
): Promise<Matches<Row>> {
  requireAskable(field, value);
  const forms = field.type === 'email' ? addressForms(value) : [value];
  const pages = await Promise.all(forms.map((form) => list({ 'fields[]': [`${field.name}==${form}`], limit, total: false })));
  const there = pages.flatMap((page) => page.map(read)).filter(({ removed }) => removed === null);
  if (!there.every((row) => mayBeSame(field, storedText(row.values, field), value))) {
    throw new ServiceFailure(
      'unexpected_answer',
      `Copernica ignored the condition on “${spokenLabel(field)}” and returned other records, so nothing was done.`,
    );
  }
  const matching = new Map(there.filter((row) => sameValue(field, storedText(row.values, field), value)).map((row) => [row.id, row]));
  const isFull = pages.some((page) => deliveredCount(page) >= limit);
  if (isFull && matching.size <= most && limit < MAX_LIMIT) {
    return findByKey({ field, value }, list, read, most, MAX_LIMIT);
  }
  return { rows: [...matching.values()].toSorted((one, other) => one.id - other.id), isCut: isFull || matching.size > most };
}

/** Names that mean something else in a condition: the id, the secret and the date of the last change (REST v4 documentation, May 2024). */
const SPECIAL_NAME = /^(id|code|modified)$/i;
/** What a condition is divided by: a name that holds it, or a value that begins with it, would be divided in another place. */
const OPERATOR = /[=<>!~]/;

/** A condition that asks for something else finds none, and what is there would be created a second time. */
function requireAskable(field: Field, value: string): void {
  if (SPECIAL_NAME.test(field.name.trim()) || OPERATOR.test(field.name) || field.name !== field.name.trim()) {
    throw new ServiceFailure(
      'invalid_input',
      `Copernica cannot look records up by “${spokenLabel(field)}”, because of the name of this field. Choose another field.`,
    );
  }
  if (OPERATOR.test(value.charAt(0))) {
    throw new ServiceFailure(
      'invalid_input',
      `The value for “${spokenLabel(field)}” begins with “${value.charAt(0)}”, which Copernica takes for a part of the condition. Remove this sign.`,
    );
  }
}

/** What is stored in a field, whose name may come in another letter case; '' where nothing was delivered. */
export function storedText(values: Readonly<Record<string, string>>, { name }: Field): string {
  const entries = Object.entries(values);
  const [, text] = entries.find(([stored]) => stored === name) ?? entries.find(([stored]) => comparable(stored) === comparable(name)) ?? [];
  return text ?? '';
}

/**
 * The records that a step may change.
 *
 * @param noun what such a record is called
 * @param ifSeveral what to do where there are several, in one sentence; null where all of them are meant
 * @throws ServiceFailure where there are several and only one is meant, or more than a step changes
 */
export function changeable<Row>({ rows, isCut }: Matches<Row>, { field }: Key, noun: string, ifSeveral: string | null): readonly Row[] {
  const have = `${noun}s have this value in “${spokenLabel(field)}”`;
  if (isCut || rows.length > MAX_MATCHES) {
    throw new ServiceFailure('invalid_input', `More than ${MAX_MATCHES} ${have}. One step never changes that many, so nothing was changed.`);
  }
  if (rows.length > 1 && ifSeveral !== null) {
    throw new ServiceFailure('invalid_input', `${rows.length} ${have}, so nothing was changed. ${ifSeveral}`);
  }
  return rows;
}
