import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { callable } from '../../webservice/catalogue/callable.ts';
import type { AnyFunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import { functionNamed, isOffered } from '../functions/catalogue.ts';
import type { Account } from './account.ts';

/** Characters of JSON that fit into an answer twice, as value and as text (Zapier's limit is 6 MiB). */
const MAX_CHARACTERS = 1_500_000;

/** A result as delivered, and the same as text. */
export interface RawResult {
  readonly result: unknown;
  readonly result_json: string | null;
}

/**
 * Finds a function that may be called.
 *
 * @throws ServiceFailure of the kind `invalid_input` for a name that the catalogue does not know
 */
export function offeredFunction(name: string): AnyFunctionDefinition {
  const definition = functionNamed(name);
  if (definition === undefined || !isOffered(definition)) {
    throw new ServiceFailure('invalid_input', 'This is not a function of the webservice that is known here.');
  }
  return definition;
}

/**
 * Calls a function and passes its result on as delivered.
 *
 * @throws ServiceFailure, also where a read brings more than Zapier can take; a write that was carried out is told without its result then
 */
export async function callByName(account: Account, definition: AnyFunctionDefinition, parameters: Parameters): Promise<RawResult> {
  const result = await account.call(callable(definition), parameters);
  const json = JSON.stringify(result ?? null);
  if (json.length <= MAX_CHARACTERS) {
    return { result: result ?? null, result_json: json };
  }
  if (definition.effect === 'read') {
    throw new ServiceFailure('invalid_input', `${definition.name} brings more than Zapier can take. Ask for less, with limit or a filter.`);
  }
  return { result: null, result_json: null };
}
