import { inspect } from 'node:util';
import { afterEach, beforeEach, jest } from '@jest/globals';
import type zapier from 'zapier-platform-core';
import { dropProcessKeys } from '../../zapier/operations/process_memory.ts';
import nock from './nock.ts';

declare module 'zapier-platform-core' {
  /** Missing in the types of core 19.1. */
  export function createAppHandler(app: object): (event: object) => Promise<{ results: unknown }>;
}

// The platform ends its process after 250 calls where memory is used up, and the workers of a test run hold much that is not its own.
beforeEach(() => {
  const usage = process.memoryUsage();
  jest.spyOn(process, 'memoryUsage').mockReturnValue({ ...usage, rss: 0 });
});

/** An app, as the platform calls it. */
type Handler = ReturnType<typeof zapier.createAppHandler>;

/** What a call logged, as the platform's own logger got it after censoring. */
export interface LogLine {
  readonly message: string;
  readonly data: unknown;
}

let cache: Record<string, unknown> = {};
let lines: LogLine[] = [];

/** What the platform's cache holds. */
export const cached = (): Readonly<Record<string, unknown>> => cache;

/** Log lines since the test began. */
export const logged = (): readonly LogLine[] => lines;

/** Our own log lines, as text: the platform logs requests itself, censored by its own rules. */
export const ownLines = (): string => JSON.stringify(lines.filter(({ data }) => !JSON.stringify(data ?? null).includes('devplatform-outbound')));

/** Clears the platform's cache and what this process keeps, as in a new process. */
export function clearCache(): void {
  cache = {};
  dropProcessKeys();
}

/** Clears cache and log. */
export function resetApp(): void {
  clearCache();
  lines = [];
}

/** Parts of a bundle; what is left out is empty, as on Zapier's servers. */
export interface PartialBundle {
  readonly inputData?: Readonly<Record<string, unknown>>;
  readonly authData?: Record<string, string>;
  readonly subscribeData?: unknown;
  readonly cleanedRequest?: unknown;
  readonly rawRequest?: unknown;
  readonly targetUrl?: string;
  readonly meta?: Readonly<Record<string, unknown>>;
}

/**
 * Runs one function of an app through the platform's own handler.
 *
 * @param method such as `creates.create_subscriber.operation.perform`
 * @param bundle with the connection
 */
export async function run(method: string, bundle: PartialBundle, handler: Handler): Promise<unknown> {
  const { results } = await handler({
    command: 'execute',
    method,
    bundle: { inputData: {}, authData: {}, meta: {}, ...bundle },
    zcacheTestObj: cache,
    calledFromCli: true,
    environment: {},
    customLogger: (message: string, data: unknown) => lines.push({ message, data }),
  });
  return results;
}

/** The error that a run must end in. */
export async function errorOf(running: Promise<unknown>): Promise<Error> {
  try {
    await running;
  } catch (error) {
    if (error instanceof Error) {
      return error;
    }
  }
  throw new Error('It did not fail.');
}

/** The sentence in an error; the platform wraps some of them in JSON. */
export function sentence(error: Error): string {
  if (!error.message.startsWith('{')) {
    return error.message;
  }
  const { message }: { message: string } = JSON.parse(error.message);
  return message;
}

/** Everything that can be found out about a thrown error. */
export const everythingOf = (error: unknown): string => inspect(error, { depth: 5, showHidden: true, maxStringLength: null });

/** Fresh cache and log, and no way out of this machine, for every test of a file. */
export function isolated(): void {
  beforeEach(() => {
    resetApp();
    nock.disableNetConnect();
  });
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
  });
}
