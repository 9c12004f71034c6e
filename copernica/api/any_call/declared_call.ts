import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { type RawResult, rawResult } from '../../../webservice/catalogue/raw_result.ts';
import type { Account } from '../connection/account.ts';
import { isOffered, methodNamed } from '../methods/catalogue.ts';
import type { AnyMethod } from '../methods/define.ts';
import { withoutSecrets } from './without_secrets.ts';

/**
 * Finds a method that may be called by hand.
 *
 * @param name verb and path, as the catalogue writes them
 * @throws ServiceFailure of the kind `invalid_input` for a name that the catalogue does not know
 */
export function offeredMethod(name: string): AnyMethod {
  const method = methodNamed(name);
  if (method === undefined || !isOffered(method)) {
    throw new ServiceFailure('invalid_input', 'This method of the REST API is not known. Choose one from the list.');
  }
  return method;
}

/**
 * Calls a method of the catalogue and passes its result on as delivered, without secrets.
 *
 * @throws ServiceFailure, also where a read brings more than Zapier can take; a write that was carried out is told without its result then
 */
export async function makeDeclaredCall(account: Account, method: AnyMethod, parameters: Parameters): Promise<RawResult> {
  return rawResult(method, await account.call({ ...method, readResult: withoutSecrets }, parameters));
}
