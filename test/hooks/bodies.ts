import fc from 'fast-check';

/** Keys that mean something to a delivery, to objects in general, or nothing. */
const keys = fc.oneof(
  fc.constantFrom(
    'id',
    'field',
    'value',
    'fields',
    'lists',
    'Fields',
    'optin_id',
    'subscriber_id',
    'recipientId',
    'optinsetup_id',
    'optoutId',
    'activate_at',
    'finalized_at',
    'querystring',
  ),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'toJSON', 'then', 'length', '0', '1', '999999999999999', '$HOIST$', '{{bundle.x}}'),
  fc.string({ maxLength: 4, unit: 'binary' }),
);

const scalars = fc.oneof(
  fc.constantFrom(0, 1, -1, '0', '1', ' 7 ', '', '2025-11-11 09:27:29', '2025-02-30 25:61:00', '{{bundle.authData.password}}', 1e21, 0.1),
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalars, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(keys, tie('value'), { maxKeys: 5 })),
})).value;

const entries = fc.oneof(fc.array(fc.record({ id: scalars, value: values }), { maxLength: 5 }), values);

/** Anything that JSON can carry, most of it near enough to an event to be read as one. */
export const bodies: fc.Arbitrary<unknown> = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(fc.dictionary(keys, values, { maxKeys: 4 }), fc.record({ id: scalars, fields: entries, lists: entries })) },
    { weight: 1, arbitrary: values },
  )
  .map((body): unknown => JSON.parse(JSON.stringify(Array.isArray(body) && body.length === 2 ? merged(body) : body)));

/** Puts the parts of an event beside other keys, `__proto__` as a key like any other. */
function merged(parts: readonly unknown[]): object {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(Object(part))));
}

/** All texts in a value, those inside lists and objects included; keys aside. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * The texts of a body that an output does not hold. Ids are read as numbers, a membership as true or false and points in time as ISO 8601, so
 * they may look otherwise; a part of a value that has a structure is text inside text.
 */
export function lostTexts(body: unknown, output: unknown): string[] {
  const told = JSON.stringify(output);
  const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
  return textsIn(body)
    .filter((text) => !/^\s*(\d+|true|false)\s*$/i.test(text))
    .filter((text) => {
      const once = escaped(text);
      const twice = escaped(once);
      return !told.includes(once) && !told.includes(twice) && !told.includes(escaped(twice));
    });
}
