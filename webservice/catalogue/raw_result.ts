import { ServiceFailure } from '../calls/failure.ts';
import type { AnyFunctionDefinition } from './define.ts';

/** Characters of JSON that fit into an answer twice, as value and as text (an answer of 6 MiB is the most that can be handed on). */
const MAX_CHARACTERS = 1_500_000;

/** A result as delivered, and the same as text. */
export interface RawResult {
  readonly result: unknown;
  readonly result_json: string | null;
}

/**
 * Passes a result on as it was delivered. Of a write that was carried out, one that is too large is left out.
 *
 * @throws ServiceFailure where a read brings more than can be handed on
 */
export function rawResult({ name, effect }: Pick<AnyFunctionDefinition, 'name' | 'effect'>, result: unknown): RawResult {
  const json = JSON.stringify(result ?? null);
  if (json.length <= MAX_CHARACTERS) {
    return { result: result ?? null, result_json: json };
  }
  if (effect === 'read') {
    throw new ServiceFailure('invalid_input', `${name} returns more than a step can hold. Ask for less, such as with a limit or a filter.`);
  }
  return { result: null, result_json: null };
}
