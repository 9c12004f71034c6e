import * as z from 'zod/mini';
import { dateInput, freeParameters, id, idInput, text } from '../../../webservice/catalogue/contracts.ts';
import { flagOrNull, list, paging, unknownEntity, written } from './contracts.ts';
import { defineMethod } from './define.ts';
import { restDocs } from './sources.ts';

/* What mailings are made of, and sending them. */

const content = () => z.object({ id: id(), name: text(), subject: text(), archived: flagOrNull() });

const listOfContents = {
  effect: 'read',
  repeatable: true,
  result: () => list(content()),
  errors: {},
  evidence: 'documented',
  assumed: ['The list is refused, or has no rows, where the account does not use this mail engine.'],
  sources: [restDocs],
} as const;

export const getTemplates = defineMethod({
  ...listOfContents,
  verb: 'GET',
  path: '/draganddrop/templates',
  group: 'Templates',
  purpose: 'list the drag-and-drop templates',
  input: () =>
    z.object({
      query: z.object({
        ...paging(),
        name: z.optional(z.string()),
        keyword: z.optional(z.string()),
        type: z.optional(z.enum(['json', 'html'])),
        created_before: z.optional(dateInput()),
        created_after: z.optional(dateInput()),
      }),
    }),
});

export const getDocuments = defineMethod({
  ...listOfContents,
  verb: 'GET',
  path: '/html/documents',
  group: 'Documents',
  purpose: 'list the HTML documents, faster without their source',
  input: () =>
    z.object({
      query: z.object({
        ...paging(),
        archived: z.optional(z.boolean()),
        source: z.optional(z.boolean()),
        modifiedfromdate: z.optional(dateInput()),
        modifiedtodate: z.optional(dateInput()),
      }),
    }),
});

const targetType = () => z.enum(['database', 'collection', 'view', 'miniview', 'profile', 'subprofile']);
const target = () => ({ target: idInput(), targettype: targetType() });

const sending = {
  group: 'Sending',
  effect: 'write',
  danger: 'sends',
  repeatable: false,
  result: written,
  errors: unknownEntity,
  evidence: 'documented',
} as const;

export const sendTemplate = defineMethod({
  ...sending,
  verb: 'POST',
  path: '/draganddrop/emailing',
  purpose: 'send a template at once, to many or to one',
  input: () => z.object({ body: z.object({ ...target(), template: idInput() }) }),
  assumed: ['The header with the id names the mailing.'],
  sources: [restDocs],
});

export const scheduleTemplate = defineMethod({
  ...sending,
  verb: 'POST',
  path: '/draganddrop/scheduledemailing',
  purpose: 'schedule a mailing with a template; one scheduled for the past is sent at once',
  input: () => z.object({ body: z.object({ ...target(), template: idInput(), start: dateInput(), rrule: z.optional(z.string()) }) }),
  assumed: ['The start is a time of Amsterdam.', 'The header with the id names the planned mailing, and not the one that comes of it.'],
  sources: [restDocs],
});

export const sendDocument = defineMethod({
  ...sending,
  verb: 'POST',
  path: '/html/emailing',
  purpose: 'send or schedule a document, to many or to one',
  input: () => z.object({ body: z.object({ ...target(), document: idInput(), settings: z.optional(freeParameters({ start: z.optional(dateInput()) })) }) }),
  assumed: [
    'Without further settings a mail is personalised, and sent as HTML.',
    'The start is a time of Amsterdam.',
    'The header with the id names the mailing, or the planned one where there is a start.',
  ],
  sources: [restDocs],
});
