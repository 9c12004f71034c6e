import * as z from 'zod/mini';
import { countOrNull, rows, withFallback } from '../../../webservice/catalogue/contracts.ts';
import type { ErrorCode } from '../../../webservice/catalogue/define.ts';

/* Building blocks of the contracts of this API. */

/** So many rows come at most with one call (REST v4 documentation, May 2024). */
export const MAX_LIMIT = 1_000;

/** The options that cut a page out of the rows. Without the total, which is expensive to count, the answer comes sooner. */
export const paging = () => ({
  start: z.optional(z.int().check(z.nonnegative())),
  limit: z.optional(z.int().check(z.positive())),
  total: z.optional(z.boolean()),
});

/** Conditions such as `email==jane@example.com`, of which all must hold. A condition on a field that does not exist is ignored. */
export const conditions = () => ({ 'fields[]': z.optional(z.array(z.string())) });

/** In which order profiles and subprofiles come. */
export const sorting = () => ({ orderby: z.optional(z.string()), order: z.optional(z.enum(['asc', 'desc'])) });

/** A page of rows: `{start, limit, count, total, data}`. */
export const list = <Row extends z.ZodMiniType>(row: Row) =>
  z.looseObject({ data: rows(row), limit: z.optional(countOrNull()), total: z.optional(countOrNull()) });

/** What a write answers with: nothing, or the id of what was created. */
export const written = () => z.looseObject({ created: withFallback(z.nullable(z.int()), null) });

/** Field values by the name of the field; an empty group is delivered as an empty list. */
export const valuesByName = () =>
  withFallback(
    z.record(
      z.string(),
      z.pipe(
        z.unknown(),
        // A value of an unknown form must not hide the others.
        z.transform((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''))),
      ),
    ),
    {},
  );

/** Field values to send, by the name of the field. */
export const valuesInput = () => z.record(z.string(), z.string());

/** Interests by name with 1 or 0, or the names of those to switch on. */
export const interestSwitches = () =>
  z.union([
    z.record(
      z.string(),
      z.pipe(
        z.union([z.int(), z.enum(['1', '0'])]),
        z.transform((value) => Number(value)),
      ),
    ),
    z.array(z.string()),
  ]);

/** What deleting takes: nothing, or whether nothing at all is to be kept. */
export const removalBody = () => z.optional(z.object({ completely: z.optional(z.boolean()) }));

/** A part of a path that is no ID. Points alone would lead to another path. */
export const pathText = () => z.string().check(z.regex(/^(?!\.{1,2}$)./, 'a part of a path'));

/** A date as it is delivered; null where there is none, for which `false` stands too. */
export const dateOrNull = () => withFallback(z.nullable(z.string().check(z.minLength(1))), null);

/** Whether something is so, as true and false or as 1 and 0; null where that is not told. */
export const flagOrNull = () =>
  withFallback(
    z.nullable(
      z.pipe(
        z.union([z.boolean(), z.literal(0), z.literal(1), z.literal('0'), z.literal('1')]),
        z.transform((value) => value === true || Number(value) === 1),
      ),
    ),
    null,
  );

/** Sentences of the service that name what does not exist (seen in tests of a PHP client, 2020). */
export const unknownEntity: Readonly<Record<string, ErrorCode>> = {
  'no entity with supplied id': { meaning: 'there is nothing with this ID', kind: 'not_found' },
  'no database with supplied id': { meaning: 'there is no database with this ID', kind: 'not_found' },
  'no collection with given id': { meaning: 'there is no collection with this ID', kind: 'not_found' },
  'no subprofile with supplied id': { meaning: 'there is no subprofile with this ID', kind: 'not_found' },
};
