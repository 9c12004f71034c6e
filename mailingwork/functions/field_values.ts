import * as z from 'zod/mini';
import { idOrNull, textOrNull } from '../../webservice/catalogue/contracts.ts';

/** One value of a subscriber field; the field's id stands under `id`, `field` or both. */
export const fieldValueRow = () =>
  z.pipe(
    z.looseObject({ id: z.optional(idOrNull()), field: z.optional(idOrNull()), value: z._default(textOrNull(), null) }),
    z.transform((row, context) => {
      const field = row.id ?? row.field ?? null;
      if (field === null) {
        context.issues.push({ code: 'custom', message: 'no field id', input: row });
        return z.NEVER;
      }
      return { id: field, value: row.value };
    }),
  );

/** Field values to send: field id → value. */
export const fieldValues = () => z.record(z.string().check(z.regex(/^\d+$/, 'IDs of fields')), z.union([z.string(), z.number()]));
