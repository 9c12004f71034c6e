import type { State } from '../../state.ts';
import type { Parameters } from '../parameters.ts';

/** Answers one function: returns what stands under `result`, or throws an ApiError. */
export type Handler = (parameters: Parameters, state: State) => unknown;

/** Handlers by the function's name as the catalogue writes it. */
export type Handlers = Record<string, Handler>;
