import type { LoggedCall } from '../calls.ts';
import type { AccountTable, Count, PageLink } from './account_contents.ts';
import type { Mails } from './account_mails.ts';
import type { People } from './account_people.ts';
import type { HandRequest } from './parts/hand_request.ts';

/* What a vendor's box hands to the console. The console draws it and knows no vendor. */

/** A webhook of the account. */
export interface WebhookView {
  readonly id: number;
  readonly event: string;
  /** Who created it, where the service knows; else null. */
  readonly app: string | null;
  /** The whole address, which is a secret: a page shows only its host and its end. */
  readonly url: string;
  readonly active: boolean;
  /** Whether failures deactivate it; where they do not, it has no state. */
  readonly canBeDeactivated: boolean;
  /** In milliseconds since 1970; null while it is active. */
  readonly deactivatedAt: number | null;
  /** How many events are kept for it while it is inactive. */
  readonly waiting: number;
  /** Until when they are kept, in milliseconds since 1970; null where none is kept. */
  readonly keptUntil: number | null;
}

/** The account of a box as the console shows it. All of it is read anew each time. */
export interface AccountConsole {
  /** The account at a glance. */
  counts(): readonly Count[];
  /** Lists, databases, e-mails with their statistics, and so on; of each only the newest rows. */
  tables(): readonly AccountTable[];
  /** Pages of the box to begin with, such as sign-up forms. */
  pages(): readonly PageLink[];
  readonly people: People;
  readonly mails: Mails;
  webhooks(): readonly WebhookView[];
  /**
   * Activates a webhook again; without effect where it is active or gone.
   *
   * @param replay whether the events that were kept are sent
   */
  activate(id: number, replay: boolean): void;
  /**
   * A logged call as a request that a person can send by hand.
   *
   * @returns null where it cannot be told from the log
   */
  request(call: LoggedCall): HandRequest | null;
  /** The account's contents in the form of a seed: what `load` of the box makes an equal account of. What happened in the account is no part of it. */
  seed(): unknown;
}
