import type { Create } from 'zapier-platform-core';

/** Output fields as an operation declares them: descriptions, and functions that deliver such. */
type OutputFields = NonNullable<Create['operation']['outputFields']>;

type Operations = Readonly<Record<string, { readonly operation: { outputFields?: OutputFields } }>>;

/**
 * Lets the output fields of an app be delivered when the editor asks for them. The platform copies and freezes the whole definition twice for
 * every call, so each static field costs every call; a function costs next to nothing. The key that the platform itself looks for in polled
 * items (`primary`) stays where it is.
 */
export function withComputedOutputFields<Definition extends { triggers?: Operations; creates?: Operations; searches?: Operations }>(
  app: Definition,
): Definition {
  for (const operations of [app.triggers, app.creates, app.searches]) {
    for (const { operation } of Object.values(operations ?? {})) {
      operation.outputFields = computed(operation.outputFields ?? []);
    }
  }
  return app;
}

function computed(fields: OutputFields): OutputFields {
  const kept = fields.filter((field) => typeof field === 'object' && field.primary === true);
  const described = fields.filter((field) => typeof field === 'object' && field.primary !== true);
  const functions = fields.filter((field) => typeof field === 'function');
  return [...kept, ...(described.length === 0 ? [] : [() => Promise.resolve(described)]), ...functions];
}
