/** What an account sends with, and what it sent. Instants are milliseconds since 1970; they are written as text only in answers. */

/** The two mail engines: drag-and-drop templates of the Marketing Suite, and HTML documents of the Publisher. */
export type Family = 'draganddrop' | 'html';

/** A link in a mail that counts its clicks. */
export interface Link {
  id: number;
  url: string;
  title: string;
}

/** A template of the Marketing Suite. */
export interface Template {
  id: number;
  name: string;
  subject: string;
  from: { name: string; email: string };
  archived: boolean;
  created: number;
  /** The text of its mails. */
  text: string;
  /** Labels that its mails carry in webhooks and log files. */
  tags: string[];
  links: Link[];
}

/** A template of the Publisher, which documents are made from. */
export interface DocumentTemplate {
  id: number;
  name: string;
  archived: boolean;
}

/** A document of the Publisher. */
export interface Document extends Template {
  templateId: number;
}

/** Who gets a mailing. */
export interface Target {
  type: 'database' | 'collection' | 'view' | 'miniview' | 'profile' | 'subprofile';
  id: number;
}

export interface Mailing {
  id: number;
  family: Family;
  /** When it was sent. */
  at: number;
  /** Of a template or a document. */
  contentId: number;
  subject: string;
  from: { name: string; email: string };
  tags: string[];
  type: 'mass' | 'individual';
  target: Target;
  /** Only mailings of `html` have one that is not ''. */
  description: string;
  /** Sent to the marketers themselves, to try it; only of `html`. */
  test: boolean;
  /** Started by a follow-up action. */
  followUp: boolean;
}

/** A mailing that is due later. */
export interface ScheduledMailing {
  id: number;
  family: Family;
  contentId: number;
  target: Target;
  /** When it is due, then null. */
  next: number | null;
  /** When it was sent; null until then. */
  previous: number | null;
  /** The repetition as it was ordered (RFC 5545), '' for none. The box sends once all the same. */
  rrule: string;
  description: string;
  test: boolean;
}

/** One mail of a mailing to one profile or subprofile. */
export interface Destination {
  id: number;
  family: Family;
  /** The id of the message: of `draganddrop` a short text, of `html` a hash. Webhooks and log files name it too. */
  messageId: string;
  mailingId: number;
  profileId: number;
  subprofileId: number | null;
  /** The address that it was sent to; '' where there was none. */
  email: string;
  at: number;
  /** Whether the recipient opened the mail, and followed one of its links; missing until then. */
  opened?: true;
  clicked?: true;
}

export const activityKinds = ['clicks', 'impressions', 'deliveries', 'errors', 'unsubscribes', 'abuses'] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** What became of a destination: one row of an event list. */
export interface Activity {
  id: number;
  family: Family;
  kind: ActivityKind;
  destinationId: number;
  at: number;
  /** What only this kind has, by the keys of the event list of its family, such as `link`, `errorcode` or `source`. */
  details: Record<string, string | number | boolean | null | Record<string, never>>;
}

/** A mail in the outbox of the box, for a person who plays its recipient. */
export interface Mail {
  id: number;
  destinationId: number;
  family: Family;
  to: string;
  subject: string;
  at: number;
  /** The last part of the address of its unsubscribe link. */
  unsubscribeCode: string;
}
