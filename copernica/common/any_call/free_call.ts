import type { PlainInputField } from 'zapier-platform-core';
import type { FormValue } from '../../../webservice/calls/form.ts';
import { parsedJson } from '../../../webservice/calls/json.ts';
import { requiredChoice } from '../../../zapier/inputs/choice.ts';
import { type Input, InputFailure, requiredText, text } from '../../../zapier/inputs/input.ts';
import { confirmInput, requireConfirmed } from '../../../zapier/operations/confirmation.ts';
import { isDangerous } from '../../api/any_call/dangers.ts';
import type { FreeCall } from '../../api/any_call/free_call.ts';
import { placeOf } from '../../api/any_call/place.ts';

/** The question before a call that can do harm. */
export const CONFIRM_LABEL = 'Yes, Do It';

const verbInput = {
  key: 'verb',
  label: 'HTTP Method',
  required: true,
  choices: { GET: 'GET (read)', POST: 'POST (create, send)', PUT: 'PUT (change)', DELETE: 'DELETE (remove)' },
} as const;

/** What a call of any path is made of. */
export const freeCallInputs: PlainInputField[] = [
  { ...verbInput, choices: { ...verbInput.choices } },
  {
    key: 'path',
    label: 'Path',
    required: true,
    helpText: 'The path without the version, such as `/database/12/profiles`, as in Copernica’s documentation of REST v4.',
  },
  {
    key: 'query',
    label: 'Query',
    dict: true,
    required: false,
    helpText:
      'Names and values of the query, such as `limit` and `10`. Add several `fields[]` conditions to the path: `/database/12/profiles?fields[]=a==1&fields[]=b==2`.',
  },
  { key: 'body', label: 'Body', type: 'text', required: false, helpText: 'JSON, such as `{"fields": {"email": "jane@example.com"}}`.' },
  {
    ...confirmInput(CONFIRM_LABEL),
    required: false,
    helpText: 'Needed for calls that delete, unsubscribe, send or import, and for calls that change every profile that meets a condition.',
  },
];

/**
 * The call that was filled in.
 *
 * @throws InputFailure that names what is missing or cannot be read, or where a call that needs it is not confirmed
 */
export function freeCallIn(input: Input): FreeCall {
  const verb = requiredChoice(input, verbInput);
  const place = placeOf(requiredText(input.path, 'Path'));
  const query = queryIn(input.query, place.query);
  const body = bodyIn(input.body);
  if (isDangerous(verb, place, Object.keys(query))) {
    requireConfirmed(input, CONFIRM_LABEL);
  }
  return { verb, place, query, body };
}

function queryIn(value: unknown, inPath: readonly (readonly [string, string])[]): Record<string, FormValue> {
  const named = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (named.length === 0 && text(value) !== undefined) {
    throw new InputFailure('“Query” must be names with values, such as limit and 10, not one text.');
  }
  const pairs = [...inPath, ...named.map(([name, one]): [string, string | undefined] => [name.trim(), text(one)])];
  const query: Record<string, FormValue> = {};
  for (const [name, one] of pairs.filter(([, given]) => given !== undefined)) {
    const before = query[name];
    query[name] = before === undefined ? one : [before, one].flat();
  }
  return query;
}

function bodyIn(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined) {
    return undefined;
  }
  const json = parsedJson(written);
  if (typeof json !== 'object' || json === null) {
    throw new InputFailure('“Body” is not JSON: it takes an object or a list, such as {"fields": {}}.');
  }
  return JSON.stringify(json);
}
