import * as z from 'zod/mini';
import { anything, id, idInput, idOrNull, rows, text, withFallback } from '../../webservice/catalogue/contracts.ts';
import { defineFunction } from './define.ts';
import { basicsArticle, civicrm, dataPipeline, magento, oxid, phpClient } from './sources.ts';

const group = 'Subscriber fields';

/** The types of subscriber fields (PHP client of Greenpeace CEE). */
export const fieldTypes = [
  'varchar',
  'text',
  'int',
  'float',
  'boolean',
  'enum',
  'set',
  'date',
  'time',
  'datetime',
  'email',
  'sms',
  'fax',
  'country',
  'postcode',
  'profilingpermission',
] as const;

/** A subscriber field as GetFields describes it. */
export interface Field {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly alias: string;
  /** One of `fieldTypes`, where the vendor adds none. */
  readonly type: string;
  /** The choices of an enum or set, as one text. */
  readonly options: string;
  readonly default: string;
  /** `email` marks the field that holds the address. */
  readonly behavior: string;
}

/** Choices as one text, each ending in a line break, so that one with a comma or semicolon stays one. */
export const joinedChoices = (choices: readonly string[]): string => choices.map((choice) => `${choice}\n`).join('');

/** Choices may come as a list or as one text; the list is joined to the text's form. */
const options = () =>
  withFallback(
    z.pipe(
      z.union([z.string(), z.array(text())]),
      z.transform((value) => (typeof value === 'string' ? value : joinedChoices(value))),
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
    'The separator of the choices in options is unknown: a list in JSON, or a line break, a semicolon, a vertical bar or a comma is understood, the first of them that occurs. A value that is none of the choices is refused only where one of them alone occurs and nothing else hints at another form.',
    'Which fields hold first name, last name and salutation is not told: they are recognised by their usual German and English names.',
  ],
  sources: [phpClient, civicrm, oxid, magento, dataPipeline],
});

const choicesAssumed =
  'That options is one text is seen in a public client (PHP client of Greenpeace CEE); what separates the choices in it is not shown: they are written one per line.';
const optionalText = () => z.optional(z.string());

export const createField = defineFunction({
  name: 'CreateField',
  group,
  purpose: 'create a subscriber field',
  effect: 'write',
  repeatable: false,
  input: () =>
    z.object({
      name: z.string().check(z.minLength(1)),
      type: z.enum(fieldTypes),
      advanced: z.optional(
        z.object({ description: optionalText(), options: optionalText(), format: optionalText(), default: optionalText(), behavior: optionalText() }),
      ),
    }),
  result: idOrNull,
  errors: {
    2: { meaning: 'the account has as many fields as it may have', kind: 'refused' },
    3: { meaning: 'the field has no name', kind: 'invalid_input' },
    4: { meaning: 'there is no such type of field', kind: 'invalid_input' },
    5: { meaning: 'the field has too many choices', kind: 'invalid_input' },
    6: { meaning: 'a field with this name exists', kind: 'invalid_input' },
    7: { meaning: 'a field with this behavior exists', kind: 'invalid_input' },
    8: { meaning: 'one of the choices is too long', kind: 'invalid_input' },
  },
  evidence: 'documented',
  assumed: [
    'The result is read as the id of the new field where it is a number.',
    choicesAssumed,
    'The option behavior follows from an error code.',
    'Where the answer is lost, a field with just the name and type, and not known before, is taken for the one created: names are unique.',
  ],
  sources: [basicsArticle, phpClient],
});

export const updateFieldById = defineFunction({
  name: 'UpdateFieldById',
  group,
  purpose: 'change a subscriber field',
  effect: 'write',
  repeatable: true,
  input: () =>
    z.object({
      id: idInput(),
      advanced: z.optional(
        z.object({
          name: optionalText(),
          alias: optionalText(),
          substitute: optionalText(),
          descr: optionalText(),
          type: z.optional(z.enum(fieldTypes)),
          default: optionalText(),
          options: optionalText(),
          format: optionalText(),
        }),
      ),
    }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['Options that are not sent are taken to leave the field as it is.', choicesAssumed],
  sources: [phpClient],
});

/** The functions of this subject. */
export const fieldFunctions = [getFields, createField, updateFieldById];
