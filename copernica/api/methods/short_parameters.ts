import * as z from 'zod/mini';
import type { FormValue } from '../../../webservice/calls/form.ts';
import { dateInput, formValue, freeParameters } from '../../../webservice/catalogue/contracts.ts';
import { interestSwitches, valuesInput } from './contracts.ts';

/**
 * Parameters in short: names with commas between them, each with `?` where it may be left out, and with a kind where it is no text, such as
 * `name, archived?: boolean, type?: mass|individual`. An ellipsis at the end says that any others may be sent. A colon and a kind alone stand for the
 * whole, such as `: values`.
 */
export type ShortParameters = string;

/** What one parameter may be. */
export type ValueContract = z.ZodMiniType<FormValue, FormValue>;

/** The kinds; anything else names the values to choose from. */
const kinds: Readonly<Record<string, () => ValueContract>> = {
  text: () => z.string(),
  integer: () => z.int(),
  boolean: () => z.boolean(),
  /** `YYYY-MM-DD HH:MM:SS`, or a day. */
  time: dateInput,
  day: () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-03-02')),
  list: () => z.array(formValue()),
  group: () => freeParameters({}),
  /** Field values by the name of the field. */
  values: valuesInput,
  /** Interests. */
  switches: interestSwitches,
};

const contractOf = (kind: string): ValueContract => kinds[kind]?.() ?? z.enum(kind.split('|'));

/** The contract of parameters that are written in short. */
export function contractIn(short: ShortParameters): ValueContract {
  if (short.startsWith(': ')) {
    return contractOf(short.slice(2));
  }
  return short.endsWith('…') ? freeParameters(shapeIn(short)) : z.object(shapeIn(short));
}

/** The contracts of the single parameters, without what may be sent beside them. */
export const shapeIn = (short: ShortParameters = '') =>
  Object.fromEntries(
    short
      .split(', ')
      .filter((part) => !['', '…'].includes(part))
      .map(parameterIn),
  );

function parameterIn(part: string): [string, ValueContract] {
  const [name = '', kind = 'text'] = part.split(': ');
  const contract = contractOf(kind);
  return name.endsWith('?') ? [name.slice(0, -1), z.optional(contract)] : [name, contract];
}
