import * as z from 'zod/mini';
import { idInput, rows } from '../../../webservice/catalogue/contracts.ts';
import type { ErrorCode } from '../../../webservice/catalogue/define.ts';
import { list, paging, pathText, unknownEntity, written } from './contracts.ts';
import { type AnyMethod, defineMethod, type MethodFacts } from './define.ts';
import { contractIn, type ShortParameters, shapeIn, type ValueContract } from './short_parameters.ts';
import { restDocs } from './sources.ts';

/**
 * A method in short. What is left out is the usual: GET reads, PUT writes and may be repeated, POST writes and must not be, DELETE destroys and may be
 * repeated; the documentation of REST v4 shows it.
 */
interface Entry extends Partial<Omit<MethodFacts, 'verb' | 'path' | 'group' | 'purpose'>>, Pick<MethodFacts, 'purpose'> {
  /** Parameters behind the question mark, without those of paging. */
  readonly query?: ShortParameters;
  readonly body?: ShortParameters;
  /** How the answer is built: a page of rows, all rows at once, a bare list, such a list page by page, or a text. Else a read brings an object. */
  readonly answer?: 'page' | 'rows' | 'array' | 'arrayPage' | 'text';
  /** The keys of the answer, or of its rows, with commas between them. Like sources and assumptions they do not ship. */
  readonly delivers?: string;
}

/** Methods by verb and path. */
export type Table = Readonly<Record<string, Entry>>;

const usual = {
  GET: { effect: 'read', repeatable: true },
  POST: { effect: 'write', repeatable: false },
  PUT: { effect: 'write', repeatable: true },
  DELETE: { effect: 'destroy', repeatable: true },
} as const;

/** Parameters of paths that are texts; all others are IDs. */
const TEXTS = new Set(['email', 'field', 'filename', 'type', 'message', 'destination', 'medialibrary', 'datarequest']);

/** How removed profiles and subprofiles answer (seen in tests of a PHP client, 2020). */
const removedAlready: Readonly<Record<string, ErrorCode>> = {
  'has already been removed': { meaning: 'it has been removed already', kind: 'not_found' },
};

/**
 * Declares methods that no operation uses: they are only called by hand. One that an operation comes to use moves to `defineMethod`, with contracts that say
 * what its types are.
 *
 * @param group the subject that they are listed under
 * @param table their entries
 */
export function methodsOf(group: string, table: Table): AnyMethod[] {
  return Object.entries(table).map(([name, { query, body, answer, delivers = '', ...facts }]) => {
    const verb = (['POST', 'PUT', 'DELETE'] as const).find((one) => name.startsWith(`${one} `)) ?? 'GET';
    const path = name.slice(verb.length + 1);
    const isPaged = answer === 'page' || answer === 'arrayPage';
    return defineMethod({
      ...usual[verb],
      errors: { ...(path.includes('{') ? unknownEntity : {}), ...(verb !== 'GET' && /^\/(sub)?profile\//.test(path) ? removedAlready : {}) },
      evidence: 'documented',
      assumed: [],
      sources: [restDocs],
      ...(answer === 'text' ? { answersText: true as const } : {}),
      ...facts,
      group,
      verb,
      path,
      input: () => z.object(partsOf(path, isPaged || query !== undefined ? { ...(isPaged ? paging() : {}), ...shapeIn(query) } : null, body)),
      result: () => (verb === 'GET' ? resultOf(answer, delivers) : written()),
    });
  });
}

/** The parts of a call: what its path names, what stands behind the question mark, and the body. */
function partsOf(path: string, query: Record<string, ValueContract> | null, body: ShortParameters | undefined): Record<string, ValueContract> {
  const named = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => [name, TEXTS.has(name) ? pathText() : idInput()] as const);
  return {
    ...Object.fromEntries(named),
    ...(query === null ? {} : { query: z.object(query) }),
    ...(body === undefined ? {} : { body: contractIn(body) }),
  };
}

function resultOf(answer: Entry['answer'], delivers: string): z.ZodMiniType {
  const keys = delivers.split(', ').filter((key) => key !== '');
  const row = z.looseObject(Object.fromEntries(keys.map((key) => [key, z.optional(z.unknown())])));
  switch (answer) {
    case 'page':
    case 'rows':
      return list(row);
    case 'array':
    case 'arrayPage':
      return rows(z.unknown());
    case 'text':
      return z.string();
    default:
      return row;
  }
}
