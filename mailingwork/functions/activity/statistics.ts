import * as z from 'zod/mini';
import {
  dateInput,
  id,
  idInput,
  idOrNull,
  idsInput,
  innerRows,
  paging,
  rows,
  switchedOn,
  text,
  withFallback,
} from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { civicrm, phpClient } from '../sources.ts';
import { type Activity, activity, notSentAssumed, notSentYet, nullableText, pagingAssumed, startDateAssumed } from './shared.ts';

const group = 'Statistics and history';

/** An opening of an e-mail. */
export interface Opening extends Activity {
  readonly userAgentType: string | null;
  readonly userAgent: string | null;
}

/** A click on a link of an e-mail. */
export interface Click extends Activity {
  readonly link: { readonly id: number | null; readonly url: string } | null;
}

/** A tracked link of an e-mail. */
export interface Link {
  readonly id: number;
  readonly url: string;
  readonly interests: readonly { readonly id: number; readonly name: string }[];
}

const noEmailGiven = { 2: { meaning: 'no e-mail was given', kind: 'invalid_input' }, 3: { meaning: 'the e-mail does not exist', kind: 'not_found' } } as const;
const notSent = { ...noEmailGiven, 4: notSentYet };
const fieldIdAssumed = 'Every client sends fieldId: without it, rows are taken to hold all fields of the subscriber.';

/** The options that every client sends to GetOpeningsByEmailId, beside the fields it wants. */
export const openingOptions = { passDate: 1 } as const;

/** The options that every client sends to GetClicksByEmailId, beside the fields it wants. */
export const clickOptions = { passDate: 1, passLink: 1 } as const;

export const getOpeningsByEmailId = defineFunction({
  name: 'GetOpeningsByEmailId',
  group,
  purpose: 'list the openings of an e-mail',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      emailId: idInput(),
      advanced: z.optional(
        z.object({
          fieldId: z.optional(idsInput()),
          startDate: z.optional(dateInput()),
          passDate: switchedOn(),
          userAgentType: switchedOn(),
          userAgent: switchedOn(),
          ...paging(),
        }),
      ),
    }),
  result: (): z.ZodMiniType<Opening[]> => rows(z.looseObject({ ...activity(), userAgentType: nullableText(), userAgent: nullableText() })),
  errors: notSent,
  evidence: 'seen',
  assumed: ['The rows are taken to be in no order.', fieldIdAssumed, startDateAssumed, pagingAssumed, notSentAssumed],
  sources: [phpClient, civicrm],
});

export const getClicksByEmailId = defineFunction({
  name: 'GetClicksByEmailId',
  group,
  purpose: 'list the clicks on links of an e-mail',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      emailId: idInput(),
      advanced: z.optional(
        z.object({
          fieldId: z.optional(idsInput()),
          startDate: z.optional(dateInput()),
          passDate: switchedOn(),
          passLink: switchedOn(),
          ...paging(),
        }),
      ),
    }),
  result: (): z.ZodMiniType<Click[]> =>
    rows(
      z.looseObject({
        ...activity(),
        link: z._default(withFallback(z.nullable(z.looseObject({ id: z._default(idOrNull(), null), url: z._default(text(), '') })), null), null),
      }),
    ),
  errors: notSent,
  evidence: 'seen',
  assumed: ['The rows are taken to be in no order.', fieldIdAssumed, startDateAssumed, pagingAssumed],
  sources: [phpClient, civicrm],
});

export const getLinksByEmailId = defineFunction({
  name: 'GetLinksByEmailId',
  group,
  purpose: 'list the tracked links of an e-mail',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ emailId: idInput() }),
  result: (): z.ZodMiniType<Link[]> =>
    rows(
      z.looseObject({
        id: id(),
        url: z._default(text(), ''),
        interests: innerRows(z.looseObject({ id: id(), name: z._default(text(), '') })),
      }),
    ),
  errors: notSent,
  evidence: 'seen',
  assumed: [],
  sources: [phpClient, civicrm],
});

/** The functions of this subject. */
export const statisticsFunctions = [getOpeningsByEmailId, getClicksByEmailId, getLinksByEmailId];
