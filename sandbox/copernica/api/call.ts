import type { State } from '../state.ts';
import type { Body, Query } from './parameters.ts';

/** The versions of the REST API that this box answers. Version 4 is the one that it is written for. */
export type Version = 2 | 3 | 4;

/** One call of the REST API. */
export interface Call {
  readonly state: State;
  readonly version: Version;
  /** The usual host, or the one for long answers. */
  readonly host: 'api' | 'rest';
  /** The address below which the API was called, with the version: `http://127.0.0.1:8490/v4`. */
  readonly base: string;
  /** Most rows of a page. */
  readonly mostRows: number;
  /** The parts of the path that stand in braces in the operation's name, by that name, decoded. */
  readonly path: ReadonlyMap<string, string>;
  readonly query: Query;
  readonly body: Body;
}

/**
 * Carries out one operation.
 *
 * @throws ApiError
 */
export type Handler = (call: Call) => Response;

/** Handlers by operation, such as `GET /profile/{profile}`. */
export type Handlers = Record<string, Handler>;
