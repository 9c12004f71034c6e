import { z } from 'zod';
import { readConditions } from './conditions.ts';
import { findNamed } from './fields.ts';
import { type Field, fieldTypes } from './model.ts';

const name = z.string().min(1);
const text = z.string().default('');
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({});
const deletion = z.enum(['remove', 'nothing', 'unsubscribe']).default('remove');
const unsubscribe = z
  .strictObject({ behavior: z.enum(['nothing', 'remove', 'update']), fields: z.record(z.string(), z.string()).default({}) })
  .default({ behavior: 'nothing', fields: {} });
const off = z.boolean().default(false);
const names = z.array(name).default([]);
const fields = z
  .array(
    z.strictObject({
      name,
      type: z.enum(fieldTypes).default('text'),
      value: text,
      length: z.number().int().min(0).default(255),
      ...{ displayed: z.boolean().default(true), ordered: off, textlines: z.number().int().min(0).default(3), hidden: off, index: off, lock: off },
    }),
  )
  .default([]);
const content = {
  ...{ name, subject: text, text, archived: off, tags: z.array(z.string()).default([]) },
  from: z.strictObject({ name: text, email: text }).default({ name: '', email: '' }),
  links: z.array(z.strictObject({ url: name, title: text })).default([]),
};
const view = z.strictObject({ name, description: text, conditions: names, interests: names, having: names, lacking: names, parent: name.optional() });

const database = z.strictObject({
  ...{ name, description: text, archived: off },
  fields,
  interests: z.array(z.strictObject({ name, group: text })).default([]),
  collections: z.array(z.strictObject({ name, fields, unsubscribe, deletion })).default([]),
  unsubscribe,
  deletion,
  views: z.array(view).default([]),
  profiles: z.array(z.strictObject({ fields: values, interests: names, subprofiles: z.record(z.string(), z.array(values)).default({}) })).default([]),
});

const shape = z.strictObject({
  databases: z.array(database).min(1),
  /** Of the Marketing Suite. */
  templates: z.array(z.strictObject(content)).default([]),
  /** Of the Publisher, each with the name of the template that it was made from. */
  documents: z.array(z.strictObject({ ...content, template: name.default('Basic') })).default([]),
  smsDocuments: z.array(z.strictObject({ name, text })).default([]),
});

type SeededDatabase = z.output<typeof database>;
type Problem = readonly [place: (string | number)[], message: string];

/** The contents of an account, in place of the demo data. Ids are given from 1 on, in the order of the seed. */
export type Seed = z.output<typeof shape>;
/** A seed as a person writes it: values with a default may be missing. */
export type SeedInput = z.input<typeof shape>;

/** Checks that a seed makes a valid account: names are unique where the service looks for them, and everything that is referred to exists. */
export const seedSchema: z.ZodType<Seed, SeedInput> = shape.superRefine(({ databases }, context) => {
  for (const [place, message] of [...repeatedNames(databases, ['databases']), ...databases.flatMap(problemsOf)]) {
    context.addIssue({ code: 'custom', path: place, message });
  }
});

/** A field of a seed as the account keeps it. */
export function seededField(field: SeededDatabase['fields'][number], id: number): Field {
  return { id, ...field };
}

function problemsOf(one: SeededDatabase, index: number): Problem[] {
  const here = ['databases', index];
  const interests = one.profiles.map((profile) => profile.interests);
  return [
    ...repeatedNames(one.fields, [...here, 'fields']),
    ...repeatedNames(one.collections, [...here, 'collections']),
    ...repeatedNames(one.views, [...here, 'views']),
    ...unknownNames(Object.keys(one.unsubscribe.fields), one.fields, 'field', [...here, 'unsubscribe', 'fields']),
    ...one.collections.flatMap((collection, at) => [
      ...repeatedNames(collection.fields, [...here, 'collections', at, 'fields']),
      ...unknownNames(Object.keys(collection.unsubscribe.fields), collection.fields, 'field', [...here, 'collections', at, 'unsubscribe', 'fields']),
    ]),
    ...one.views.flatMap((view, at) => viewProblems(one, view, at, [...here, 'views', at])),
    ...interests.flatMap((names, at) => unknownNames(names, one.interests, 'interest', [...here, 'profiles', at, 'interests'])),
    ...one.profiles.flatMap((profile, at) => profileProblems(one, profile, [...here, 'profiles', at])),
  ];
}

function viewProblems(one: SeededDatabase, view: SeededDatabase['views'][number], at: number, here: (string | number)[]): Problem[] {
  const { unusable } = readConditions(one.fields.map(seededField), view.conditions);
  const parents = view.parent === undefined ? [] : [view.parent];
  return [
    ...unusable.map((condition): Problem => [[...here, 'conditions'], `the condition “${condition}” names no field and operator`]),
    ...unknownNames(parents, one.views.slice(0, at), 'selection above it', [...here, 'parent']),
    ...unknownNames(view.interests, one.interests, 'interest', [...here, 'interests']),
    ...unknownNames([...view.having, ...view.lacking], one.collections, 'collection', here),
  ];
}

function profileProblems(one: SeededDatabase, profile: SeededDatabase['profiles'][number], here: (string | number)[]): Problem[] {
  return [
    ...unknownNames(Object.keys(profile.fields), one.fields, 'field', [...here, 'fields']),
    ...unknownNames(Object.keys(profile.subprofiles), one.collections, 'collection', [...here, 'subprofiles']),
    ...Object.entries(profile.subprofiles).flatMap(([collection, rows]) => {
      const known = one.collections.find((candidate) => sameName(candidate.name, collection))?.fields ?? [];
      return rows.flatMap((row, at) => unknownNames(Object.keys(row), known, 'field', [...here, 'subprofiles', collection, at]));
    }),
  ];
}

function repeatedNames(rows: readonly { name: string }[], here: (string | number)[]): Problem[] {
  const numbered = rows.map((row, index) => ({ ...row, id: -index }));
  return numbered.flatMap((row, index): Problem[] => {
    const first = findNamed(numbered.slice(0, index), row.name);
    return first ? [[[...here, index, 'name'], `the name “${row.name}” is already in use`]] : [];
  });
}

function unknownNames(names: readonly string[], rows: readonly { name: string }[], kind: string, here: (string | number)[]): Problem[] {
  const unknown = names.filter((one) => !rows.some((row) => sameName(row.name, one)));
  return unknown.map((one): Problem => [here, `there is no ${kind} with the name “${one}”`]);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
