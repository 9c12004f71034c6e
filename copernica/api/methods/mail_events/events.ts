import * as z from 'zod/mini';
import { id, idOrNull, textOrNull } from '../../../../webservice/catalogue/contracts.ts';
import type { Facts } from '../../../../webservice/catalogue/define.ts';
import { conditions, dateOrNull, list, paging } from '../contracts.ts';
import { defineMethod } from '../define.ts';
import { restDocs } from '../sources.ts';

/* What became of mails, in the lists of both mail engines: drag-and-drop templates, and HTML documents. Unsubscribes have a file of their own. */

const shared = () => ({ ID: id(), timestamp: dateOrNull(), destination: textOrNull() });
const ofTemplate = () => ({ ...shared(), mailing: idOrNull() });
const ofDocument = () => ({ ...shared(), emailing: idOrNull(), profile: idOrNull(), subprofile: idOrNull() });

const inPeriod = () => ({ ...paging(), begintime: z.optional(z.string()), endtime: z.optional(z.string()) });
const period = () => z.object({ query: z.object(inPeriod()) });
const onCondition = () => z.object({ query: z.object({ ...paging(), ...conditions() }) });

const facts = {
  effect: 'read',
  repeatable: true,
  errors: {},
  evidence: 'documented',
  assumed: [
    'Times are in the time zone of Amsterdam, and the order of the rows is not known.',
    'The list is refused, or has no rows, where the account does not use this mail engine.',
  ],
  sources: [restDocs],
} satisfies Partial<Facts>;

export const getTemplateClicks = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/draganddrop/clicks',
  group: 'Clicks',
  purpose: 'list the clicks in mailings with templates, in a period',
  input: () => z.object({ query: z.object({ ...inPeriod(), unique: z.optional(z.boolean()) }) }),
  result: () => list(z.looseObject({ ...ofTemplate(), link: textOrNull(), ip: textOrNull(), useragent: textOrNull() })),
});

export const getDocumentClicks = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/html/clicks',
  group: 'Clicks',
  purpose: 'list the clicks in mailings with documents; filter them by `timestamp`',
  input: onCondition,
  result: () =>
    list(
      z.looseObject({
        ...ofDocument(),
        ...{ link_id: idOrNull(), link: textOrNull(), link_title: textOrNull(), ip: textOrNull(), useragent: textOrNull(), referer: textOrNull() },
      }),
    ),
});

const error = () => ({ errorcode: textOrNull(), description: textOrNull(), errortype: textOrNull() });

export const getTemplateErrors = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/draganddrop/errors',
  group: 'Delivery errors',
  purpose: 'list the delivery errors of mailings with templates, in a period',
  input: period,
  result: () => list(z.looseObject({ ...ofTemplate(), ...error(), status: textOrNull() })),
});

export const getDocumentErrors = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/html/errors',
  group: 'Delivery errors',
  purpose: 'list the delivery errors of mailings with documents; filter them by `timestamp`',
  input: onCondition,
  result: () => list(z.looseObject({ ...ofDocument(), ...error(), errortypedescription: textOrNull() })),
});

export const getTemplateAbuses = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/draganddrop/abuses',
  group: 'Spam complaints',
  purpose: 'list the spam complaints about mailings with templates, in a period',
  input: period,
  result: () => list(z.looseObject({ ...ofTemplate(), report: z.optional(z.unknown()) })),
});

export const getDocumentAbuses = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/html/abuses',
  group: 'Spam complaints',
  purpose: 'list the spam complaints about mailings with documents; filter them by `timestamp`',
  input: onCondition,
  result: () =>
    list(z.looseObject({ ...ofDocument(), recognized_as: textOrNull(), feedback_type: textOrNull(), arf_version: textOrNull(), details: textOrNull() })),
});

export const getTemplateImpressions = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/draganddrop/impressions',
  group: 'Opens',
  purpose: 'list the opens of mailings with templates, in a period',
  input: period,
  result: () => list(z.looseObject({ ...ofTemplate(), ip: textOrNull(), useragent: textOrNull() })),
});

export const getDocumentImpressions = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/html/impressions',
  group: 'Opens',
  purpose: 'list the opens of mailings with documents; filter them by `timestamp`',
  input: onCondition,
  result: () => list(z.looseObject({ ...ofDocument(), ip: textOrNull(), useragent: textOrNull(), referer: textOrNull() })),
});

export const getTemplateDeliveries = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/draganddrop/deliveries',
  group: 'Deliveries',
  purpose: 'list the deliveries of mailings with templates, in a period',
  input: period,
  result: () => list(z.looseObject(ofTemplate())),
});

export const getDocumentDeliveries = defineMethod({
  ...facts,
  verb: 'GET',
  path: '/html/deliveries',
  group: 'Deliveries',
  purpose: 'list the deliveries of mailings with documents; filter them by `timestamp`',
  input: onCondition,
  result: () => list(z.looseObject(ofDocument())),
});
