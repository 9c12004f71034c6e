import type { Bundle, InputField, InputFieldFunction, InputFields, OutputFields, PlainOutputField, ZObject } from 'zapier-platform-core';
import { examplesOf } from './examples.ts';

/** What of an operation is made lean; all else stays as it is. */
interface Operation {
  readonly inputFields?: InputFields;
  readonly outputFields?: OutputFields;
  readonly sample?: Sample;
}

type Sample = Readonly<Record<string, unknown>>;
type Operations = Readonly<Record<string, { readonly operation: Operation }>>;

/** How many input fields stay static. Every action needs one (integration check D022). */
const staticInputs = { triggers: 0, creates: 1, searches: 0 } as const;

/**
 * Makes the definition that ships from the one that is written down. The platform copies and freezes all of it twice for every call, whatever
 * is called, so what only the editor needs is delivered by functions: fields, and with the output fields the examples that make up the sample.
 * Of a sample its first value stays; the platform puts the fields' examples beside it (schema of output fields, `sample`).
 *
 * @param definition the integration as it is written down; it is not changed
 * @returns the same integration; forms, outputs and samples in the editor are the same
 */
export function lean<Definition extends { triggers?: Operations; creates?: Operations; searches?: Operations }>(definition: Definition) {
  const { triggers = {}, creates = {}, searches = {} } = definition;
  const once = { field: sharing<InputField>(), sample: sharing<Sample>() };
  return {
    ...definition,
    triggers: leanOperations(triggers, staticInputs.triggers, once),
    creates: leanOperations(creates, staticInputs.creates, once),
    searches: leanOperations(searches, staticInputs.searches, once),
  };
}

interface Once {
  readonly field: (field: InputField) => InputField;
  readonly sample: (sample: Sample) => Sample;
}

function leanOperations(operations: Operations, inputs: number, once: Once): Operations {
  return Object.fromEntries(Object.entries(operations).map(([key, member]) => [key, { ...member, operation: leanOperation(member.operation, inputs, once) }]));
}

function leanOperation({ inputFields = [], outputFields = [], sample, ...operation }: Operation, inputs: number, once: Once): Operation {
  return {
    ...Object.fromEntries(Object.entries(operation).map(([key, part]: [string, unknown]) => [key, plain(part)])),
    ...(inputFields.length === 0 ? {} : { inputFields: [...inputFields.slice(0, inputs).map(once.field), ...leanInputs(inputFields.slice(inputs))] }),
    ...(outputFields.length === 0 ? {} : { outputFields: leanOutputs(outputFields, sample) }),
    ...(sample === undefined ? {} : { sample: once.sample(Object.fromEntries(Object.entries(sample).slice(0, 1))) }),
  };
}

/** The platform inspects every function of the definition in every call, and an async one takes it several times as long. */
function plain(part: unknown): unknown {
  return typeof part === 'function' ? (...args: readonly unknown[]): unknown => part(...args) : part;
}

function leanInputs(fields: InputFields): InputFields {
  const deliver: InputFieldFunction = async (z, bundle) => {
    const delivered = await Promise.all(fields.map((field) => (typeof field === 'function' ? field(z, bundle) : [field])));
    return delivered.flat();
  };
  return fields.length === 0 ? [] : [(z, bundle) => deliver(z, bundle)];
}

/** The key that the platform itself looks for in polled items (`primary`) works in static fields only. */
function leanOutputs(fields: OutputFields, sample: Sample = {}): OutputFields {
  const isPrimary = (field: OutputFields[number]) => 'primary' in field && field.primary === true;
  const others = fields.filter((field) => !isPrimary(field));
  const deliver = async (z: ZObject, bundle: Bundle) => {
    const examples = examplesOf(sample);
    const delivered: (PlainOutputField | PlainOutputField[])[] = await Promise.all(
      others.map((field) => (typeof field === 'function' ? field(z, bundle) : field)),
    );
    return delivered.flat().map((field) => (examples.has(field.key) ? { ...field, sample: examples.get(field.key) } : field));
  };
  return [...fields.filter(isPrimary), (z: ZObject, bundle: Bundle) => deliver(z, bundle)];
}

/** Of values with the same parts the first: what stands in several places is copied by the platform only once. */
function sharing<Value extends object>(): (value: Value) => Value {
  const known: { readonly value: Value; readonly parts: readonly unknown[] }[] = [];
  return (value) => {
    const parts: readonly unknown[] = Object.entries(value).flat();
    const same = known.find((one) => one.parts.length === parts.length && one.parts.every((part, index) => part === parts[index]));
    if (same === undefined) {
      known.push({ value, parts });
    }
    return same?.value ?? value;
  };
}
