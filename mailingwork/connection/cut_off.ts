import type { CallOptions } from '../../webservice/calls/call_options.ts';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import type { FunctionDefinition } from '../../webservice/catalogue/define.ts';
import { getLists } from '../functions/lists.ts';
import { type Connection, call } from './call.ts';
import { failureIn } from './situations.ts';

/** Forms with no more variables than this are taken to arrive whole at every host. */
const ALWAYS_WHOLE = 20;

/**
 * Calls functions of one account, and tells forms that the host cut off from a wrong login. Both end in the same code, because the login stands
 * last; so where a form with many variables is refused and no call of this operation was accepted yet, one small call makes sure.
 *
 * @returns makes one call
 * @throws ServiceFailure like `call`, when a call is made
 */
export function callDetectingCutOff(
  connection: Connection,
): <Input, Result>(definition: FunctionDefinition<Input, Result>, input: Input, options?: CallOptions) => Promise<Result> {
  let isLoginGood = false;
  return async (definition, input, options) => {
    try {
      const result = await call(connection, definition, input, options);
      isLoginGood = true;
      return result;
    } catch (error) {
      if (!(error instanceof ServiceFailure)) {
        throw error;
      }
      isLoginGood ||= provesLogin(error);
      const { code, variables = 0 } = error;
      if (error.kind !== 'login' || variables <= ALWAYS_WHOLE) {
        throw error;
      }
      isLoginGood ||= await acceptsLogin(connection);
      throw isLoginGood ? failureIn('cutOff', definition.repeatable, { code, variables }) : error;
    }
  };
}

/** Every code but that of a failed login comes after the login. */
function provesLogin({ code, variables }: ServiceFailure): boolean {
  return code !== undefined && variables === undefined;
}

/**
 * Makes the cheapest call.
 *
 * @throws ServiceFailure where the answer tells nothing about the login
 */
async function acceptsLogin(connection: Connection): Promise<boolean> {
  try {
    await call(connection, getLists, {});
    return true;
  } catch (error) {
    if (error instanceof ServiceFailure && (error.kind === 'login' || provesLogin(error))) {
      return error.kind !== 'login';
    }
    throw error;
  }
}
