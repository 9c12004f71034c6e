import type { PlainInputField, ZObject } from 'zapier-platform-core';
import type { Account } from '../../mailingwork/connection/account.ts';
import { baseUrlOf } from '../../mailingwork/connection/hosts.ts';
import { type Attachment, attachmentOf, MAX_ATTACHMENT_BYTES } from '../../mailingwork/functions/mailings/sending.ts';
import { fetchFiles } from '../../zapier/http/files.ts';
import { allowsLoopback, permittedAddresses } from '../../zapier/http/loopback.ts';
import { onlyTexts } from '../../zapier/inputs/input.ts';

/** Files to send along. */
export const attachmentsInput: PlainInputField = {
  key: 'attachments',
  label: 'Attachments',
  type: 'file',
  list: true,
  required: false,
  helpText: 'Files from earlier steps, or their public addresses, such as `https://www.example.com/invoice.pdf`. At most 3 MB in all.',
};

/**
 * Fetches the files that a user mapped.
 *
 * @param value what the input holds
 * @throws FileFailure where one cannot be had or all together are too large
 */
export async function fetchAttachments(z: ZObject, account: Account, value: unknown): Promise<Attachment[]> {
  const files = await fetchFiles(z, onlyTexts(value, 'Attachments'), {
    mayFetch: isPublic,
    isPermitted: permittedAddresses(),
    maxBytes: MAX_ATTACHMENT_BYTES,
    timeoutMs: account.budget.part('fileDownload'),
  });
  return files.map(({ name, bytes }) => attachmentOf(name, bytes));
}

/** Files are fetched from where accounts may be reached: public hosts over https. */
function isPublic(url: URL): boolean {
  try {
    return baseUrlOf({ ownHost: url.origin, allowLoopback: allowsLoopback() }) === url.origin;
  } catch {
    return false;
  }
}
