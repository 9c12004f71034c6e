import * as z from 'zod/mini';
import { id, rows, text } from '../contracts.ts';
import { defineFunction } from './define.ts';

const group = 'Subscriber fields';

/** A subscriber field as GetFields describes it. */
export interface Field {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly alias: string;
  /** varchar, text, int, float, boolean, enum, set, date, time, datetime, email, sms, fax, country, postcode or profilingpermission (PHP client of Greenpeace CEE). */
  readonly type: string;
  /** The choices of an enum or set, as one text. */
  readonly options: string;
  readonly default: string;
  /** `email` marks the field that holds the address. */
  readonly behavior: string;
}

/** Choices may come as a list or as one text; the list is joined to the text's form. */
const options = () =>
  z.catch(
    z.pipe(
      z.union([z.string(), z.array(text())]),
      z.transform((value) => (typeof value === 'string' ? value : value.join('\n'))),
    ),
    '',
  );

export const getFields = defineFunction({
  name: 'GetFields',
  group,
  purpose: 'list the subscriber fields',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () =>
    rows(
      z.looseObject({
        id: id(),
        name: text(),
        description: z._default(text(), ''),
        alias: z._default(text(), ''),
        type: z._default(text(), 'varchar'),
        options: z._default(options(), ''),
        default: z._default(text(), ''),
        behavior: z._default(text(), ''),
      }),
    ),
  errors: {},
  evidence: 'seen',
  assumed: [
    'The separator of the choices in options is unknown: a line break, a semicolon, a vertical bar or a comma is understood, the first of them that occurs.',
  ],
  source: 'PHP client and CiviCRM extension of Greenpeace CEE; OXID module of gn2; Magento module of mailingwork GmbH',
});
