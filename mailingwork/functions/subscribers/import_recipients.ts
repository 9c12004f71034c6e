import * as z from 'zod/mini';
import { countOrNull, idInput, switchedOn } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { fieldValues } from '../field_values.ts';
import { magento, oxid } from '../sources.ts';

/** The group of the functions for subscribers. */
export const recipientsGroup = 'Recipients (subscribers)';

/** How an import treats rows that exist; `replace` empties the list first (help texts of the OXID module). */
const importModes = ['add', 'replace', 'update', 'update_add'] as const;

/** What an import did, as far as the answer tells. */
export interface ImportCounts {
  readonly total: number | null;
  readonly added: number | null;
  readonly updated: number | null;
  readonly skipped: number | null;
}

const count = () => z._default(countOrNull(), null);

/** Counts are told by an object alone: a bare number may be the id of an import that waits for its turn. Whatever is not told is null. */
const importCounts = (): z.ZodMiniType<ImportCounts> =>
  z.union([
    z.looseObject({ total: count(), added: count(), updated: count(), skipped: count() }),
    z.pipe(
      z.unknown(),
      z.transform(() => ({ total: null, added: null, updated: null, skipped: null })),
    ),
  ]);

export const importRecipients = defineFunction({
  name: 'ImportRecipients',
  group: recipientsGroup,
  purpose: 'create and update many subscribers of one list at once',
  effect: 'write',
  destroysWith: ({ mode }) => mode === 'replace',
  // Update and add keep ids, so only those modes may be repeated; the calls that use the others say so themselves.
  repeatable: false,
  input: () =>
    z.object({
      listId: idInput(),
      recipients: z.array(fieldValues()),
      mode: z.enum(importModes),
      advanced: z.optional(z.object({ updateAllFields: switchedOn() })),
    }),
  result: importCounts,
  errors: {},
  evidence: 'seen',
  assumed: [
    'The answer is not shown: counts are read where an object delivers them as total, added, updated and skipped. A bare number is as likely the id of an import as a count, so it counts as neither.',
    'Imports may be queued. A shop module of the vendor speaks of import tasks, whose result is shown in the product, and the lists of the manual show a last import with an id; no page says so of the API. So a membership that is missing right after an answer without counts is taken to be unknown, not refused.',
    'Which opt-outs keep a row out (those of all lists, of this list or none) is not said; the manual offers all three for imports and shows who was left out in the product only.',
    'Forms of up to 500 rows, 900 variables and 800,000 characters are taken to be accepted: clients of the JSON interface sent 150 rows in 2016 and send 500 since 2022, and PHP itself ends a form behind 1,000 variables.',
    'The login stands last, so an import that is accepted is taken to have arrived whole; what a host cut off is refused as a failed login, and is sent again in halves.',
    'Rows are matched by the e-mail field; ids are kept in the modes update and update_add.',
    'What the mode add does to an address that exists is open: a shop module of the vendor says that such rows are matched and their data may be overwritten, another module speaks of duplicates.',
    'Where several subscribers have the address of a row, the caller is taken to have no say in which of them joins the list.',
    'Adding a subscriber who exists in the mode update_add is taken to add the list to those the subscriber has.',
    'The option updateAllFields appears in one client without a word on its effect: it is taken to overwrite the values that existing subscribers have.',
  ],
  sources: [oxid, magento],
});
