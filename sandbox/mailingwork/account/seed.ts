import { z } from 'zod';
import { FIELD_TYPES } from '../api/functions/fields.ts';
import { isAddress } from '../api/functions/find.ts';
import { mailingStatuses, mailingTypes } from './model.ts';

const id = z.number().int().min(1);
const name = z.string().min(1);
const text = z.string().default('');
const mode = { optIn: z.enum(['double', 'single']), optOut: z.enum(['double', 'confirmed', 'single']) };

const shape = z.strictObject({
  lists: z.array(z.strictObject({ id, name, description: text, substitute: text, optedOut: z.array(z.string()).default([]) })).min(1),
  fields: z.array(
    z.strictObject({
      id,
      name,
      type: z.enum(FIELD_TYPES).default('varchar'),
      options: z.array(z.string().min(1)).default([]),
      default: text,
      behavior: text,
      description: text,
      alias: z.string().optional(),
      substitute: text,
    }),
  ),
  optInSetups: z
    .array(
      z.strictObject({
        id,
        name,
        mode: mode.optIn.default('double'),
        greeting: z.boolean().default(false),
        matchDuplicates: z.boolean().default(true),
        fields: z.array(id),
        lists: z.array(id).min(1),
      }),
    )
    .default([]),
  optOutSetups: z.array(z.strictObject({ id, name, mode: mode.optOut.default('single'), lists: z.array(id).min(1) })).default([]),
  emails: z
    .array(
      z.strictObject({
        ...{ id, subject: name, description: text, type: z.enum(mailingTypes).default('standard'), status: z.enum(mailingStatuses).default('drafted') },
        ...{ senderName: text, senderEmail: text, text, html: text },
        lists: z.array(id).default([]),
        /** Addresses of the links whose clicks are counted. */
        links: z.array(z.string().min(1)).default([]),
      }),
    )
    .default([]),
  subscribers: z.array(z.strictObject({ fields: z.record(z.string(), z.string()), lists: z.array(id).default([]) })).default([]),
});

/** The contents of an account, in place of the demo data. */
export type Seed = z.output<typeof shape>;
/** A seed as a person writes it: values with a default may be missing. */
export type SeedInput = z.input<typeof shape>;

/** Checks that a seed makes a valid account: ids are unique, everything that is referred to exists, and each subscriber has an address. */
export const seedSchema: z.ZodType<Seed, SeedInput> = shape.superRefine((seed, context) => {
  for (const [place, message] of problemsOf(seed)) {
    context.addIssue({ code: 'custom', path: place, message });
  }
});

type Problem = readonly [place: (string | number)[], message: string];

function* problemsOf(seed: Seed): Generator<Problem> {
  for (const kind of ['lists', 'fields', 'optInSetups', 'optOutSetups', 'emails'] as const) {
    yield* repeatedIds(seed[kind], kind);
  }
  const emailFields = seed.fields.filter(({ behavior }) => behavior === 'email');
  const [{ id: emailFieldId } = { id: 0 }] = emailFields;
  if (emailFields.length !== 1) {
    yield [['fields'], `one field has the behavior "email", not ${emailFields.length}`];
    return;
  }
  const lists = new Set(seed.lists.map((list) => list.id));
  const fields = new Set(seed.fields.map((field) => field.id));
  const fieldKeys = new Set(seed.fields.map((field) => String(field.id)));
  for (const [index, setup] of seed.optInSetups.entries()) {
    yield* unknownIds(setup.lists, lists, 'list', ['optInSetups', index, 'lists']);
    yield* unknownIds(setup.fields, fields, 'field', ['optInSetups', index, 'fields']);
    if (!setup.fields.includes(emailFieldId)) {
      yield [['optInSetups', index, 'fields'], `the e-mail field ${emailFieldId} is missing`];
    }
  }
  for (const [index, setup] of seed.optOutSetups.entries()) {
    yield* unknownIds(setup.lists, lists, 'list', ['optOutSetups', index, 'lists']);
  }
  for (const [index, email] of seed.emails.entries()) {
    yield* unknownIds(email.lists, lists, 'list', ['emails', index, 'lists']);
  }
  for (const [index, subscriber] of seed.subscribers.entries()) {
    yield* unknownIds(subscriber.lists, lists, 'list', ['subscribers', index, 'lists']);
    for (const key of Object.keys(subscriber.fields).filter((one) => !fieldKeys.has(one))) {
      yield [['subscribers', index, 'fields', key], `there is no field with the id ${key}`];
    }
    if (!isAddress(subscriber.fields[emailFieldId] ?? '')) {
      yield [['subscribers', index, 'fields', String(emailFieldId)], 'an e-mail address is needed'];
    }
  }
}

function* repeatedIds(rows: readonly { id: number }[], kind: string): Generator<Problem> {
  const seen = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (seen.has(row.id)) {
      yield [[kind, index, 'id'], `the id ${row.id} is already in use`];
    }
    seen.add(row.id);
  }
}

function* unknownIds(ids: readonly number[], known: ReadonlySet<number>, kind: string, place: (string | number)[]): Generator<Problem> {
  for (const [index, one] of ids.entries()) {
    if (!known.has(one)) {
      yield [[...place, index], `there is no ${kind} with the id ${one}`];
    }
  }
}
