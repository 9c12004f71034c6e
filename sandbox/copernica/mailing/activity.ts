import type { Account } from '../account/account.ts';
import type { Activity, ActivityKind, Destination, Family, Link } from '../account/mail_model.ts';

/** What is known of an activity besides its destination and its time. */
export interface Facts {
  /** The link of a click. */
  link?: Link;
  /** Whether an error is final: the address does not exist, or its mailbox was full. */
  error?: 'hard' | 'soft';
  /** What caused an unsubscribe: `link` is documented, other values are assumed. */
  source?: string;
}

type Details = Activity['details'];

const READER = { ip: '192.0.2.17', useragent: 'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0' };

const BOUNCES = {
  hard: { code: '5.1.1', status: '550', description: 'User unknown', type: 'nouser', typeDescription: 'Find the mailbox of the address' },
  soft: { code: '4.2.2', status: '452', description: 'Mailbox full', type: 'mailboxfull', typeDescription: 'Store the message in the mailbox' },
} as const;

/** What the event lists show of each kind, by the keys that the samples of the documentation have. */
const DETAILS: Readonly<Record<Family, Readonly<Record<ActivityKind, (facts: Facts) => Details>>>> = {
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
export function addActivity(account: Account, { family, id: destinationId }: Destination, kind: ActivityKind, at: number, facts: Facts = {}): Activity {
  const activity: Activity = { id: account.nextId(`${family} activity`), family, kind, destinationId, at, details: DETAILS[family][kind](facts) };
  account.activities[family].set(activity.id, activity);
  return activity;
}
