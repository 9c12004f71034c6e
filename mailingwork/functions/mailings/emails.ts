import * as z from 'zod/mini';
import {
  anything,
  dateInput,
  freeParameters,
  id,
  idInput,
  idOrNull,
  idsInput,
  innerRows,
  paging,
  rows,
  text,
  textOrNull,
} from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { civicrm, dataPipeline, laravel, phpClient, transactionalArticle } from '../sources.ts';

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

const byEmailId = () => z.object({ emailId: idInput() });
const textOrEmpty = () => z._default(text(), '');
/** A word of a fixed set, in whatever letter case. */
const word = () =>
  z.pipe(
    textOrEmpty(),
    z.transform((value) => value.toLowerCase()),
  );

export const createEmail = defineFunction({
  name: 'CreateEmail',
  group,
  purpose: 'create an e-mail',
  effect: 'write',
  repeatable: false,
  input: () =>
    z.object({
      subject: z.string().check(z.minLength(1)),
      senderName: z.string(),
      senderEmail: z.string(),
      listId: z._default(z.union([idsInput(), z.literal('')]), ''),
      targetgroupId: z._default(z.union([idsInput(), z.literal('')]), ''),
      text: z._default(z.string(), ''),
      html: z._default(z.string(), ''),
      templateId: z._default(z.union([idInput(), z.literal('')]), ''),
      advanced: z.optional(z.object({ behavior: z.optional(z.enum(mailingTypes)), folderId: z.optional(idInput()) })),
    }),
  result: idOrNull,
  errors: {},
  evidence: 'seen',
  assumed: [
    'The one known client sends every parameter but advanced, some of them empty; so does this catalogue.',
    'Several ids of lists or target groups are sent separated by commas, as CreateRecipient takes them.',
    'Without a behavior a standard e-mail is taken to be created; only campaign is shown.',
    'Where the answer is lost, nothing is looked up: no answer is known to tell when an e-mail was created, so an older draft of the same content could pass for it.',
  ],
  sources: [laravel],
});

export const activateEmail = defineFunction({
  name: 'ActivateEmail',
  group,
  purpose: 'activate a campaign e-mail, so that it can be sent',
  effect: 'write',
  repeatable: true,
  input: byEmailId,
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: ['Activating an e-mail that is active is taken as harmless.'],
  sources: [transactionalArticle, laravel],
});

export const reactiveEmail = defineFunction({
  name: 'ReactiveEmail',
  group,
  purpose: 'activate a paused campaign e-mail again',
  effect: 'write',
  repeatable: true,
  freeParameters: true,
  input: () => freeParameters({ emailId: idInput() }),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [
    'The name is spelled as in the article, although ReactivateEmail would be expected.',
    'Its parameters are not shown: emailId is assumed, as in ActivateEmail.',
  ],
  sources: [transactionalArticle],
});

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

/** The functions of this subject; those that send are in sending.ts. */
export const emailFunctions = [createEmail, activateEmail, reactiveEmail, getMailings, getEmailById, getMedia];
