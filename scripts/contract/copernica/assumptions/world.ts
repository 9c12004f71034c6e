import type { AnyFunctionDefinition } from '../../../../webservice/catalogue/define.ts';
import type { Answer } from '../../observer.ts';
import type { World as AnyWorld } from '../../probe.ts';
import type { Assumption, Finding } from '../../report.ts';
import type { Found, Row } from '../reading/found.ts';
import type { Settings } from '../settings.ts';

/** An id that no account will ever have. */
export const NO_ID = 2_147_483_647;

/** What is at hand for finding something out: the account, and what it offers as parameters. */
export interface World extends AnyWorld {
  readonly settings: Settings;
  readonly found: Found;
}

/** Something that costs calls. */
export interface Costly {
  /** How many calls it makes at most, besides those that `readEverything` has made. */
  readonly calls: number;
}

/** An assumption that belongs to no single method, and a way to find out about it by reading. */
export interface Fact extends Assumption, Costly {
  readonly ask: (world: World) => Finding | Promise<Finding>;
}

/** How many calls several make at most. */
export const callsOf = (all: readonly Costly[]): number => all.reduce((sum, { calls }) => sum + calls, 0);

/** The rows of a page, or of a bare list; none of anything else. */
export function rowsIn({ result }: Answer): readonly Row[] {
  const list: unknown = Array.isArray(result) ? result : Object(result).data;
  return Array.isArray(list) ? list.filter((row) => typeof row === 'object' && row !== null) : [];
}

/** The texts under a key of rows. */
export const textsUnder = (rows: readonly Row[], key: string): string[] => rows.flatMap((row) => (typeof row[key] === 'string' ? [row[key]] : []));

/** The ids of rows, as numbers where they are. */
export const idsOf = (rows: readonly Row[]): number[] => rows.map((row) => Number(row.ID ?? row.id));

/** Asks for rows of a list for the first database. */
export async function rowsOfDatabase(
  { observer, found }: World,
  definition: AnyFunctionDefinition,
  query: Readonly<Record<string, string | number | boolean | string[]>>,
) {
  const database = found.id('database');
  return database === undefined ? [] : rowsIn(await observer.read(definition, { database, query }));
}
