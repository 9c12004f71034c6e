import * as z from 'zod/mini';

/*
 * Building blocks of the contracts. The webservice mixes types (an id is a number in one function and a text in the next),
 * so results are read leniently; inputs are held to what the functions take.
 */

/** A vendor id, delivered as number or text, read as a positive integer. */
export const id = () =>
  z.pipe(
    z.union([z.int(), z.string().check(z.regex(/^\s*\d+\s*$/))]),
    z.transform((value) => Number(value)),
  );

/** An id where the part may be missing or unreadable: null then. */
export const idOrNull = () => z.catch(z.nullable(id()), null);

/** A text, numbers included; null and anything else become ''. */
export const text = () =>
  z.catch(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value)),
    ),
    '',
  );

/** A text where missing and unreadable differ from empty: null then. */
export const textOrNull = () =>
  z.catch(
    z.nullable(
      z.pipe(
        z.union([z.string(), z.number(), z.boolean()]),
        z.transform((value) => String(value)),
      ),
    ),
    null,
  );

/** Rows of a list; rows that cannot be read are left out, a missing or empty list is no row. */
export const rows = <Row extends z.ZodMiniType>(row: Row) =>
  z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((values) =>
      values.flatMap((value): z.output<Row>[] => {
        const read = row.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    ),
  );

/** An id to send. */
export const idInput = () => z.int().check(z.positive());

/** Field values to send: field id → value. */
export const fieldValues = () => z.record(z.string().check(z.regex(/^\d+$/)), z.string());

/** A result nobody has described or needs. */
export const anything = () => z.unknown();
