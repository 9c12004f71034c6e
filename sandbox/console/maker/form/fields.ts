import { z } from 'zod';
import type { Data } from '../../../runner/runner.ts';

/** One entry of a dropdown. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Where a dropdown gets its entries: a hidden trigger of the app, and which of its outputs are used. */
export interface Dropdown {
  readonly trigger: string;
  readonly value: string;
  readonly label: string;
}

/** A search whose output can fill a field. */
export interface SearchConnector {
  readonly key: string;
  readonly output: string;
}

/** How a field is filled: one value, several, named ones, or rows of fields; a note takes none. */
export type FieldShape = 'note' | 'single' | 'list' | 'named' | 'rows';

/** An input field of an operation, as a form needs it. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly shape: FieldShape;
  /** The platform's type of a value, such as `text` or `integer`. */
  readonly type: string;
  readonly required: boolean;
  /** In Markdown; empty where there is none. */
  readonly help: string;
  readonly placeholder: string;
  /** What the form shows at first; null for nothing. */
  readonly initial: string | null;
  /** The entries that the app names itself; null where the field has none. */
  readonly choices: readonly Choice[] | null;
  readonly dropdown: Dropdown | null;
  /** Whether a function of the field itself names the entries. */
  readonly computed: boolean;
  readonly search: SearchConnector | null;
  /** The fields of a row. */
  readonly children: readonly FormField[];
  /** The key of its group; null outside of groups. */
  readonly group: string | null;
  /** The keys of the fields that its entries depend on. */
  readonly dependsOn: readonly string[];
  /** Whether the other fields or their entries may differ when its value changes. */
  readonly redraws: boolean;
}

const written = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const entry = z.union([written.transform((value) => ({ value, label: value })), z.object({ value: written, label: written })]);
const choices = z.union([
  z.array(entry),
  z.record(z.string(), written).transform((named) => Object.entries(named).map(([value, label]): Choice => ({ value, label }))),
]);

const fieldSchema = z.object({
  key: z.string(),
  label: z.string().optional(),
  type: z.string().default('string'),
  required: z.boolean().default(false),
  helpText: z.string().default(''),
  placeholder: z.string().default(''),
  default: written.optional(),
  choices: choices.optional().catch(undefined),
  dynamic: z.string().optional(),
  search: z.string().optional(),
  list: z.boolean().default(false),
  dict: z.boolean().default(false),
  children: z.array(z.unknown()).default([]),
  group: z.string().optional(),
  altersDynamicFields: z.boolean().default(false),
  dependsOn: z.array(z.string()).default([]),
});

type Declared = z.infer<typeof fieldSchema>;

/** Reads the input fields that the app returned. What is no field is left out. */
export function formFields(fields: readonly Data[]): FormField[] {
  const declared = declaredIn(fields);
  const parents = new Set(declared.flatMap(({ dependsOn }) => dependsOn));
  return declared.map((one) => formField(one, parents));
}

/** The fields of a form that hold something, notes left out. */
export function inputsOf(fields: readonly FormField[]): FormField[] {
  return fields.filter(({ shape }) => shape !== 'note');
}

/** What a field is filled in with; undefined for nothing. A key may be any text, such as `valueOf`. */
export function givenIn(inputData: Data, key: string): unknown {
  return Object.hasOwn(inputData, key) ? inputData[key] : undefined;
}

function declaredIn(fields: readonly unknown[]): Declared[] {
  return fields.flatMap((field) => fieldSchema.safeParse(field).data ?? []);
}

function formField(declared: Declared, parents: ReadonlySet<string>): FormField {
  const { key, label = key, type, required, helpText: help, placeholder, default: initial = null, choices = null, group = null, dependsOn } = declared;
  return {
    ...{ key, label, type, required, help, placeholder, initial, choices, group, dependsOn },
    // A function is not part of what the app returns, so that nothing is left of such choices.
    computed: choices?.length === 0,
    shape: shapeOf(declared),
    dropdown: dropdownIn(declared.dynamic),
    search: searchIn(declared.search),
    // The platform knows neither lists nor rows within a row.
    children: declaredIn(declared.children).map((child) => formField({ ...child, list: false, dict: false, children: [] }, parents)),
    redraws: declared.altersDynamicFields || parents.has(key),
  };
}

function shapeOf({ type, children, list, dict }: Declared): FieldShape {
  if (type === 'copy') {
    return 'note';
  }
  if (children.length > 0) {
    return 'rows';
  }
  if (dict) {
    return 'named';
  }
  return list ? 'list' : 'single';
}

/** Written as `trigger.value.label`. */
function dropdownIn(dynamic = ''): Dropdown | null {
  const [trigger = '', value = 'id', label = value] = dynamic.split('.');
  return trigger === '' ? null : { trigger, value, label };
}

/** Written as `search.output`. */
function searchIn(search = ''): SearchConnector | null {
  const [key = '', output = 'id'] = search.split('.');
  return key === '' ? null : { key, output };
}
