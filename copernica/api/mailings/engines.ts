import { type FailureKind, isOfKind } from '../../../webservice/calls/failure.ts';

/**
 * The two mail engines: `dnd` sends mailings with drag-and-drop templates, `html` those with HTML documents. Each counts its ids from 1, so that one id may mean a mailing of
 * either.
 */
export type Engine = 'dnd' | 'html';

/** The mail engines in the words that people know them by. */
export const engineWords = { dnd: 'Drag-and-Drop', html: 'HTML' } as const satisfies Record<Engine, string>;

/** What is of one of the mail engines, and its id there. */
export interface OfEngine {
  readonly engine: Engine;
  readonly id: number;
}

/** How something of a mail engine is named, unlike anything of the other: `dnd-161`. */
export const nameOf = ({ engine, id }: OfEngine): `${Engine}-${number}` => `${engine}-${id}`;

/** Reads such a name; null for anything else. */
export function ofName(name: string): OfEngine | null {
  const [, engine, id] = /^(dnd|html)-([1-9]\d{0,14})$/i.exec(name) ?? [];
  return engine === undefined ? null : { engine: engine.toLowerCase() === 'dnd' ? 'dnd' : 'html', id: Number(id) };
}

/** What an account is assumed to answer that does not use one of the engines. */
const NOT_IN_USE: readonly FailureKind[] = ['permission', 'refused', 'not_found'];

/**
 * The rows of both mail engines. An engine whose list is refused has none, as long as the other one's is not.
 *
 * @param read reads the rows of one of them
 * @throws what a reading throws
 */
export async function fromBoth<Row>(read: (engine: Engine) => Promise<readonly Row[]>): Promise<Row[]> {
  const lists = await Promise.allSettled([read('dnd'), read('html')]);
  const reasons: unknown[] = lists.flatMap((list) => (list.status === 'rejected' ? [list.reason] : []));
  const failed = [...reasons.filter((reason) => !isOfKind(reason, NOT_IN_USE)), ...(reasons.length === lists.length ? reasons : [])];
  if (failed.length > 0) {
    throw failed[0];
  }
  return lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
}
