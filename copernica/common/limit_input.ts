import { count } from '../../zapier/inputs/ids.ts';
import type { Input } from '../../zapier/inputs/input.ts';

/** More are not returned by one step. */
const MAX_FOUND = 500;
const DEFAULT = 100;

/** How many line items a search returns. */
export const limitInput = {
  key: 'limit',
  label: 'Limit',
  required: false,
  default: String(DEFAULT),
  helpText: `How many to return, such as \`50\`; at most ${MAX_FOUND}. The lowest IDs or earliest events come first.`,
};

/** @throws InputFailure for what is no number of things */
export function limitIn(input: Input): number {
  return Math.min(MAX_FOUND, count(input[limitInput.key], limitInput.label) ?? DEFAULT);
}
