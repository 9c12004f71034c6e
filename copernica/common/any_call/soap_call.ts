import type { FormValue } from '../../../webservice/calls/form.ts';
import { parsedJson } from '../../../webservice/calls/json.ts';
import { formValue } from '../../../webservice/catalogue/contracts.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { type Input, InputFailure, requiredText, text } from '../../../zapier/inputs/input.ts';
import { requireConfirmed } from '../../../zapier/operations/confirmation.ts';
import { canBeElements, isMethodName, isReading } from '../../api/soap/names.ts';
import { CONFIRM_LABEL } from './free_call.ts';

/** A call of the SOAP API that was filled in. */
export interface SoapCall {
  readonly method: string;
  readonly parameters: Parameters;
}

/**
 * The call that was filled in.
 *
 * @throws InputFailure for what cannot be sent, or where a call that needs it is not confirmed
 */
export function soapCallIn(input: Input): SoapCall {
  const method = requiredText(input.method, 'Method');
  if (!isMethodName(method)) {
    throw new InputFailure('“Method” must be the name of a method, such as Account_sendSMS.');
  }
  const parameters = { ...groupIn(input.parameters_json), ...pairsIn(input.parameters) };
  if (!canBeElements(parameters)) {
    throw new InputFailure('“Parameters” takes names of letters, digits and underscores, such as database_id, and no lists inside lists.');
  }
  if (!isReading(method)) {
    requireConfirmed(input, CONFIRM_LABEL);
  }
  return { method, parameters };
}

function pairsIn(value: unknown): Parameters {
  return Object.fromEntries(
    Object.entries(Object(value))
      .map(([name, one]) => [name.trim(), text(one)] as const)
      .filter(([, one]) => one !== undefined),
  );
}

function groupIn(value: unknown): Parameters {
  const written = text(value) ?? '{}';
  const group = formValue().safeParse(parsedJson(written)).data;
  if (!isGroup(group)) {
    throw new InputFailure('“Parameters as JSON” takes an object without null, such as {"id": 12}.');
  }
  return group;
}

const isGroup = (value: FormValue): value is Parameters => typeof value === 'object' && !Array.isArray(value);
