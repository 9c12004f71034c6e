import type { State } from '../../state.ts';
import type { Parameters } from '../parameters.ts';

/** Handles one function: returns the value of `result`, or throws an `ApiError`. */
export type Handler = (parameters: Parameters, state: State) => unknown;

/** Handlers by function name, as the catalogue writes it. */
export type Handlers = Record<string, Handler>;
