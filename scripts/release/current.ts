import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import type { App } from '../apps.ts';
import { inputsIn, outputsIn, sorted } from './fields.ts';
import type { Frozen, Operation } from './frozen.ts';

/** What is read of an operation in the definition. */
const Declared = z.looseObject({
  display: z.optional(z.looseObject({ hidden: z.optional(z.boolean()) })),
  operation: z.looseObject({
    type: z.optional(z.string()),
    inputFields: z.optional(z.unknown()),
    outputFields: z.optional(z.unknown()),
    sample: z.optional(z.unknown()),
  }),
});

const SearchOrCreate = z.looseObject({ search: z.string(), create: z.string() });

/** What is read of a definition. Its groups are no plain objects, so they are read member by member. */
const Definition = z.looseObject({
  version: z.string(),
  authentication: z._default(z.looseObject({ type: z.string(), fields: z.optional(z.unknown()) }), { type: 'none' }),
});

/** The golden file of what Zapier stores of an app. `test/suites/stored.ts` holds it against the code. */
export const STORED_FILE = 'stored.json';

const Stored = z.record(z.string(), z.strictObject({ ids: z.record(z.string(), z.array(z.string())), stored: z.optional(z.array(z.string())) }));

/** What Zapier stores of each trigger, by its name. */
export type Stored = z.infer<typeof Stored>;

/** An app, as far as its definition is asked for. */
export type Defined = Pick<App, 'folder' | 'entry' | 'golden'>;

/**
 * What Zaps would rely on if the code as it is became a release. Forms and outputs that depend on an account, and ids, are taken from the golden files, which the
 * tests hold against the code; so they must be renewed first.
 *
 * @throws Error where the definition or a golden file cannot be read
 */
export async function currentDefinition(app: Defined): Promise<Frozen> {
  const { default: definition }: { default: unknown } = await import(pathToFileURL(join(app.folder, app.entry)).href);
  const { version, authentication, ...groups } = Definition.parse(definition);
  const stored = Stored.parse(golden(app, STORED_FILE) ?? {});
  const operations = ['triggers', 'searches', 'creates'].flatMap((group) =>
    Object.entries(Object(groups[group])).map(([key, declared]): [string, Operation] => {
      const name = `${group}.${key}`;
      return [name, operationOf(app, name, Declared.parse(declared), stored)];
    }),
  );
  const searchOrCreates = Object.entries(Object(groups.searchOrCreates)).map(([key, declared]) => {
    const { search, create } = SearchOrCreate.parse(declared);
    return [key, { search, create }] as const;
  });
  return {
    version,
    connection: { type: authentication.type, inputs: sorted(inputsIn(authentication.fields, true)) },
    operations: sorted(Object.fromEntries(operations)),
    searchOrCreates: sorted(Object.fromEntries(searchOrCreates)),
    hydrators: Object.keys(Object(groups.hydrators)).toSorted(),
  };
}

function operationOf(app: Defined, name: string, { display, operation }: z.infer<typeof Declared>, stored: Stored): Operation {
  const form: unknown = golden(app, `${name}.inputFields.json`) ?? operation.inputFields;
  const described: unknown = golden(app, `${name}.outputFields.json`) ?? operation.outputFields;
  const results: unknown = golden(app, `${name}.perform.json`);
  return {
    ...(name.startsWith('triggers.') ? { type: operation.type ?? 'polling' } : {}),
    ...(display?.hidden === true ? { hidden: true } : {}),
    inputs: sorted(inputsIn(form)),
    outputs: outputsIn(described, [operation.sample, ...(Array.isArray(results) ? results : [results])]),
    ...stored[name],
  };
}

/** The content of a golden file; undefined where there is none. */
function golden(app: Defined, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(app.golden, file), 'utf8'));
  } catch (error) {
    if (Object(error).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
