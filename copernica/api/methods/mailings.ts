import * as z from 'zod/mini';
import { countOrNull, id, idInput, idOrNull, innerRows, text, textOrNull, withFallback } from '../../../webservice/catalogue/contracts.ts';
import { dateOrNull, list, paging, unknownEntity } from './contracts.ts';
import { defineMethod } from './define.ts';
import { agencyCode, helpPages, phpTests, restDocs } from './sources.ts';

/* Mailings that were sent, in the lists of both mail engines: those with drag-and-drop templates, and those with HTML documents. */

const group = 'Mailings';

const noTarget = { type: '', sources: [] };

/** A mailing; its id stands under `ID`, as that of an event does. */
const mailing = () =>
  z.pipe(
    z.object({
      id: id(),
      timestamp: dateOrNull(),
      subject: text(),
      description: textOrNull(),
      type: textOrNull(),
      template: idOrNull(),
      document: idOrNull(),
      destinations: countOrNull(),
      target: withFallback(z.object({ type: text(), sources: innerRows(z.object({ id: id() })) }), noTarget),
    }),
    z.transform(({ id: ID, ...rest }) => ({ ID, ...rest })),
  );

/** A mailing as the service delivers it. */
export type DeliveredMailing = z.output<ReturnType<typeof mailing>>;

/** Whether some kind of mailing is among them. */
const among = () => z.optional(z.enum(['yes', 'no', 'both']));

const filters = () => ({
  ...paging(),
  type: z.optional(z.enum(['mass', 'individual', 'both'])),
  followups: among(),
  mindestinations: z.optional(z.int()),
  maxdestinations: z.optional(z.int()),
  fromdate: z.optional(z.string()),
  todate: z.optional(z.string()),
});

const listOfAll = {
  group,
  effect: 'read',
  repeatable: true,
  result: () => list(mailing()),
  errors: {},
  evidence: 'documented',
  assumed: [
    'The oldest come first, and `fromdate` is inclusive, as in version 2 (seen, 2020).',
    'Times are in the time zone of Amsterdam.',
    'The list is refused, or has no rows, where the account does not use this mail engine.',
  ],
  sources: [restDocs, helpPages, phpTests, agencyCode],
} as const;

export const getTemplateMailings = defineMethod({
  ...listOfAll,
  verb: 'GET',
  path: '/draganddrop/emailings',
  purpose: 'list the mailings with templates that were sent',
  input: () =>
    z.object({
      query: z.object({
        ...filters(),
        fromid: z.optional(z.int()),
        toid: z.optional(z.int()),
        status: z.optional(z.enum(['all', 'sent', 'failed', 'cancelled'])),
      }),
    }),
});

export const getDocumentMailings = defineMethod({
  ...listOfAll,
  verb: 'GET',
  path: '/html/emailings',
  purpose: 'list the mailings with documents that were sent',
  input: () => z.object({ query: z.object({ ...filters(), test: among() }) }),
});

const one = {
  group,
  effect: 'read',
  repeatable: true,
  input: () => z.object({ emailing: idInput() }),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs],
} as const;

export const getTemplateMailing = defineMethod({
  ...one,
  verb: 'GET',
  path: '/draganddrop/emailing/{emailing}',
  purpose: 'read a mailing with a template',
  result: mailing,
});

export const getDocumentMailing = defineMethod({
  ...one,
  verb: 'GET',
  path: '/html/emailing/{emailing}',
  purpose: 'read a mailing with a document',
  result: mailing,
});

const counted = () => withFallback(z.object({ total: countOrNull(), unique: countOrNull() }), { total: null, unique: null });

const statistics = () =>
  z.object({
    destinations: countOrNull(),
    deliveries: counted(),
    errors: counted(),
    impressions: counted(),
    clicks: counted(),
    unsubscribes: counted(),
    abuses: counted(),
    unknown: counted(),
  });

const inPeriod = () => z.object({ emailing: idInput(), query: z.optional(z.object({ begintime: z.optional(z.string()), endtime: z.optional(z.string()) })) });

/** The counts of a mailing, as the service delivers them. */
export type DeliveredStatistics = z.output<ReturnType<typeof statistics>>;

export const getTemplateMailingStatistics = defineMethod({
  ...one,
  verb: 'GET',
  path: '/draganddrop/emailing/{emailing}/statistics',
  purpose: 'count the results of a mailing with a template',
  input: inPeriod,
  result: statistics,
});

export const getDocumentMailingStatistics = defineMethod({
  ...one,
  verb: 'GET',
  path: '/html/emailing/{emailing}/statistics',
  purpose: 'count the results of a mailing with a document',
  input: inPeriod,
  result: statistics,
});

const listOfOne = {
  group,
  effect: 'read',
  repeatable: true,
  result: () => list(mailing()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['A mailing that was just sent is listed at once.'],
  sources: [restDocs],
} as const;

export const getTemplateMailingsOfProfile = defineMethod({
  ...listOfOne,
  verb: 'GET',
  path: '/profile/{profile}/draganddrop/emailings',
  purpose: 'list the mailings with templates that a profile received',
  input: () => z.object({ profile: idInput(), query: z.object(filters()) }),
});

export const getDocumentMailingsOfProfile = defineMethod({
  ...listOfOne,
  verb: 'GET',
  path: '/profile/{profile}/html/emailings',
  purpose: 'list the mailings with documents that a profile received',
  input: () => z.object({ profile: idInput(), query: z.object({ ...filters(), test: among(), include_subprofiles: z.optional(z.boolean()) }) }),
});

export const getTemplateMailingsOfSubprofile = defineMethod({
  ...listOfOne,
  verb: 'GET',
  path: '/subprofile/{subprofile}/draganddrop/emailings',
  purpose: 'list the mailings with templates that a subprofile received',
  input: () => z.object({ subprofile: idInput(), query: z.object(filters()) }),
});

export const getDocumentMailingsOfSubprofile = defineMethod({
  ...listOfOne,
  verb: 'GET',
  path: '/subprofile/{subprofile}/html/emailings',
  purpose: 'list the mailings with documents that a subprofile received',
  input: () => z.object({ subprofile: idInput(), query: z.object({ ...filters(), test: among() }) }),
});
