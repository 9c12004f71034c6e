import type { Found } from './account_people.ts';
import type { Text } from './text/text.ts';

/** A mail in a list. */
export interface MailLine {
  readonly id: number;
  /** As the account writes it. */
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly kind: Text;
  readonly opened: boolean;
  readonly clicked: boolean;
}

/** A link of a mail. */
export interface MailLink {
  readonly id: number;
  readonly label: string;
  /** As it stands in the HTML of the mail: a path of the box, or an address outside. */
  readonly href: string;
}

/** Something that a recipient's mailbox can do with a mail besides showing it. */
export interface MailAnswer {
  readonly key: string;
  readonly label: Text;
}

/** A whole mail. */
export interface MailView extends MailLine {
  readonly from: string;
  readonly text: string;
  /** As it was written, so it may contain anything; '' where there is none. */
  readonly html: string;
  readonly links: readonly MailLink[];
  /** Values and attachments by their label. */
  readonly facts: readonly (readonly [label: string | Text, value: string])[];
  /** None where the service knows no such thing. */
  readonly answers: readonly MailAnswer[];
}

/** The mails that an account sent, in place of mailboxes. */
export interface Mails {
  /**
   * Finds mails.
   *
   * @param text what the address or the subject contains, in any letter case; all are found when it is empty
   * @param limit how many at most
   */
  find(text: string, limit: number): Found<MailLine>;
  get(id: number): MailView | undefined;
  /** Notes that the recipient opened a mail, as its image would. */
  open(id: number): void;
  /**
   * Notes that the recipient followed a link of a mail.
   *
   * @returns where it leads: a path of the box, or an address outside; undefined where there is no such link
   */
  follow(id: number, linkId: number): string | undefined;
  /** Lets the recipient's mailbox do one of the mail's `answers`. */
  answer(id: number, key: string): void;
}
