import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { App } from '../apps.ts';

/*
 * What Zaps rely on in a release, and nothing else: keys, types, what must be filled in, and what Zapier stores of us. Texts are left out, so a better
 * label changes nothing here.
 */

const yes = z.optional(z.literal(true));

/** A field of a form: what a user can fill in. What is not so is left out. */
const Input = z.strictObject({
  /** As the platform names it; `line items` where the field groups others. */
  type: z.string(),
  required: yes,
  /** Saved with a new Zap; no Zap that exists gets another one. */
  default: z.optional(z.string()),
  /** Several values, or pairs of key and value. */
  list: yes,
  dict: yes,
  /** The values of a fixed dropdown. */
  choices: z.optional(z.array(z.string())),
  /** Where the values of a dropdown come from, such as `all_lists.id`: what follows (the label) is text. */
  dynamic: z.optional(z.string()),
  /** Of a field of the type `json`, as text. */
  schema: z.optional(z.string()),
});

/** A field of a form. */
export type Input = z.infer<typeof Input>;

/** A value that later steps can use. */
const Output = z.strictObject({
  /** As described; without one where only the sample tells of the key. */
  type: z.optional(z.string()),
  list: yes,
  /** Whether polls are compared by it instead of by `id`. */
  primary: yes,
});

/** A value that later steps can use. */
export type Output = z.infer<typeof Output>;

/** A trigger, an action or a search. */
const Operation = z.strictObject({
  /** Of a trigger: `polling`, `hook` or `hook_to_poll`. */
  type: z.optional(z.string()),
  hidden: yes,
  /** By key; fields inside a group as `group[]key`. */
  inputs: z.record(z.string(), Input),
  /** By key; of line items as `items[]key`. */
  outputs: z.record(z.string(), Output),
  /** Of a trigger: the ids it made of fixed events, by what the user had chosen. Zapier compares polls by them; those of a dropdown stand in Zaps. */
  ids: z.optional(z.record(z.string(), z.array(z.string()))),
  /** Of an instant trigger: the keys of what it stored when it was switched on, and needs when an event comes or it is switched off. */
  stored: z.optional(z.array(z.string())),
});

/** A trigger, an action or a search. */
export type Operation = z.infer<typeof Operation>;

const Frozen = z.strictObject({
  /** Such as `1.0.0`. */
  version: z.string(),
  connection: z.strictObject({ type: z.string(), inputs: z.record(z.string(), Input) }),
  /** By name, such as `creates.create_list`. */
  operations: z.record(z.string(), Operation),
  searchOrCreates: z.record(z.string(), z.strictObject({ search: z.string(), create: z.string() })),
  /** Keys. A run that waits for a later step still holds pointers to them. */
  hydrators: z.array(z.string()),
});

/** What Zaps rely on in one version of an app. */
export type Frozen = z.infer<typeof Frozen>;

/** Where the frozen definition of an app lies. It is beside what ships, so it is in no zip. */
export const frozenFileOf = ({ folder }: Pick<App, 'folder'>): string => join(folder, 'release/definition.json');

/**
 * Reads the definition of the last release.
 *
 * @returns null before the first release
 * @throws Error where the file is not one that `textOf` wrote
 */
export function lastRelease(app: Pick<App, 'folder'>): Frozen | null {
  let text: string;
  try {
    text = readFileSync(frozenFileOf(app), 'utf8');
  } catch {
    return null;
  }
  return frozenIn(text);
}

/**
 * Reads a frozen definition.
 *
 * @throws Error where the text is not one that `textOf` wrote
 */
export function frozenIn(text: string): Frozen {
  return Frozen.parse(JSON.parse(text));
}

/** Maps whose members stand on one line each. */
const ONE_LINE_EACH = ['inputs', 'outputs', 'ids', 'searchOrCreates'];

/** The text of the file: sorted, one thing per line, so that a difference reads well. */
export function textOf(frozen: Frozen): string {
  return `${written(frozen, '', '')}\n`;
}

function written(value: unknown, key: string, indent: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return JSON.stringify(value);
  }
  const inner = `${indent}  `;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${inner}${JSON.stringify(name)}: ${ONE_LINE_EACH.includes(key) ? JSON.stringify(member) : written(member, name, inner)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}
