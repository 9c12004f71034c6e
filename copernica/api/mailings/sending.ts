import type { CallOptions } from '../../../webservice/calls/call_options.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import { toRawDate } from '../../../webservice/values/time.ts';
import { type Account, TIME_ZONE } from '../connection/account.ts';
import { MAX_LIMIT } from '../methods/contracts.ts';
import {
  type DeliveredMailing,
  getDocumentMailingsOfProfile,
  getDocumentMailingsOfSubprofile,
  getTemplateMailingsOfProfile,
  getTemplateMailingsOfSubprofile,
} from '../methods/mailings.ts';
import { sendDocument, sendTemplate } from '../methods/sending.ts';
import { createdId, isSince } from '../records/creation.ts';
import type { OfEngine } from './engines.ts';
import { mailingFrom } from './mailings.ts';
import type { Recipient } from './recipient.ts';

/**
 * Sends a template or a document to one person.
 *
 * @param content a template of the engine `dnd`, or a document of `html`
 * @param since when the step began, in milliseconds since 1970
 * @returns the id of the mailing; null where neither the answer nor the look-up tells it
 * @throws ServiceFailure of the kind `uncertain` where it may have been sent, and is not among the mailings that the person got
 */
export function sendToOne(account: Account, content: OfEngine, recipient: Recipient, since: number): Promise<number | null> {
  return createdId(
    account,
    async (options) => {
      const sent = await nullOn(post(account, content, recipient, options));
      if (sent === null) {
        throw unknownContent(content);
      }
      return sent;
    },
    () => findSent(account, content, recipient, since),
  );
}

/** The failure where what is to be sent does not exist: those who are to get it were found before. */
export function unknownContent({ engine, id }: OfEngine): ServiceFailure {
  return new ServiceFailure('not_found', `${engine === 'dnd' ? 'Template' : 'Document'} ${id} does not exist in this account.`);
}

function post(account: Account, { engine, id }: OfEngine, recipient: Recipient, options: CallOptions): Promise<{ readonly created: number | null }> {
  const target = { target: recipient.id, targettype: recipient.type };
  return engine === 'dnd'
    ? account.call(sendTemplate, { body: { ...target, template: id } }, options)
    : account.call(sendDocument, { body: { ...target, document: id } }, options);
}

/** The newest mailing with that content which that person has got since then; null where there is none. */
async function findSent(account: Account, content: OfEngine, recipient: Recipient, since: number): Promise<number | null> {
  // By the documentation the date is not part of the time, by a test it is.
  const query = { type: 'individual', fromdate: toRawDate(since - 1_000, TIME_ZONE), limit: MAX_LIMIT, total: false } as const;
  const mailings = (await mailingsOf(account, content, recipient, query)).map((row) => mailingFrom(content.engine, row));
  const sent = mailings.filter(({ contentId, audience, date }) => contentId === content.id && audience !== 'mass' && isSince(date, since));
  return sent.reduce<number | null>((newest, { id }) => Math.max(newest ?? 0, id), null);
}

async function mailingsOf(
  account: Account,
  { engine }: OfEngine,
  { type, id }: Recipient,
  query: { readonly type: 'individual'; readonly fromdate: string; readonly limit: number; readonly total: false },
): Promise<readonly DeliveredMailing[]> {
  if (type === 'profile') {
    const page =
      engine === 'dnd'
        ? account.call(getTemplateMailingsOfProfile, { profile: id, query })
        : account.call(getDocumentMailingsOfProfile, { profile: id, query: { ...query, include_subprofiles: false } });
    return (await page).data;
  }
  const method = engine === 'dnd' ? getTemplateMailingsOfSubprofile : getDocumentMailingsOfSubprofile;
  return (await account.call(method, { subprofile: id, query })).data;
}
