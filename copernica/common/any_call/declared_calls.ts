import type { PlainInputField } from 'zapier-platform-core';
import type { Input } from '../../../zapier/inputs/input.ts';
import { makeDeclaredCall, offeredMethod } from '../../api/any_call/declared_call.ts';
import { filledPath } from '../../api/connection/request.ts';
import { catalogue, isOffered, methodNamed } from '../../api/methods/catalogue.ts';
import type { Call } from './any_call.ts';
import { methodInputs } from './method_inputs.ts';
import { methodParameters } from './method_parameters.ts';

/** The methods to choose from. */
export const methodChoices = () => catalogue.filter(isOffered).map(({ name, purpose }) => ({ id: name, label: `${name}: ${purpose}` }));

/** The inputs of a method; none for a name that the catalogue does not know. */
export function inputsOf(name: string): PlainInputField[] {
  const method = methodNamed(name);
  return method === undefined ? [] : methodInputs(method);
}

/**
 * The call of a method that was filled in.
 *
 * @throws InputFailure that names what is missing or cannot be read, or where a call that needs it is not confirmed
 */
export function callOf(name: string, input: Input): Call {
  const method = offeredMethod(name);
  const parameters = methodParameters(method, input);
  return { verb: method.verb, path: filledPath(method.path, parameters), make: (account) => makeDeclaredCall(account, method, parameters) };
}
