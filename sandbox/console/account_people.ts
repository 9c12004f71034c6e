import type { AccountTable, PageLink } from './account_contents.ts';
import type { Text } from './text/text.ts';

/** A person in a list of found ones: a subscriber, a profile. */
export interface PersonLine {
  readonly id: number;
  /** E-mail address or name. */
  readonly title: string;
  /** What the person belongs to: lists, a database. */
  readonly place: string;
  /** As the account writes it. */
  readonly createdAt: string;
}

/** All that the account knows of a person. */
export interface PersonDetail {
  readonly title: string;
  /** Values by their label. */
  readonly facts: readonly (readonly [label: string | Text, value: string])[];
  /** Memberships, opt-ins, subprofiles, events. */
  readonly tables: readonly AccountTable[];
  readonly pages: readonly PageLink[];
}

/** A part of a long list. */
export interface Found<Line> {
  /** How many there are in all. */
  readonly total: number;
  /** The newest of them, newest first. */
  readonly found: readonly Line[];
}

/** The people in an account. */
export interface People {
  /** What the service calls a person, and several. */
  readonly one: Text;
  readonly many: Text;
  /**
   * Finds people by their values.
   *
   * @param text what one of the values contains, in any letter case; all are found when it is empty
   * @param limit how many at most
   */
  find(text: string, limit: number): Found<PersonLine>;
  get(id: number): PersonDetail | undefined;
}
