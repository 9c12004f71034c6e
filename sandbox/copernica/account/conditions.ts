import { accountTime } from '../time.ts';
import { fieldValue } from './fields.ts';
import type { Field, FieldType, Profile, Subprofile } from './model.ts';
import { storedValue } from './stored.ts';
import { matchesPattern } from './wildcards.ts';

type Entity = Profile | Subprofile;

/** What a condition or an order looks at. */
export interface Column<Row = Entity> {
  readonly type: FieldType;
  readonly read: (row: Row) => string;
}

/** Several conditions, all of which must hold. */
export interface Conditions<Row = Entity> {
  readonly matches: (row: Row) => boolean;
  /** The conditions that cannot be used, because there is no such field or operator. */
  readonly unusable: readonly string[];
}

/** The names that every profile has; a field with the same name takes precedence (seen of `modified`). */
export const specialColumns: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['id', { type: 'integer', read: ({ id }) => String(id) }],
  ['code', { type: 'text', read: ({ secret }) => secret }],
  ['modified', { type: 'datetime', read: ({ modified }) => accountTime(modified) }],
]);

const DATES: readonly FieldType[] = ['date', 'empty_date', 'datetime', 'empty_datetime'];
const NUMBERS: readonly FieldType[] = ['integer', 'float', 'foreign_key'];

const CONDITION = /^(.+?)(==|!=|<>|<=|>=|=~|!~|<|>)(.*)$/s;

/**
 * Reads conditions on profiles or subprofiles.
 *
 * @param fields of the database or the collection
 */
export function readConditions(fields: readonly Field[], texts: readonly string[]): Conditions {
  return readConditionsOn((name) => {
    const field = fields.find((one) => one.name.toLowerCase() === name);
    return field === undefined ? specialColumns.get(name) : fieldColumn(field);
  }, texts);
}

/**
 * Reads conditions such as `email==anna@example.com`. Blanks around the whole are trimmed, those around the operator are part of the name and the value;
 * letter case does not matter (seen by a third party, 2020).
 *
 * @param columnOf what a name in lower case means; undefined when there is nothing with that name
 */
export function readConditionsOn<Row>(columnOf: (name: string) => Column<Row> | undefined, texts: readonly string[]): Conditions<Row> {
  const read = texts.map((text) => ({ text, test: readCondition(columnOf, text.trim()) }));
  const tests = read.flatMap(({ test }) => test ?? []);
  return {
    matches: (row) => tests.every((test) => test(row)),
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

function readCondition<Row>(columnOf: (name: string) => Column<Row> | undefined, text: string): ((row: Row) => boolean) | undefined {
  const [, name = '', operator = '', value = ''] = CONDITION.exec(text) ?? [];
  const column = columnOf(name.toLowerCase());
  if (column === undefined) {
    return undefined;
  }
  const { type, read } = column;
  if (operator === '=~' || operator === '!~') {
    return (row) => matchesPattern(read(row), value) === (operator === '=~');
  }
  const isConverted = DATES.includes(type) || NUMBERS.includes(type);
  const operand = isConverted ? storedValue({ type, value: '', length: 0 }, value) : value;
  return (row) => holds(operator, compareValues(type, read(row), operand));
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
