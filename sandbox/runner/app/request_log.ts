import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApiRequest } from './messages.ts';

const currentLog = new AsyncLocalStorage<ApiRequest[]>();

/**
 * Collects the requests that the app makes during some work, in any call that the work leads to.
 *
 * @param log receives the requests after each call of the app
 */
export function withRequestLog<Result>(log: ApiRequest[], work: () => Promise<Result>): Promise<Result> {
  return currentLog.run(log, work);
}

/** Adds to the log of the work in progress. */
export function logRequests(requests: readonly ApiRequest[]): void {
  currentLog.getStore()?.push(...requests);
}
