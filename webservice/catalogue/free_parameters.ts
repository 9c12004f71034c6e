import { ServiceFailure } from '../calls/failure.ts';
import { freeParameters } from './contracts.ts';
import type { AnyFunctionDefinition } from './define.ts';

/**
 * A function for a caller who knows more about it than the catalogue, say from the product's webservice demo: the known
 * parameters are checked, further ones are sent as given, and the result is passed on as delivered.
 */
export function withFreeParameters(definition: AnyFunctionDefinition): AnyFunctionDefinition {
  return {
    ...definition,
    readInput: (values) => {
      const known = definition.readInput(values);
      const all = freeParameters({}).safeParse(values);
      if (!all.success) {
        throw new ServiceFailure('invalid_input', `${definition.name} takes only texts, numbers, yes or no, and lists or groups of these.`);
      }
      return { ...known, ...all.data };
    },
    readResult: (result) => result,
  };
}
