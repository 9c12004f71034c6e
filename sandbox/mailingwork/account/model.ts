import type { Webhook as DeliveredWebhook } from '../../deliveries/webhook.ts';

/** The parts of an account. Instants are milliseconds since 1970; they are written as text only in answers. */

export interface Folder {
  id: number;
  parentId: number;
  name: string;
}

export interface List {
  id: number;
  name: string;
  description: string;
  folderId: number;
  substitute: string;
  /** Addresses on the list's opt-out list, in lower case. */
  optedOut: Set<string>;
}

export interface Field {
  id: number;
  name: string;
  description: string;
  alias: string;
  type: string;
  options: string;
  default: string;
  behavior: string;
  substitute: string;
}

export interface Subscriber {
  id: number;
  /** Values by field id. Change them only through the account, which maintains an index of addresses. */
  fields: Map<number, string>;
  lists: Set<number>;
  createdAt: number;
  changedAt: number;
}

export interface OptinSetup {
  id: number;
  name: string;
  mode: 'double' | 'single';
  greeting: boolean;
  /** Whether a sign-up with a known address updates its subscriber instead of creating a second one. */
  matchDuplicates: boolean;
  fieldIds: number[];
  listIds: number[];
}

export interface OptoutSetup {
  id: number;
  name: string;
  mode: 'double' | 'confirmed' | 'single';
  listIds: number[];
}

export interface Optin {
  id: number;
  setupId: number;
  origin: 'api' | 'page';
  fields: Map<number, string>;
  ip: string;
  referer: string;
  startedAt: number;
  /** Null until the confirmation link is clicked. */
  activatedAt: number | null;
  subscriberId: number | null;
}

export interface Optout {
  id: number;
  setupId: number;
  origin: 'api' | 'page';
  subscriberId: number;
  mailingId: number | null;
  listIds: number[];
  startedAt: number;
  finalizedAt: number | null;
}

export interface Link {
  id: number;
  url: string;
  interests: { id: number; name: string }[];
}
export interface Sending {
  recipient: number;
  at: number;
}
export interface Opening {
  recipient: number;
  at: number;
  userAgentType: 'human' | 'machine';
  userAgent: string;
}
export interface Click {
  recipient: number;
  at: number;
  linkId: number;
}
export interface Bounce {
  recipient: number;
  at: number;
  type: 'hard' | 'soft';
  address: string;
}

export const mailingTypes = ['standard', 'dialog', 'campaign', 'abtest', 'abwinner'] as const;
export type MailingType = (typeof mailingTypes)[number];
export const mailingStatuses = ['drafted', 'activated', 'paused', 'done', 'cancelled'] as const;
export type MailingStatus = (typeof mailingStatuses)[number];

export interface Mailing {
  id: number;
  subject: string;
  description: string;
  type: MailingType;
  status: MailingStatus;
  sendingTime: number | null;
  senderName: string;
  senderEmail: string;
  text: string;
  html: string;
  templateId: number;
  folderId: number;
  listIds: number[];
  targetgroupIds: number[];
  links: Link[];
  sendings: Sending[];
  openings: Opening[];
  clicks: Click[];
  bounces: Bounce[];
}

export type WebhookEvent = 'optin_finalized' | 'optout_finalized' | 'profilemanager_finalized';

export interface Webhook extends DeliveredWebhook {
  app: string;
  event: WebhookEvent;
}

export interface Notification {
  id: number;
  at: number;
  webhookId: number;
  text: string;
}

export interface Mail {
  id: number;
  at: number;
  kind: 'opt-in confirmation' | 'greeting' | 'opt-out confirmation' | 'opt-out done' | 'campaign e-mail';
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The links of the mail, as paths of this sandbox. */
  links: { label: string; path: string }[];
  mailingId: number | null;
  /** The subscriber with the address, if there is one. */
  subscriberId: number | null;
  fields: Record<string, string>;
  attachments: { name: string; bytes: number }[];
  /** Whether the recipient opened it, and followed one of its links; missing until then. */
  opened?: true;
  clicked?: true;
}

export type ImportMode = 'add' | 'replace' | 'update' | 'update_add';

/** An import that is due later. */
export interface ImportTask {
  dueAt: number;
  listId: number;
  mode: ImportMode;
  /** Whether existing subscribers get all values of a row, otherwise only those they do not have yet (assumed). */
  everyField: boolean;
  /** Values by field id. */
  rows: Map<number, string>[];
}

export interface Campaign {
  id: number;
  name: string;
  substitute: string;
}
