import type { FailureParts } from './app_failure.ts';

/** Named values, as JSON carries them. */
export type Data = Record<string, unknown>;

/** What the runner asks the app's process for: one call of one function, or the app's definition. */
export interface CallMessage {
  readonly command: 'execute' | 'definition';
  /** Where the function stands in the app, such as `creates.find.operation.perform`; empty for the definition. */
  readonly method: string;
  readonly bundle: Data;
  /** What `z.cache` holds before the call. */
  readonly cache: Record<string, string>;
  readonly environment: Record<string, string>;
}

/** One line the app logged, its secrets already blanked by the platform. */
export interface LogLine {
  readonly type: string;
  readonly message: string;
}

/** One request that the app made over HTTP. */
export interface ApiRequest {
  readonly method: string;
  /** Without the query, which may hold secrets. */
  readonly url: string;
  /** The last part of the path: the name of the function, where a service has an address for each. */
  readonly name: string;
  /** Null where no answer arrived before the call ended. */
  readonly status: number | null;
  readonly durationMs: number;
}

/** Told once by a process: the app is loaded, so that the time of a call begins. */
export const LOADED = 'loaded';

/** What came of a call. */
export type AnswerMessage = ({ readonly results: unknown } & Aftermath) | ({ readonly failure: FailureParts } & Aftermath);

interface Aftermath {
  /** What `z.cache` holds after the call. */
  readonly cache: Record<string, string>;
  readonly logs: readonly LogLine[];
  /** What the app requested during the call, in the order of its beginning. */
  readonly requests: readonly ApiRequest[];
}
