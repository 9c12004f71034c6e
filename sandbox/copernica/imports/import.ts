/** What an import does with rows whose profile exists, and with the others. Imports of the box do not delete. */
export const importActions = ['add', 'update', 'update or add', 'ignore or add'] as const;

/** One of these. */
export type ImportAction = (typeof importActions)[number];

/** An import, and how far it is. */
export interface Import {
  readonly id: number;
  readonly name: string;
  readonly databaseId: number;
  readonly action: ImportAction;
  /** Names of the columns that tell profiles apart, and subprofiles where they name a collection. */
  readonly keyFields: readonly string[];
  /** Whether empty values keep the old ones. */
  readonly ignoreEmptyFields: boolean;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** When it begins, in milliseconds since 1970; null for one that waits for its start by hand. */
  readonly startsAt: number | null;
  /** When it was done; null until then. */
  doneAt: number | null;
}
