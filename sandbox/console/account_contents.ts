import type { Text } from './text/text.ts';

/** A page of the box for people, such as a sign-up form. */
export interface PageLink {
  readonly label: Text;
  /** On the box, with a leading slash. */
  readonly path: string;
}

/** What stands in a cell of a table; a number is aligned to the right. */
export type Cell = string | number | null | Text | readonly PageLink[];

/** A table of the account. */
export interface AccountTable {
  readonly title: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said when there are no rows. */
  readonly none: Text;
}

/** A number that tells the state of the account at a glance. */
export interface Count {
  readonly name: Text;
  readonly value: number;
}
