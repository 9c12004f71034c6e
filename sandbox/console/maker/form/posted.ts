import type { Data } from '../../../runner/runner.ts';
import { type FormField, inputsOf } from './fields.ts';

/* The way of values through a form: names of its inputs, and from what was posted back to a step's inputs. */

/** The name of an input: the step and the way to the value, safe for any key. */
export function nameOf(...path: readonly (string | number)[]): string {
  return path.map((part) => encodeURIComponent(part)).join('/');
}

/**
 * The inputs of a step as Zapier would build them: what is not filled in is missing, a list holds only the values that are, and rows that are all empty
 * do not count.
 *
 * @param step what the names of the form's inputs begin with
 */
export function inputDataIn(posted: FormData, step: string, fields: readonly FormField[]): Data {
  const values = inputsOf(fields).flatMap((field): [string, unknown][] => {
    const value = valueIn(posted, [step, field.key], field);
    return value === undefined ? [] : [[field.key, value]];
  });
  return Object.fromEntries(values);
}

/** The labels of required fields without a value. */
export function missingIn(inputData: Data, fields: readonly FormField[]): string[] {
  return inputsOf(fields)
    .filter(({ key, required }) => required && !Object.hasOwn(inputData, key))
    .map(({ label }) => label);
}

function valueIn(posted: FormData, path: readonly (string | number)[], field: FormField): unknown {
  if (field.shape === 'rows') {
    const rows = rowsIn(posted, path).map((row) => inputDataOfRow(posted, [...path, row], field.children));
    return filledOrMissing(rows.filter((row) => Object.keys(row).length > 0));
  }
  if (field.shape === 'named') {
    const named = rowsIn(posted, path).map((row) => [one(posted, [...path, row, 'name']), one(posted, [...path, row, 'value']) ?? '']);
    const entries = named.filter(([name = '']) => name !== '');
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  const values = textsIn(posted, path).map((value) => typed(value, field.type));
  return field.shape === 'list' ? filledOrMissing(values) : values[0];
}

function inputDataOfRow(posted: FormData, path: readonly (string | number)[], children: readonly FormField[]): Data {
  const values = inputsOf(children).map((child): [string, unknown] => [child.key, valueIn(posted, [...path, child.key], child)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The numbers of the rows that were posted, in their order in the form. */
function rowsIn(posted: FormData, path: readonly (string | number)[]): string[] {
  const start = `${nameOf(...path)}/`;
  const names = [...posted.keys()].filter((name) => name.startsWith(start));
  return [...new Set(names.map((name) => name.slice(start.length).split('/')[0] ?? ''))];
}

function one(posted: FormData, path: readonly (string | number)[]): string | undefined {
  return textsIn(posted, path)[0];
}

/** The texts that were posted under a name, without empty ones. Browsers write line ends in another way than Zapier. */
function textsIn(posted: FormData, path: readonly (string | number)[]): string[] {
  return posted
    .getAll(nameOf(...path))
    .map((value) => String(value).replaceAll('\r\n', '\n'))
    .filter((value) => value !== '');
}

function filledOrMissing<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** Zapier passes numbers and yes or no as such; what is mapped, or cannot be read, stays text. */
function typed(value: string, type: string): unknown {
  if (type === 'boolean') {
    return value === 'true' || value === 'false' ? value === 'true' : value;
  }
  const number = Number(value);
  const isNumber = value.trim() !== '' && String(number) === value && (type === 'number' ? Number.isFinite(number) : Number.isSafeInteger(number));
  return (type === 'integer' || type === 'number') && isNumber ? number : value;
}
