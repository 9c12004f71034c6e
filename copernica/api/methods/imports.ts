import * as z from 'zod/mini';
import { countOrNull, id, idInput, textOrNull } from '../../../webservice/catalogue/contracts.ts';
import { dateOrNull, unknownEntity, valuesInput, written } from './contracts.ts';
import { defineMethod } from './define.ts';
import { restDocs } from './sources.ts';

const group = 'Imports';

export const createImport = defineMethod({
  verb: 'POST',
  path: '/imports',
  group,
  purpose: 'import rows, or a file from an address',
  effect: 'write',
  danger: 'many',
  repeatable: false,
  input: () =>
    z.object({
      body: z.object({
        database: z.optional(z.int()),
        name: z.optional(z.string()),
        action: z.optional(z.enum(['add', 'update', 'update or add', 'ignore or add', 'delete'])),
        keyFields: z.optional(z.array(z.string())),
        source: z.optional(z.array(valuesInput())),
        location: z.optional(z.string()),
        format: z.optional(z.enum(['csv', 'json'])),
        delimiter: z.optional(z.string()),
        autostart: z.optional(z.boolean()),
        rebuild: z.optional(z.boolean()),
        followups: z.optional(z.boolean()),
        ignoreEmptyFields: z.optional(z.boolean()),
        removeMissing: z.optional(z.boolean()),
        deleteTarget: z.optional(z.enum(['profile', 'subprofile'])),
      }),
    }),
  result: written,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['Which of the keys must be there is not told.', 'Whether subprofiles that exist are found by a key field of their collection is not told.'],
  sources: [restDocs],
});

export const getImport = defineMethod({
  verb: 'GET',
  path: '/import/{import}',
  group,
  purpose: 'read the state of an import',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ import: idInput() }),
  result: () =>
    z.looseObject({ ID: id(), status: textOrNull(), totallines: countOrNull(), processedLines: countOrNull(), lastrun: dateOrNull(), lasterror: dateOrNull() }),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['An import is done where as many lines are processed as there are: of the words for its status the page shows only “ready for start”.'],
  sources: [restDocs],
});
