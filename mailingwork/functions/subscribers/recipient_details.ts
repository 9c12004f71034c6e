import * as z from 'zod/mini';
import { id, idInput, idsInput, rows } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { fieldValueRow } from '../field_values.ts';
import { leadForm, phpClient } from '../sources.ts';

/** A subscriber as one answer describes them. */
export interface DescribedRecipient {
  readonly values: readonly { readonly id: number; readonly value: string | null }[];
  /** null where the answer does not tell. */
  readonly listIds: readonly number[] | null;
}

const group = 'Recipients (subscribers)';

/** Clients read two forms, `{id, fields, lists}` and values by the ids of their fields. The rows of GetRecipientFieldsById are understood as well. */
const describedRecipient = (): z.ZodMiniType<DescribedRecipient> =>
  z.union([
    z.pipe(
      z.looseObject({ fields: rows(fieldValueRow()), lists: z.optional(rows(z.looseObject({ id: id() }))) }),
      z.transform(({ fields: values, lists }) => ({ values, listIds: lists?.map((list) => list.id) ?? null })),
    ),
    z.pipe(
      z.record(z.string().check(z.regex(/^\d+$/)), z.nullable(z.union([z.string(), z.number()]))),
      z.transform((byId) => ({
        values: Object.entries(byId).map(([fieldId, value]) => ({ id: Number(fieldId), value: value === null ? null : String(value) })),
        listIds: null,
      })),
    ),
    z.pipe(
      rows(fieldValueRow()),
      z.transform((values) => ({ values, listIds: null })),
    ),
  ]);

export const getRecipientById = defineFunction({
  name: 'GetRecipientById',
  group,
  purpose: 'read one subscriber',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ recipientId: idInput(), fieldIds: z.optional(idsInput()) }),
  result: describedRecipient,
  errors: {
    2: { meaning: 'no subscriber was given', kind: 'invalid_input' },
    3: { meaning: 'the subscriber does not exist', kind: 'not_found' },
  },
  evidence: 'seen',
  assumed: [
    'The form of the answer is not settled: one client reads values by the ids of their fields, others read id, fields and lists; both are understood.',
    'The parameter fieldIds and its form, ids separated by commas, rest on one project.',
  ],
  sources: [phpClient, leadForm],
});

export const getRecipientFieldsByIdAndCode = defineFunction({
  name: 'GetRecipientFieldsByIdAndCode',
  group,
  purpose: 'read the field values of one subscriber, protected by the subscriber’s own code',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ recipientId: idInput(), code: z.string().check(z.minLength(1)) }),
  result: () => rows(fieldValueRow()),
  errors: {},
  evidence: 'seen',
  assumed: ['The answer is taken to be that of GetRecipientFieldsById.'],
  sources: [phpClient],
});

/** The functions of this subject. */
export const recipientDetailFunctions = [getRecipientById, getRecipientFieldsByIdAndCode];
