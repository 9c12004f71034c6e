import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import type { RawResult } from '../../../webservice/catalogue/raw_result.ts';
import { type Input, requiredText, text } from '../../../zapier/inputs/input.ts';
import { makeFreeCall } from '../../api/any_call/free_call.ts';
import type { Account } from '../../api/connection/account.ts';
import { freeCallIn, freeCallInputs } from './free_call.ts';

/** A call that was filled in. */
export interface Call {
  readonly verb: string;
  readonly path: string;
  readonly make: (account: Account) => Promise<RawResult>;
}

/** The choice of a path that is not among the methods. */
const OTHER = 'other';

/** The catalogue is as long as all other actions together, which are loaded with this one: it is loaded when a method is chosen or called. */
const declaredCalls = () => import('./declared_calls.ts');

/** The choices of the dropdown: every method that can be called, and any other path. */
export async function methodChoices() {
  const declared = await declaredCalls();
  return { results: [{ id: OTHER, label: 'Any other path' }, ...declared.methodChoices()], paging_token: null };
}

/** The inputs of what was chosen; none before that. */
export async function chosenInputs(_z: ZObject, { inputData }: Bundle): Promise<PlainInputField[]> {
  const chosen = text(inputData.method) ?? '';
  return chosen === OTHER ? freeCallInputs : (await declaredCalls()).inputsOf(chosen);
}

/**
 * The call that was filled in.
 *
 * @throws InputFailure that names what is missing or cannot be read, or where a call that needs it is not confirmed
 */
export async function callIn(input: Input): Promise<Call> {
  const chosen = requiredText(input.method, 'Method');
  if (chosen !== OTHER) {
    return (await declaredCalls()).callOf(chosen, input);
  }
  const call = freeCallIn(input);
  return { verb: call.verb, path: call.place.path, make: (account) => makeFreeCall(account, call) };
}
