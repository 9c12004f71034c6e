import type { FailureParts } from './app_failure.ts';

/** Named values, as JSON carries them. */
export type Data = Record<string, unknown>;

/** A request of the runner to the app's process: a call of one function, or the app's definition. */
export interface CallMessage {
  readonly command: 'execute' | 'definition';
  /** The path of the function in the app, such as `creates.find.operation.perform`; empty for the definition. */
  readonly method: string;
  readonly bundle: Data;
  /** The contents of `z.cache` before the call. */
  readonly cache: Record<string, string>;
  readonly environment: Record<string, string>;
}

/** One line that the app logged; the platform has already masked secrets. */
export interface LogLine {
  readonly type: string;
  readonly message: string;
}

/** One request that the app made over HTTP. */
export interface ApiRequest {
  readonly method: string;
  /** Without the query, which may contain secrets. */
  readonly url: string;
  /** The last part of the path: the name of the function, for services with one address per function. */
  readonly name: string;
  /** Null when no answer arrived before the call ended. */
  readonly status: number | null;
  readonly durationMs: number;
  /** The id of the call in the log of the box; null where another server answered. */
  readonly call: number | null;
}

/** Sent once by a process when the app is loaded; the time limit of a call starts then. */
export const LOADED = 'loaded';

/** The outcome of a call. */
export type AnswerMessage = ({ readonly results: unknown } & CallRecord) | ({ readonly failure: FailureParts } & CallRecord);

interface CallRecord {
  /** The contents of `z.cache` after the call. */
  readonly cache: Record<string, string>;
  readonly logs: readonly LogLine[];
  /** The app's requests during the call, in the order in which they began. */
  readonly requests: readonly ApiRequest[];
}
