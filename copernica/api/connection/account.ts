import { hash } from 'node:crypto';
import type { CallOptions } from '../../../webservice/calls/call_options.ts';
import type { NamedAccount } from '../../../webservice/names/name_table.ts';
import { quotable } from '../../../webservice/values/quotable.ts';
import type { Method } from '../methods/define.ts';
import { call } from './call.ts';
import type { Connection } from './login.ts';
import { stream } from './stream.ts';

/** Dates carry no zone of their own. That they are times of this zone is assumed: dates with a zone were stored converted to it (seen, 2020). */
export const TIME_ZONE = 'Europe/Amsterdam';

/** One account of Copernica, open for the length of one operation. */
export interface Account extends NamedAccount {
  /** Makes what the service sent fit to stand in a sentence: plain, at most so many characters, and without the access token. */
  quotable(text: string, most: number): string;
  /**
   * Calls one method of the REST API.
   *
   * @throws ServiceFailure of the kind that tells what the failure means
   */
  call<Input, Result>(method: Method<Input, Result>, input: Input, options?: CallOptions): Promise<Result>;
  /**
   * Calls one method that reads, and hands its answer over while it arrives.
   *
   * @throws ServiceFailure like `call`, while reading too
   */
  stream<Input>(method: Method<Input, unknown>, input: Input): AsyncIterable<Uint8Array>;
}

/** Opens an account; nothing is sent yet, and nothing can fail yet. */
export function openAccount(connection: Connection): Account {
  const { budget, cache, processKey, accessToken } = connection;
  return {
    budget,
    cache,
    processKey,
    get cacheKey() {
      return hash('sha256', `names\n${accessToken}`).slice(0, 32);
    },
    quotable: (text, most) => quotable(text, most, [accessToken]),
    call: (method, input, options) => call(connection, method, input, options),
    stream: (method, input) => stream(connection, method, input),
  };
}
