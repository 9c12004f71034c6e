import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApiRequest } from './messages.ts';

const currentLog = new AsyncLocalStorage<ApiRequest[]>();

/**
 * Collects the requests that the app makes on behalf of some work, whichever calls that leads to.
 *
 * @param log is added to after each call of the app
 */
export function withRequestLog<Result>(log: ApiRequest[], work: () => Promise<Result>): Promise<Result> {
  return currentLog.run(log, work);
}

/** Adds to the log of the work that the caller does. */
export function logRequests(requests: readonly ApiRequest[]): void {
  currentLog.getStore()?.push(...requests);
}
