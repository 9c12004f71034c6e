import type { Account } from '../account/account.ts';
import type { Activity, ActivityKind, Destination, Family } from '../account/mail_model.ts';
import { logActivity } from '../logs/lines.ts';
import { BOUNCES, type MailFacts, READER } from './facts.ts';

type Details = Activity['details'];

/** What the event lists show of each kind, by the keys that the samples of the documentation have. */
const DETAILS: Readonly<Record<Family, Readonly<Record<ActivityKind, (facts: MailFacts) => Details>>>> = {
  draganddrop: {
    clicks: ({ link }) => ({ link: link?.url ?? '', ...READER }),
    impressions: () => ({ ...READER, device: 'desktop' }),
    deliveries: () => ({ attempts: 1 }),
    errors: ({ error = 'hard' }) => {
      const { code, status, description } = BOUNCES[error];
      return { status: code, errorcode: status, description, errortype: error };
    },
    unsubscribes: ({ source = 'link' }) => ({ source, success: true }),
    abuses: () => ({ report: {} }),
  },
  html: {
    clicks: ({ link }) => ({ link_id: String(link?.id ?? 0), link: link?.url ?? '', link_title: link?.title ?? '', ...READER, referer: null }),
    impressions: () => ({ ...READER, device: 'desktop', referer: null }),
    deliveries: () => ({ attempt: '1', 'smtp-response': '250 2.0.0 OK' }),
    errors: ({ error = 'hard' }) => {
      const { code, description, type, typeDescription } = BOUNCES[error];
      return { errorcode: code, description, errortype: type, errortypedescription: typeDescription };
    },
    unsubscribes: ({ source = 'link' }) => ({ source, success: true }),
    abuses: () => ({ recognized_as: 'arf', feedback_type: 'abuse', arf_version: '0.1', details: '' }),
  },
};

/**
 * Notes what became of a mail. Both families count their ids from 1, so that an id alone does not name a row.
 *
 * @param at when it happened, in milliseconds since 1970
 */
export function addActivity(account: Account, destination: Destination, kind: ActivityKind, at: number, facts: MailFacts = {}): Activity {
  const { family, id: destinationId } = destination;
  const activity: Activity = { id: account.nextId(`${family} activity`), family, kind, destinationId, at, details: DETAILS[family][kind](facts) };
  account.activities[family].set(activity.id, activity);
  if (kind === 'impressions') {
    destination.opened = true;
  } else if (kind === 'clicks') {
    destination.clicked = true;
  }
  logActivity(account, destination, activity, facts);
  account.onEvent({ type: 'activity', activity, destination, facts });
  return activity;
}
