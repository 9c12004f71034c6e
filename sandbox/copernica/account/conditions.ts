import { accountTime } from '../time.ts';
import { fieldValue } from './fields.ts';
import type { Field, FieldType, Profile, Subprofile } from './model.ts';
import { storedValue } from './stored.ts';
import { matchesPattern } from './wildcards.ts';

type Entity = Profile | Subprofile;

/** What a condition or an order looks at. */
export interface Column {
  readonly type: FieldType;
  readonly read: (entity: Entity) => string;
}

/** Several conditions, all of which must hold. */
export interface Conditions {
  readonly matches: (entity: Entity) => boolean;
  /** The conditions that cannot be used, because there is no such field or operator. */
  readonly unusable: readonly string[];
}

/** The names that every profile has; a field with the same name is meant before them (seen of `modified`). */
export const specialColumns: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['id', { type: 'integer', read: ({ id }) => String(id) }],
  ['code', { type: 'text', read: ({ secret }) => secret }],
  ['modified', { type: 'datetime', read: ({ modified }) => accountTime(modified) }],
]);

const DATES: readonly FieldType[] = ['date', 'empty_date', 'datetime', 'empty_datetime'];
const NUMBERS: readonly FieldType[] = ['integer', 'float', 'foreign_key'];

const CONDITION = /^(.+?)(==|!=|<>|<=|>=|=~|!~|<|>)(.*)$/s;

/**
 * Reads conditions such as `email==anna@example.com`. Blanks around the whole are trimmed, those around the operator are part of the name and the value;
 * letter case does not matter (seen by a third party, 2020).
 *
 * @param fields of the database or the collection
 */
export function readConditions(fields: readonly Field[], texts: readonly string[]): Conditions {
  const read = texts.map((text) => ({ text, test: readCondition(fields, text.trim()) }));
  const tests = read.flatMap(({ test }) => test ?? []);
  return {
    matches: (entity) => tests.every((test) => test(entity)),
    unusable: read.filter(({ test }) => test === undefined).map(({ text }) => text),
  };
}

/** A field of the database or the collection, as a column. */
export function fieldColumn(field: Field): Column {
  return { type: field.type, read: (entity) => fieldValue(entity, field) };
}

/**
 * Compares two values of a column: numbers as numbers, everything else as text without regard to letter case.
 *
 * @returns less than 0, 0 or more than 0
 */
export function compareValues(type: FieldType, one: string, other: string): number {
  if (NUMBERS.includes(type)) {
    return Number(one) - Number(other);
  }
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left < right ? -1 : Number(left > right);
}

function readCondition(fields: readonly Field[], text: string): ((entity: Entity) => boolean) | undefined {
  const [, name = '', operator = '', value = ''] = CONDITION.exec(text) ?? [];
  const field = fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const column = field === undefined ? specialColumns.get(name.toLowerCase()) : fieldColumn(field);
  if (column === undefined) {
    return undefined;
  }
  const { type, read } = column;
  if (operator === '=~' || operator === '!~') {
    return (entity) => matchesPattern(read(entity), value) === (operator === '=~');
  }
  const isConverted = DATES.includes(type) || NUMBERS.includes(type);
  const operand = isConverted ? storedValue({ type, value: '', length: 0 }, value) : value;
  return (entity) => holds(operator, compareValues(type, read(entity), operand));
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case '==':
      return order === 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    default:
      return order !== 0;
  }
}
