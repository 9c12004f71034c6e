import type { FormValue } from '../../../webservice/calls/form.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { describeParameters } from '../../../webservice/catalogue/describe.ts';
import { type Input, missing, onlyTexts } from '../../../zapier/inputs/input.ts';
import { parameterValue } from '../../../zapier/inputs/parameter_values.ts';
import { requireConfirmed } from '../../../zapier/operations/confirmation.ts';
import type { AnyMethod } from '../../api/methods/define.ts';
import { CONFIRM_LABEL } from './free_call.ts';
import { isRepeated, type MethodPart, needsConfirmation, partsOf } from './method_inputs.ts';

/**
 * The parameters that a user filled in for a method; what was not mapped is left out.
 *
 * @throws InputFailure that names a parameter that is missing or whose value cannot be read, or where a call that needs it is not confirmed
 */
export function methodParameters(method: AnyMethod, input: Input): Parameters {
  if (needsConfirmation(method)) {
    requireConfirmed(input, CONFIRM_LABEL);
  }
  const filled = partsOf(method)
    .map((part) => ({ ...part, value: valueIn(part, input[part.key]) }))
    .filter(({ value }) => value !== undefined);
  const valuesAt = (place: MethodPart['place']): Parameters =>
    Object.fromEntries(filled.filter((part) => part.place === place).map(({ parameter, value }) => [parameter.name, value]));
  const required = new Map(describeParameters(method).map((described) => [described.name, described.required]));
  // What may be left out is, where nothing was filled in for it.
  const group = (name: string, values: Parameters | readonly FormValue[]): Parameters =>
    required.get(name) === true || Object.keys(values).length > 0 ? { [name]: values } : {};
  const whole = filled.find(({ isWhole }) => isWhole)?.value;
  return { ...valuesAt('path'), ...group('query', valuesAt('query')), ...group('body', typeof whole === 'object' ? whole : valuesAt('body')) };
}

function valueIn(part: MethodPart, value: unknown): FormValue {
  const { parameter } = part;
  if (!isRepeated(part)) {
    return parameterValue(parameter, value);
  }
  const values = onlyTexts(value, parameter.name);
  if (values.length === 0 && parameter.required) {
    throw missing(parameter.name);
  }
  return values.length === 0 ? undefined : values;
}
