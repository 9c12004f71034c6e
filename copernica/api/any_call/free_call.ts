import * as z from 'zod/mini';
import type { SendRequest } from '../../../webservice/calls/transport.ts';
import { formValue } from '../../../webservice/catalogue/contracts.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { type RawResult, rawResult } from '../../../webservice/catalogue/raw_result.ts';
import type { Account } from '../connection/account.ts';
import { defineMethod } from '../methods/define.ts';
import type { Place } from './place.ts';
import { withoutSecrets } from './without_secrets.ts';

/** A call of any path. */
export interface FreeCall {
  readonly verb: SendRequest['method'];
  readonly place: Place;
  readonly query: Parameters;
  /** JSON, encoded; undefined for a call without a body. */
  readonly body: string | undefined;
}

/**
 * Makes a call and passes its result on as delivered, without secrets. Repeating is taken to be safe for a read, and for a PUT without a condition, which leaves the same
 * state.
 *
 * @throws ServiceFailure, also where a read brings more than can be handed on
 */
export async function makeFreeCall(account: Account, { verb, place, query, body }: FreeCall): Promise<RawResult> {
  const { path, address } = place;
  const isByCondition = Object.keys(query).some((name) => /^\s*fields/i.test(name));
  const method = defineMethod({
    verb,
    path,
    ...(address === undefined ? {} : { address }),
    ...(verb === 'GET' ? { answersText: true as const } : {}),
    group: 'Any',
    purpose: 'make any call',
    effect: verb === 'GET' ? 'read' : 'write',
    repeatable: verb === 'GET' || (verb === 'PUT' && !isByCondition),
    errors: {},
    evidence: 'assumed',
    assumed: [],
    sources: [],
    input: () => z.object({ query: z.record(z.string(), formValue()), body: z.optional(z.string()) }),
    result: () => z.unknown(),
  });
  return rawResult(method, withoutSecrets(await account.call(method, { query, body })));
}
