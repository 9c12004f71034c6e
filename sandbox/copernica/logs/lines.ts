import type { PostResult } from '../../deliveries/poster.ts';
import type { Account } from '../account/account.ts';
import type { Activity, ActivityKind, Destination, Family } from '../account/mail_model.ts';
import type { Profile } from '../account/model.ts';
import { BOUNCES, type MailFacts, READER } from '../mailing/facts.ts';
import type { Cell, LogType } from './types.ts';
import { PLACE, requestHead } from './values.ts';

const TYPES: Readonly<Record<Family, Readonly<Record<ActivityKind | 'attempts' | 'retries', LogType>>>> = {
  draganddrop: {
    ...{ attempts: 'cdm-attempts', retries: 'cdm-retry', clicks: 'cdm-click', impressions: 'cdm-impression', deliveries: 'cdm-delivery' },
    ...{ errors: 'cdm-error', unsubscribes: 'cdm-unsubscribe', abuses: 'cdm-abuse' },
  },
  html: {
    ...{ attempts: 'pom-attempts', retries: 'pom-retries', clicks: 'pom-clicks', impressions: 'pom-impressions', deliveries: 'pom-deliveries' },
    ...{ errors: 'pom-errors', unsubscribes: 'pom-unsubscribes', abuses: 'pom-abuses' },
  },
};

/** Notes that a mail was sent. In the Marketing Suite the ids are numbers (documented). */
export function logAttempt(account: Account, destination: Destination, profile: Profile): void {
  const { family, mailingId, profileId, subprofileId, at } = destination;
  const { template, document, ...common } = commonValues(account, destination);
  const collection = subprofileId === null ? undefined : account.subprofiles.get(subprofileId)?.collectionId;
  const ids = {
    ...{ mailingid: mailingId, profileid: profileId, subprofileid: subprofileId ?? 0, databaseid: profile.databaseId, collectionid: collection ?? 0 },
    ...{ templateid: Number(template), documentid: Number(document) },
  };
  const written = family === 'draganddrop' ? ids : Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)]));
  account.logs.append(TYPES[family].attempts, at, { ...common, ...written });
}

/** Notes what happened to a mail. A mail to a full mailbox was tried a second time before it failed (assumed). */
export function logActivity(account: Account, destination: Destination, { family, kind, at }: Activity, facts: MailFacts): void {
  const common = commonValues(account, destination);
  if (facts.error === 'soft') {
    account.logs.append(TYPES[family].retries, at, { ...common, attempt: '1', attempts: '1' });
  }
  account.logs.append(TYPES[family][kind], at, { ...common, ...ownValues(kind, facts) });
}

/** Notes a call of a webhook that failed. That the status is 0 if nothing was answered is assumed. */
export function logFailedCall({ logs }: Account, at: number, { status, head, ip }: PostResult): void {
  logs.append('feedback-loop-errors', at, { response: /^\d+$/.test(status) ? status : '0', recipient: ip, header: head });
}

function commonValues(account: Account, { family, messageId, mailingId, profileId, subprofileId, email }: Destination): Record<string, Cell> {
  const mailing = account.mailings[family].get(mailingId);
  const contentId = mailing?.contentId ?? 0;
  const templateId = family === 'html' ? (account.documents.get(contentId)?.templateId ?? 0) : contentId;
  return {
    ...{ id: messageId, email, tags: (mailing?.tags ?? []).join(';'), senderdomain: mailing?.from.email.split('@')[1] ?? '' },
    ...{
      profile: String(profileId),
      subprofile: String(subprofileId ?? 0),
      template: String(templateId),
      document: String(contentId),
      groupid: String(mailingId),
    },
  };
}

function ownValues(kind: ActivityKind, { link, error = 'hard' }: MailFacts): Record<string, Cell> {
  const { code, status, description } = BOUNCES[error];
  switch (kind) {
    case 'clicks':
      return { ...PLACE, ip: READER.ip, header: requestHead(`/c/${link?.id ?? 0}`), linkinfo: String(link?.id ?? 0) };
    case 'impressions':
      return { ...PLACE, ip: READER.ip, header: requestHead('/i') };
    case 'deliveries':
      return { attempts: '0' };
    case 'errors':
      return { type: 'bounce', status: code, code: status, description, content: `${status} ${code} ${description}` };
    case 'abuses':
      return { mail: 'Feedback-Type: abuse\r\nUser-Agent: sandbox/1.0\r\nVersion: 1' };
    case 'unsubscribes':
      return {};
  }
}
