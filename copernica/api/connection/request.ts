import type { FormValue } from '../../../webservice/calls/form.ts';
import type { SendRequest } from '../../../webservice/calls/transport.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import type { Addresses } from './addresses.ts';
import { type BodyFormat, jsonFormat } from './body_format.ts';

/** The part of a request that the parameters of a method make. */
type RequestParts = Pick<SendRequest, 'url' | 'method' | 'headers' | 'body'>;

/** A verb and a path below the version, with places for parameters such as `{database}`. */
export interface Route {
  readonly verb: SendRequest['method'];
  readonly path: string;
  /** Which address it is asked at; that of the REST API where nothing is said. */
  readonly address?: 'streams' | 'soap';
  /** Set where an answer may be a text that is no JSON. */
  readonly answersText?: true;
  /** How its bodies are written and read; as JSON where nothing is said. */
  readonly format?: BodyFormat;
}

/**
 * Writes the request of a call.
 *
 * @param parameters those that the path names, and perhaps a `query` and a `body`; a body that is a text is encoded already
 */
export function requestOf({ verb, path, address, format = jsonFormat }: Route, addresses: Addresses, parameters: Parameters): RequestParts {
  const { query, body } = parameters;
  const search = typeof query === 'object' ? queryOf(Object.entries(query)) : '';
  return {
    url: `${addresses[address ?? 'rest']}${filledPath(path, parameters)}${search === '' ? '' : `?${search}`}`,
    method: verb,
    headers: format.headers,
    body: typeof body === 'object' ? format.encode(body) : String(body ?? ''),
  };
}

/** A path with its parameters in their places. */
export const filledPath = (path: string, parameters: Parameters): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));

/** A list is written as one entry for each value; the name then ends in brackets, as the documentation writes them (`fields[]`). */
function queryOf(entries: readonly [string, FormValue][]): string {
  const pairs = entries.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: FormValue) => [name, one] as const));
  return pairs
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}
