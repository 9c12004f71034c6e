import * as z from 'zod/mini';
import type { FormValue } from '../calls/form.ts';

/*
 * Building blocks of the contracts. The webservice mixes types (an id is a number in one function and a text in the next),
 * so results are read leniently; inputs are held to what the functions take.
 */

/**
 * Reads as a fixed value what a contract cannot read. `z.catch` makes the same, but takes all of zod's helpers into the bundle, 9 KiB of which
 * nothing is called.
 */
export const withFallback = <Contract extends z.ZodMiniType>(innerType: Contract, fallback: z.output<Contract>) =>
  // As `z.catch` declares it: the types of the class itself leave out what it wraps.
  new z.ZodMiniCatch({ type: 'catch', innerType, catchValue: () => fallback }) as z.ZodMiniCatch<Contract>;

/** A vendor id, delivered as number or text, read as a positive integer. Zero says that there is none. */
export const id = () =>
  z.pipe(
    z.union([z.int().check(z.positive()), z.string().check(z.regex(/^\s*0*[1-9]\d*\s*$/))]),
    z.transform((value) => Number(value)),
  );

const zero = () =>
  z.pipe(
    z.union([z.literal(0), z.literal('0')]),
    z.transform(() => null),
  );

/** An id where the part may be missing, zero or unreadable: null then. */
export const idOrNull = () => withFallback(z.nullable(z.union([id(), zero()])), null);

/** A number of things, delivered as number or text; null where the part is missing or unreadable. */
export const countOrNull = () =>
  withFallback(
    z.nullable(
      z.pipe(
        z.union([z.int().check(z.nonnegative()), z.string().check(z.regex(/^\s*\d+\s*$/))]),
        z.transform((value) => Number(value)),
      ),
    ),
    null,
  );

/** A text, numbers included; null and anything else become ''. */
export const text = () =>
  withFallback(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value)),
    ),
    '',
  );

/** A text where missing and unreadable differ from empty: null then. */
export const textOrNull = () =>
  withFallback(
    z.nullable(
      z.pipe(
        z.union([z.string(), z.number(), z.boolean()]),
        z.transform((value) => String(value)),
      ),
    ),
    null,
  );

const rowContracts = new WeakMap<z.core.$ZodType, z.ZodMiniType>();
const deliveredCounts = new WeakMap<readonly unknown[], number>();

/**
 * Rows of a list; rows that cannot be read are left out. Nothing (null, false, 0, an empty text) is an empty list. What is no list at all, or has no
 * row that can be read, is refused: read as empty, it would mean that there is none, and something would be created twice.
 */
export const rows = <Row extends z.ZodMiniType>(row: Row) => {
  const list = z.pipe(
    z.unknown(),
    z.transform((value, context): z.output<Row>[] => {
      const values = listIn(value) ?? (typeof value !== 'object' && row.safeParse(value).success ? [value] : null);
      const read = (values ?? []).flatMap((one): z.output<Row>[] => {
        const { success, data } = row.safeParse(one);
        return success ? [data] : [];
      });
      if (values === null || (values.length > 0 && read.length === 0)) {
        context.issues.push({ code: 'custom', message: 'no list', input: value });
        return z.NEVER;
      }
      if (read.length < values.length) {
        deliveredCounts.set(read, values.length);
      }
      return read;
    }),
  );
  rowContracts.set(list, row);
  return list;
};

/** Rows inside a row, which must not be lost because of them: what cannot be read is no row. */
export const innerRows = <Row extends z.ZodMiniType>(row: Row) => z._default(withFallback(rows(row), []), []);

const NOTHING = new Set<unknown>([undefined, null, false, 0, '0', '']);

/**
 * The entries of a list. One whose keys are numbers is a list as well: that is what JSON makes of a PHP array with gaps.
 *
 * @returns null for what is no list
 */
export function listIn(value: unknown): unknown[] | null {
  if (NOTHING.has(value)) {
    return [];
  }
  if (Array.isArray(value)) {
    return value;
  }
  return typeof value === 'object' && Object.keys(Object(value)).every((key) => /^\d+$/.test(key)) ? Object.values(Object(value)) : null;
}

/** How many rows the answer held that `rows` read, those included that were left out: whether a page is full depends on it. */
export const deliveredCount = (read: readonly unknown[]): number => deliveredCounts.get(read) ?? read.length;

/** What each row of a list made by `rows` is held to, for callers that need to know which rows were left out; undefined for any other contract. */
export const rowContractOf = (list: z.core.$ZodType): z.ZodMiniType | undefined => rowContracts.get(list);

/** An id to send. */
export const idInput = () => z.int().check(z.positive());

/** Several ids to send, separated by commas. */
export const idsInput = () => z.string().check(z.regex(/^\d+(,\d+)*$/, 'IDs, separated by commas'));

/** A date to send: `YYYY-MM-DD HH:MM:SS` in the account's time zone, or the day alone. */
export const dateInput = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/, 'a date such as 2026-03-02 10:00:00'));

/** An option that is switched on by 1 and off by leaving it out. */
export const switchedOn = () => z.optional(z.literal(1));

/** The options that cut a page out of the rows: how many to leave out, and how many to deliver at most. */
export const paging = () => ({ start: z.optional(z.int().check(z.nonnegative())), limit: z.optional(z.int().check(z.positive())) });

/** Whatever a request can carry. */
export const formValue = (): z.ZodMiniType<FormValue, FormValue> =>
  z.union([z.string(), z.number(), z.boolean(), z.array(z.lazy(formValue)), z.record(z.string(), z.lazy(formValue))]);

/** The parameters of a function that no source shows completely: those known are held to their contract, any other may be sent. */
export const freeParameters = <Shape extends Readonly<Record<string, z.core.$ZodType>>>(known: Shape) => z.catchall(z.object(known), formValue());

/** A result that is neither described nor needed. */
export const anything = () => z.unknown();
