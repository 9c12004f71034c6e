import type { PlainInputField } from 'zapier-platform-core';
import * as z from 'zod/mini';
import { describeParameters, type ParameterDescription } from '../../../webservice/catalogue/describe.ts';
import { parameterInput } from '../../../zapier/inputs/parameter_inputs.ts';
import { confirmInput, lossNotice } from '../../../zapier/operations/confirmation.ts';
import type { AnyMethod } from '../../api/methods/define.ts';
import { CONFIRM_LABEL } from './free_call.ts';
import { parameterHelp, required } from './parameter_help.ts';

/** A parameter of a method, and where in the call it stands. */
export interface MethodPart {
  readonly place: 'path' | 'query' | 'body';
  /** The key of its input. */
  readonly key: string;
  readonly parameter: ParameterDescription;
  /** Set where it is the body itself and not a part of it. */
  readonly isWhole: boolean;
}

/** The parameters of a method, each with an input of its own. A body that takes names of any kind, such as those of fields, is one. */
export function partsOf(method: AnyMethod): MethodPart[] {
  return describeParameters(method).flatMap((described): MethodPart[] => {
    const { name, parameters = [] } = described;
    if (name !== 'query' && name !== 'body') {
      return [partAt('path', described)];
    }
    return takesAnyName(method, name)
      ? [{ place: 'body', key: 'body', parameter: { ...described, name: 'Body' }, isWhole: true }]
      : parameters.map((one) => partAt(name, one));
  });
}

const partAt = (place: MethodPart['place'], parameter: ParameterDescription): MethodPart => ({
  place,
  key: `${place}_${parameter.name.replace('[]', '').replaceAll(/\W+/g, '_')}`,
  parameter,
  isWhole: false,
});

/** Whether a group takes more than the parameters that are described. */
function takesAnyName(method: AnyMethod, name: string): boolean {
  const inner = required(method.parameters().shape[name]);
  return !(inner instanceof z.ZodMiniObject) || inner.def.catchall !== undefined;
}

/** Whether several values are taken, each in a line of its own. */
export const isRepeated = ({ parameter: { name } }: MethodPart): boolean => name.endsWith('[]');

/** The inputs of a method. */
export const methodInputs = (method: AnyMethod): PlainInputField[] => [
  ...partsOf(method).map((part) => inputOf(method, part)),
  ...(needsConfirmation(method) ? [lossNotice(lossOf(method)), confirmInput(CONFIRM_LABEL)] : []),
];

function inputOf(method: AnyMethod, part: MethodPart): PlainInputField {
  const { key, parameter } = part;
  if (isRepeated(part)) {
    return { key, label: parameter.name, required: parameter.required, list: true, helpText: 'One condition per entry, such as `email==jane@example.com`.' };
  }
  const helpText = parameterHelp(method, part);
  return { ...parameterInput(parameter, key), ...(helpText === undefined ? {} : { helpText }) };
}

/** Whether the user has to say yes before a method is called. */
export const needsConfirmation = ({ effect, danger }: AnyMethod): boolean => effect === 'destroy' || danger !== undefined;

const losses = {
  sends: 'Messages that this call sends cannot be recalled.',
  many: 'This call can change or remove many profiles at once.',
  destroy: 'Whatever this call removes or unsubscribes is lost.',
};

const lossOf = ({ danger }: AnyMethod): string => losses[danger ?? 'destroy'];
