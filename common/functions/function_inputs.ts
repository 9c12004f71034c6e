import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { catalogue, functionNamed, isOffered } from '../../mailingwork/functions/catalogue.ts';
import { type AnyFunctionDefinition, mayDestroy } from '../../webservice/catalogue/define.ts';
import { describeParameters, type ParameterDescription } from '../../webservice/catalogue/describe.ts';
import { text } from '../../zapier/inputs/input.ts';
import { parameterInput } from '../../zapier/inputs/parameter_inputs.ts';
import { confirmInput, lossNotice } from '../../zapier/operations/confirmation.ts';

/** Keeps parameters apart from the action's own inputs. */
export const PARAMETER_PREFIX = 'parameter_';

/** The question before a function that removes something. */
export const CONFIRM_LABEL = 'Yes, Remove for Good';

/** The choices of the function dropdown: every function whose whole name is known. */
export const functionChoices = async () => ({
  results: catalogue.filter(isOffered).map(({ name, purpose }) => ({ id: name, label: `${name}: ${purpose}` })),
  paging_token: null,
});

/** The inputs of the chosen function; none before one is chosen. */
export async function functionInputs(_z: ZObject, bundle: Bundle): Promise<PlainInputField[]> {
  const definition = functionNamed(text(bundle.inputData.function) ?? '');
  if (definition === undefined) {
    return [];
  }
  const destroys = mayDestroy(definition) ? [lossNotice(lossOf(definition)), confirmInput(CONFIRM_LABEL)] : [];
  return [
    ...parametersWithInput(definition).map((parameter) => parameterInput(parameter, `${PARAMETER_PREFIX}${parameter.name}`)),
    moreParameters(definition),
    ...destroys,
  ];
}

function lossOf({ effect }: AnyFunctionDefinition): string {
  return effect === 'destroy'
    ? 'What this function removes is lost for good.'
    : 'Some parameters make this function remove data for good. Only then do you need to choose *yes* below.';
}

/** The parameters that a user fills in. */
export function parametersWithInput(definition: AnyFunctionDefinition): ParameterDescription[] {
  const others = definition.spellings?.slice(1) ?? [];
  return describeParameters(definition).filter(({ name }) => !others.includes(name));
}

function moreParameters(definition: AnyFunctionDefinition): PlainInputField {
  return {
    key: 'more_parameters',
    label: definition.freeParameters === true ? 'Parameters' : 'More Parameters',
    dict: true,
    required: false,
    helpText:
      'Names and values as in *Extras > Interfaces > Webservice demo* of your account, such as `advanced[limit]` and `10`. Write lists and groups as JSON. A name without a value is sent empty.',
  };
}
