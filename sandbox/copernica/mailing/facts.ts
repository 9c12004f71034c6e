import type { Link } from '../account/mail_model.ts';

/** What is known of an activity besides its destination and its time. */
export interface MailFacts {
  /** The link of a click. */
  readonly link?: Link;
  /** Whether an error is final: the address does not exist, or its mailbox was full. */
  readonly error?: 'hard' | 'soft';
  /** What caused an unsubscribe: `link` is documented, other values are assumed. */
  readonly source?: string;
}

/** The person who reads and clicks in this box. */
export const READER = { ip: '192.0.2.17', useragent: 'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0' };

/** Why a mail could not be delivered. */
export const BOUNCES = {
  hard: { code: '5.1.1', status: '550', description: 'User unknown', type: 'nouser', typeDescription: 'Find the mailbox of the address' },
  soft: { code: '4.2.2', status: '452', description: 'Mailbox full', type: 'mailboxfull', typeDescription: 'Store the message in the mailbox' },
} as const;
