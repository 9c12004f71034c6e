import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { type AppUnderTest, type Definition, operationsOf } from './app.ts';

const Inputs = z.record(z.string(), z.object({ type: z.string(), required: z.boolean(), list: z.boolean() }));

/** What a release promises for ever: keys of operations, and keys and types of what users fill in. */
const Promised = z.object({
  connection: Inputs,
  /** By name, such as `creates.create_profile`; inputs that depend on the account are none of them. */
  operations: z.record(z.string(), Inputs),
});

/** What a release promises for ever. */
export type Promised = z.infer<typeof Promised>;

/** What a definition promises once it is released. */
export function promisedBy(definition: Definition): Promised {
  return {
    connection: inputsIn(definition.authentication?.fields),
    operations: Object.fromEntries(operationsOf(definition).map(({ name, member }) => [name, inputsIn(member.operation.inputFields)])),
  };
}

function inputsIn(fields: unknown): z.infer<typeof Inputs> {
  const all: readonly unknown[] = Array.isArray(fields) ? fields : [];
  return Object.fromEntries(
    all.flatMap((field) => {
      const { success, data } = z
        .looseObject({ key: z.string(), type: z.optional(z.string()), required: z.optional(z.boolean()), list: z.optional(z.boolean()) })
        .safeParse(field);
      return success ? [[data.key, { type: data.type ?? 'string', required: data.required === true, list: data.list === true }]] : [];
    }),
  );
}

/** The promises that a definition breaks, in words; none where Zaps that were made with the release go on as they are. */
export function brokenPromises(promised: Promised, now: Promised): string[] {
  const operations = Object.entries(promised.operations).flatMap(([name, inputs]) => {
    const known = now.operations[name];
    return known === undefined ? [`${name} is gone`] : brokenInputs(name, inputs, known);
  });
  return [...brokenInputs('the connection', promised.connection, now.connection), ...operations];
}

function brokenInputs(owner: string, promised: z.infer<typeof Inputs>, now: z.infer<typeof Inputs>): string[] {
  const changed = Object.entries(promised).flatMap(([key, before]) => {
    const after = now[key];
    if (after === undefined) {
      return [`${owner} takes no ${key} any more`];
    }
    return after.type === before.type && after.list === before.list ? [] : [`${owner} takes another kind of ${key}`];
  });
  const demanded = Object.entries(now).flatMap(([key, { required }]) => (required && promised[key]?.required !== true ? [`${owner} needs ${key}`] : []));
  return [...changed, ...demanded];
}

/**
 * Holds a definition against every version that was released. A release adds its file: `JSON.stringify(promisedBy(definition))`.
 *
 * @param folder where the files of the released versions lie, such as `1.0.0.json`; it need not exist before the first release
 */
export function frozenSuite({ definition }: Pick<AppUnderTest, 'definition'>, folder: string): void {
  const released = existsSync(folder) ? readdirSync(folder) : [];
  if (released.length === 0) {
    return;
  }
  describe('Zaps that were made with a released version go on', () => {
    test.each(released)('as with %s', (file) => {
      const promised = Promised.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      expect(brokenPromises(promised, promisedBy(definition))).toEqual([]);
    });
  });
}
