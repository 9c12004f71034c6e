import { ServiceFailure } from '../../webservice/calls/failure.ts';
import type { AnyFunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import { withFreeParameters } from '../../webservice/catalogue/free_parameters.ts';
import { type RawResult, rawResult } from '../../webservice/catalogue/raw_result.ts';
import { functionNamed, isOffered } from '../functions/catalogue.ts';
import type { Account } from './account.ts';

/**
 * Finds a function that may be called.
 *
 * @throws ServiceFailure of the kind `invalid_input` for a name that the catalogue does not know
 */
export function offeredFunction(name: string): AnyFunctionDefinition {
  const definition = functionNamed(name);
  if (definition === undefined || !isOffered(definition)) {
    throw new ServiceFailure('invalid_input', 'This function is not known here. Choose one from the list.');
  }
  return definition;
}

/**
 * Calls a function and passes its result on as delivered.
 *
 * @throws ServiceFailure, also where a read brings more than can be handed on; a write that was carried out is told without its result then
 */
export async function callByName(account: Account, definition: AnyFunctionDefinition, parameters: Parameters): Promise<RawResult> {
  return rawResult(definition, await account.call(withFreeParameters(definition), parameters));
}
