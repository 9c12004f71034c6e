import * as z from 'zod/mini';
import { anything, formValue, idInput } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { fieldValues } from '../field_values.ts';
import { laravel, transactionalArticle } from '../sources.ts';

const group = 'E-mails';
const sendingAssumed =
  'Where the answer is lost, a row of GetRecipientsByEmailId since the call began that names the person is taken to prove the sending. No row proves nothing: rows may come late, and whether people who are no subscribers have any is not known.';

/** Most bytes of all attachments of one e-mail: 3 MB (helpdesk article on sending transactional mails). */
export const MAX_ATTACHMENT_BYTES = 3 * 1024 * 1024;

/** A file as it is sent along, its content in base64; the form is assumed, as the function says. */
export type Attachment = Readonly<Record<'name' | 'content', string>>;

/** Makes an attachment out of a file. */
export function attachmentOf(name: string, bytes: Uint8Array): Attachment {
  return { name, content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
}

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
  assumed: [
    'The form of an attachment is not shown: its name and its content in base64 are sent, as name and content.',
    'The limit of 3 MB for all attachments is taken to mean 3 · 1,024 · 1,024 bytes before encoding.',
    sendingAssumed,
  ],
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
  assumed: [
    'The address goes into the value of the e-mail field, as the one known client sends it.',
    'Attachments are taken not to be possible.',
    sendingAssumed,
  ],
  sources: [laravel],
});

/** The functions of this subject. */
export const sendingFunctions = [sendEmailByIdAndRecipient, sendEmailByIdAndRecipientAsync];
