import * as z from 'zod/mini';
import { dateInput, id, idInput, idOrNull, innerRows, paging, rows, text, textOrNull } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { civicrm, dataPipeline, phpClient } from '../sources.ts';

const group = 'E-mails';

/** What a mailing can be at (CiviCRM extension of Greenpeace CEE). */
export const mailingStatuses = ['drafted', 'activated', 'paused', 'done', 'cancelled'] as const;

/** The kinds of mailings, also called their behavior (CiviCRM extension of Greenpeace CEE). */
export const mailingTypes = ['standard', 'dialog', 'campaign', 'abtest', 'abwinner'] as const;

/** A mailing as GetMailings describes it. */
export interface Mailing {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  /** One of `mailingTypes`, where the vendor adds none. */
  readonly type: string;
  /** One of `mailingStatuses`, where the vendor adds none. */
  readonly status: string;
  /** As delivered: `YYYY-MM-DD HH:MM:SS` in the account's time zone; null before it is sent. */
  readonly sendingTime: string | null;
}

/** A mailing as GetEmailById describes it; further keys are kept. */
export interface MailingDetails {
  readonly subject: string;
  readonly description: string;
  /** What GetMailings calls the type. */
  readonly behavior: string;
  readonly status: string;
  readonly sendingTime: string | null;
  readonly senderName: string;
  readonly senderEmail: string;
  readonly replyEmail: string;
  readonly text: string;
  readonly html: string;
  readonly templateId: number | null;
  readonly folderId: number | null;
  readonly listId: readonly number[];
  readonly targetgroupId: readonly number[];
}

/** The parameter of every function for one e-mail. */
export const byEmailId = () => z.object({ emailId: idInput() });
const textOrEmpty = () => z._default(text(), '');
/** A word of a fixed set, in whatever letter case. */
const word = () =>
  z.pipe(
    textOrEmpty(),
    z.transform((value) => value.toLowerCase()),
  );

export const getMailings = defineFunction({
  name: 'GetMailings',
  group,
  purpose: 'list the e-mails',
  effect: 'read',
  repeatable: true,
  input: () =>
    z.object({
      advanced: z.optional(
        z.object({
          status: z.optional(z.enum(mailingStatuses)),
          type: z.optional(z.enum(mailingTypes)),
          startDate: z.optional(dateInput()),
          endDate: z.optional(dateInput()),
          ...paging(),
        }),
      ),
    }),
  result: (): z.ZodMiniType<Mailing[]> =>
    rows(
      z.looseObject({
        id: id(),
        subject: textOrEmpty(),
        description: textOrEmpty(),
        type: word(),
        status: word(),
        sendingTime: z._default(textOrNull(), null),
      }),
    ),
  errors: {},
  evidence: 'seen',
  assumed: [
    'The options start and limit are taken to work here too: one client can page any function with them, although it reads this one whole.',
    'The highest id is taken to be the newest.',
  ],
  sources: [phpClient, civicrm, dataPipeline],
});

export const getEmailById = defineFunction({
  name: 'GetEmailById',
  group,
  purpose: 'read one e-mail',
  effect: 'read',
  repeatable: true,
  input: byEmailId,
  result: (): z.ZodMiniType<MailingDetails> =>
    z.looseObject({
      subject: textOrEmpty(),
      description: textOrEmpty(),
      behavior: word(),
      status: word(),
      sendingTime: z._default(textOrNull(), null),
      senderName: textOrEmpty(),
      senderEmail: textOrEmpty(),
      replyEmail: textOrEmpty(),
      text: textOrEmpty(),
      html: textOrEmpty(),
      templateId: z._default(idOrNull(), null),
      folderId: z._default(idOrNull(), null),
      listId: innerRows(id()),
      targetgroupId: innerRows(id()),
    }),
  errors: {},
  evidence: 'seen',
  assumed: [],
  sources: [phpClient, civicrm],
});

export const getMedia = defineFunction({
  name: 'GetMedia',
  group,
  purpose: 'list the media of the account',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () => rows(z.looseObject({})),
  errors: {},
  evidence: 'seen',
  assumed: ['That rows come is shown, but not what they hold, so they are passed on as delivered.'],
  sources: [dataPipeline],
});

/** The functions of this subject. */
export const emailLookupFunctions = [getMailings, getEmailById, getMedia];
