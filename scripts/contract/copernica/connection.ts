import type { Connection } from '../../../copernica/api/connection/login.ts';
import { createBudget } from '../../../webservice/budget.ts';
import { sendWithFetch } from '../send.ts';
import type { Settings } from './settings.ts';

/**
 * What one call is made with. Its process keeps the authorization token.
 *
 * @param timeMs how long the call may take, in milliseconds
 */
export function connectionTo({ accessToken, addresses, processKey }: Settings, timeMs: number): Connection {
  return {
    ...{ accessToken, addresses, processKey, send: sendWithFetch, budget: createBudget(timeMs) },
    cache: { get: async () => undefined, set: async () => undefined },
    sendForStream: async (request) => {
      const { bytes, ...head } = await sendWithFetch(request);
      return { ...head, chunks: ReadableStream.from([bytes]) };
    },
  };
}
