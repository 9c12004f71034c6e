import * as z from 'zod/mini';
import type { Input, Output } from './frozen.ts';

/** The platform's name for what is no field, but a text in a form. */
const COPY = 'copy';

const Choice = z.union([z.string(), z.looseObject({ value: z.string() })]);

/** What is read of a field; it may also be a function that makes some, which is left out. */
const Field = z.looseObject({
  key: z.string(),
  type: z.optional(z.string()),
  required: z.optional(z.boolean()),
  default: z.optional(z.string()),
  list: z.optional(z.boolean()),
  dict: z.optional(z.boolean()),
  primary: z.optional(z.boolean()),
  choices: z.optional(z.union([z.array(Choice), z.record(z.string(), z.unknown())])),
  dynamic: z.optional(z.string()),
  schema: z.optional(z.unknown()),
  children: z.optional(z.array(z.unknown())),
});

type Field = z.infer<typeof Field>;

/** The fields in a list, as far as they are described there. */
function fieldsIn(list: unknown): Field[] {
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  return all.filter((field) => typeof field !== 'function').map((field) => Field.parse(field));
}

/**
 * What a form asks for, by key.
 *
 * @param form of an operation or the connection, as the platform returns it
 * @param isRequired whether a field is required that does not say; those of a connection are
 */
export function inputsIn(form: unknown, isRequired = false): Record<string, Input> {
  return Object.fromEntries(
    fieldsIn(form)
      .filter(({ type }) => type !== COPY)
      .flatMap((field): [string, Input][] => {
        const children = Object.entries(inputsIn(field.children)).map(([key, input]): [string, Input] => [`${field.key}[]${key}`, input]);
        return [[field.key, inputOf({ required: isRequired, ...field })], ...children];
      }),
  );
}

function inputOf({ type = 'string', required, default: preset, list, dict, choices, dynamic, schema, children }: Field): Input {
  return {
    type: children === undefined ? type : 'line items',
    ...(required === true ? { required } : {}),
    ...(preset === undefined ? {} : { default: preset }),
    ...(list === true ? { list } : {}),
    ...(dict === true ? { dict } : {}),
    ...(choices === undefined ? {} : { choices: valuesOf(choices) }),
    ...(dynamic === undefined ? {} : { dynamic: dynamic.split('.').slice(0, 2).join('.') }),
    ...(schema === undefined ? {} : { schema: JSON.stringify(schema) }),
  };
}

/** The values of a fixed dropdown, sorted: their order is a matter of taste. */
function valuesOf(choices: NonNullable<Field['choices']>): string[] {
  return (Array.isArray(choices) ? choices.map((choice) => (typeof choice === 'string' ? choice : choice.value)) : Object.keys(choices)).toSorted();
}

/**
 * What later steps can use, by key, sorted.
 *
 * @param described the fields as the platform returns them
 * @param examples outputs, for keys that no field describes
 */
export function outputsIn(described: unknown, examples: readonly unknown[]): Record<string, Output> {
  const found = new Map<string, Output>(examples.flatMap(keysIn).map((key) => [key, {}]));
  for (const { key, type = 'string', list, primary } of fieldsIn(described)) {
    found.set(key, { type, ...(list === true ? { list } : {}), ...(primary === true ? { primary } : {}) });
  }
  return sorted(Object.fromEntries(found));
}

/** The keys of an output, those of line items as `items[]key`. */
function keysIn(output: unknown): string[] {
  return Object.entries(Object(output)).flatMap(([key, value]) => {
    const rows: readonly unknown[] = Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : [];
    return rows.length === 0 ? [key] : rows.flatMap((row) => Object.keys(Object(row)).map((child) => `${key}[]${child}`));
  });
}

/** The same members, by name. */
export function sorted<Value>(members: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(members).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
