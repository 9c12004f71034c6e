import type { FormValue } from '../../../webservice/calls/form.ts';
import { encodeJson, jsonHeaders } from '../../../webservice/calls/json.ts';
import type { SendRequest } from '../../../webservice/calls/transport.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';

/** The part of a request that the parameters of a method make. */
type RequestParts = Pick<SendRequest, 'url' | 'method' | 'headers' | 'body'>;

/** A verb and a path below the version, with places for parameters such as `{database}`. */
export interface Route {
  readonly verb: SendRequest['method'];
  readonly path: string;
}

/**
 * Writes the request of a call.
 *
 * @param rest the address of the API, without a slash at the end
 * @param parameters those that the path names, and perhaps a `query` and a `body`
 */
export function requestOf({ verb, path }: Route, rest: string, parameters: Parameters): RequestParts {
  const { query, body } = parameters;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));
  const search = typeof query === 'object' ? queryOf(Object.entries(query)) : '';
  return {
    url: `${rest}${filled}${search === '' ? '' : `?${search}`}`,
    method: verb,
    headers: jsonHeaders,
    body: typeof body === 'object' ? encodeJson(body) : '',
  };
}

/** A list is written as one entry for each value; the name then ends in brackets, as the documentation writes them (`fields[]`). */
function queryOf(entries: readonly [string, FormValue][]): string {
  const pairs = entries.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: FormValue) => [name, one] as const));
  return pairs
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}
