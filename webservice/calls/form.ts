/** Everything that can stand in a request: PHP's `http_build_query` writes it as bracketed keys. */
export type FormValue = string | number | boolean | undefined | readonly FormValue[] | { readonly [key: string]: FormValue };

/**
 * Encodes parameters as the official examples do (`fields[1]=…`, `advanced[start]=…`, `recipients[0][3]=…`), in UTF-8, spaces as `+`.
 * The result is a string on purpose: an HTTP client that encodes by itself may lose nested values.
 *
 * @param parameters nested values; undefined ones are left out, true and false become 1 and 0; brackets in a key never make structure
 */
export function encodeForm(parameters: { readonly [key: string]: FormValue }): string {
  const pairs: string[] = [];
  for (const [key, value] of Object.entries(parameters)) {
    append(pairs, keyPart(key), value);
  }
  return pairs.join('&');
}

/** The headers of a form post that is answered in JSON. */
export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };

/** A host with PHP's usual setting (`max_input_vars`) drops every variable of a form after so many, silently. */
export const USUAL_VARIABLES = 1_000;

/** How many variables an encoded form has. */
export function countVariables(body: string): number {
  return body === '' ? 0 : body.split('&').length;
}

/** @param key encoded */
function append(pairs: string[], key: string, value: FormValue): void {
  if (value === undefined) {
    return;
  }
  if (typeof value === 'object') {
    for (const [childKey, child] of Object.entries(value)) {
      append(pairs, `${key}%5B${keyPart(childKey)}%5D`, child);
    }
    return;
  }
  pairs.push(`${key}=${encode(typeof value === 'boolean' ? String(Number(value)) : String(value))}`);
}

/** A host decodes a key before it reads the brackets in it as structure, so those of a name are escaped once more. */
function keyPart(name: string): string {
  return encode(name.replaceAll(/[[\]]/g, encodeURIComponent));
}

/** A lone surrogate has no UTF-8 form and would make `encodeURIComponent` throw, so it becomes the replacement character. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');
}

/** All texts in parameters, however deep they stand, which a server may repeat in what it says. */
export function textsIn(value: FormValue): string[] {
  if (typeof value === 'object') {
    return Object.values(value).flatMap(textsIn);
  }
  // A bare number, such as an ID, is worth repeating; long ones never are.
  return typeof value === 'string' && /\D/.test(value) ? [value] : [];
}
