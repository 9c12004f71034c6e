import * as z from 'zod/mini';
import { id, idOrNull, textOrNull } from '../../../../webservice/catalogue/contracts.ts';
import { conditions, dateOrNull, flagOrNull, list, paging, pathText, unknownEntity } from '../contracts.ts';
import { defineMethod } from '../define.ts';
import { helpPages, restDocs } from '../sources.ts';

/* What became of mails, in the lists of both mail engines: drag-and-drop templates, and HTML documents. */

const group = 'Unsubscribes';

const shared = () => ({ ID: id(), timestamp: dateOrNull(), source: textOrNull() });

export const getTemplateUnsubscribes = defineMethod({
  verb: 'GET',
  path: '/draganddrop/unsubscribes',
  group,
  purpose: 'list the unsubscribes from mailings with templates, in a period',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({ query: z.object({ ...paging(), begintime: z.optional(z.string()), endtime: z.optional(z.string()), unique: z.optional(z.boolean()) }) }),
  result: () => list(z.looseObject({ ...shared(), mailing: idOrNull(), destination: textOrNull() })),
  errors: {},
  evidence: 'documented',
  assumed: [
    'Times are in the time zone of Amsterdam, and the order of the rows is not known.',
    'The list is refused, or has no rows, where the account does not use this mail engine.',
  ],
  sources: [restDocs, helpPages],
});

export const getDocumentUnsubscribes = defineMethod({
  verb: 'GET',
  path: '/html/unsubscribes',
  group,
  purpose: 'list the unsubscribes from mailings with documents; filter them by `timestamp`',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ query: z.object({ ...paging(), ...conditions() }) }),
  result: () =>
    list(
      z.looseObject({
        ...shared(),
        success: flagOrNull(),
        emailing: idOrNull(),
        destination: textOrNull(),
        profile: idOrNull(),
        subprofile: idOrNull(),
      }),
    ),
  errors: {},
  evidence: 'documented',
  assumed: [
    'Times are in the time zone of Amsterdam, and the order of the rows is not known.',
    'The list is refused, or has no rows, where the account does not use this mail engine.',
  ],
  sources: [restDocs],
});

export const getTemplateDestination = defineMethod({
  verb: 'GET',
  path: '/draganddrop/destination/{destination}',
  group: 'Destinations',
  purpose: 'read the recipient of an e-mail of a mailing with a template',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ destination: pathText() }),
  result: () => z.looseObject({ profile: idOrNull(), subprofile: idOrNull(), mailing: idOrNull() }),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs],
});
