import * as z from 'zod/mini';
import { anything, freeParameters, idInput, idOrNull, idsInput } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { laravel, transactionalArticle } from '../sources.ts';
import { byEmailId, mailingTypes } from './email_lookup.ts';

const group = 'E-mails';

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

/** The functions of this subject; those that read are in email_lookup.ts, those that send in sending.ts. */
export const emailFunctions = [createEmail, activateEmail, reactiveEmail];
