import * as z from 'zod/mini';
import { anything, fieldValues, formValue, idInput } from '../contracts.ts';
import { defineFunction } from './define.ts';
import { laravel, transactionalArticle } from './sources.ts';

const group = 'E-mails';

export const sendEmailByIdAndRecipient = defineFunction({
  name: 'SendEMailByIDAndRecipient',
  group,
  purpose: 'send an activated campaign e-mail to one address, which need not be a subscriber’s',
  effect: 'write',
  repeatable: false,
  input: () =>
    z.object({
      emailId: idInput(),
      email: z.string().check(z.minLength(1)),
      fields: z.optional(fieldValues()),
      advanced: z.optional(z.object({ attachments: z.optional(z.array(formValue())) })),
    }),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: ['The form of an attachment is not shown; 3 MB is the limit for all.'],
  sources: [transactionalArticle],
});

export const sendEmailByIdAndRecipientAsync = defineFunction({
  name: 'SendEmailByIdAndRecipientAsync',
  group,
  purpose: 'put a campaign e-mail to one address into the sending queue',
  effect: 'write',
  repeatable: false,
  input: () => z.object({ emailId: idInput(), fields: fieldValues() }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['The address goes into the value of the e-mail field, as the one known client sends it.'],
  sources: [laravel],
});

/** The functions of this subject. */
export const sendingFunctions = [sendEmailByIdAndRecipient, sendEmailByIdAndRecipientAsync];
