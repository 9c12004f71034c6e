import type { FormValue } from '../../webservice/calls/form.ts';
import type { AnyFunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import { describeParameters, type ParameterDescription } from '../../webservice/catalogue/describe.ts';
import { type Input, InputFailure, quoted } from '../../zapier/inputs/input.ts';
import { entries, freeValue, parameterValue } from '../../zapier/inputs/parameter_values.ts';
import { PARAMETER_PREFIX, parametersWithInput } from './function_inputs.ts';

/**
 * The parameters that a user filled in for a function; what was not mapped is left out.
 *
 * @throws InputFailure that names a parameter that is missing, whose value cannot be read, or that is given in the wrong place
 */
export function readParameters(definition: AnyFunctionDefinition, input: Input): Parameters {
  const known = parametersWithInput(definition).map(
    (parameter) => [parameter.name, readParameter(parameter, input[PARAMETER_PREFIX + parameter.name])] as const,
  );
  const spelled = (definition.spellings ?? []).map((name) => [name, known.find(([first]) => first === definition.spellings?.[0])?.[1]] as const);
  return Object.fromEntries([...known, ...spelled, ...furtherParameters(definition, input.more_parameters)].filter(([, value]) => value !== undefined));
}

function readParameter(parameter: ParameterDescription, value: unknown): FormValue {
  const written = parameterValue(parameter, value);
  // The names of a map, such as those of field values, make no structure.
  return parameter.type === 'record' ? written : withNamesOnly(written);
}

/**
 * Names that no field asks for; one without a value is sent empty, as only here it can be meant. A server could read other names as those of a field,
 * which decides whether a confirmation is needed.
 */
function furtherParameters(definition: AnyFunctionDefinition, value: unknown): [string, FormValue][] {
  const fields = new Map(describeParameters(definition).map(({ name }) => [name.toLowerCase(), name]));
  const given = Object.entries(entries('More Parameters', value, (_name, entry) => withNamesOnly(freeValue(entry)) ?? ''));
  const named = given.filter(([name, entry]) => name.trim() !== '' || entry !== '');
  const checked = named.map(([name, entry]): [string, FormValue] => {
    if (!/^\w+(\[\w*\])*$/.test(name)) {
      throw new InputFailure(`${quoted(name)} is not a parameter name such as advanced[limit]: use only letters, digits, _ and [ ].`);
    }
    const field = fields.get(name.toLowerCase().replace(/\[.*$/, ''));
    if (field !== undefined) {
      throw new InputFailure(
        `Use the field “${definition.spellings?.includes(field) ? definition.spellings[0] : field}” instead of ${quoted(name)} under More Parameters.`,
      );
    }
    return [name, entry];
  });
  return Object.entries(checked.reduce((group: Parameters, [name, entry]) => placed(group, name.replaceAll(']', '').split('['), entry), {}));
}

/** A group with a value in the place that a name such as `a[b][c]` means. */
function placed(group: Parameters, [name = '', ...inner]: readonly string[], value: FormValue): Parameters {
  const before = Object.entries(group).find(([key]) => key === name)?.[1];
  const entry = inner.length === 0 ? value : placed(typeof before === 'object' ? Object.fromEntries(Object.entries(before)) : {}, inner, value);
  return { ...group, [name]: entry };
}

/** Names within a group: brackets in one would name another parameter than the one that was checked. */
const NAME = /^\w+$/;

/**
 * Passes a value on whose groups, however deep, have nothing but names as keys.
 *
 * @throws InputFailure for any other key
 */
function withNamesOnly(value: FormValue): FormValue {
  if (typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      if (!NAME.test(key)) {
        throw new InputFailure(`${quoted(key)} is not a name such as limit in a group: use only letters, digits and _.`);
      }
      withNamesOnly(part);
    }
  }
  return value;
}
