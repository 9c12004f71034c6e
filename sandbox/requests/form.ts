/** A decoded form value: text, or a map of bracketed keys. It is a `Map` so that no key can reach a prototype. */
export type FormValue = string | FormMap;
/** Decoded parameters by name, in the order of the body. */
export type FormMap = Map<string, FormValue>;

/** The body is not a form that this sandbox can read; the message says why. */
export class FormError extends Error {}

const MAX_DEPTH = 8;

/**
 * Decodes `application/x-www-form-urlencoded` as PHP does, because the vendor's examples are built with http_build_query:
 * `fields[1]=a` is a map, `a[]=1&a[]=2` numbers its values, `+` is a space, the last value of a key wins, text is UTF-8.
 *
 * @param body the raw body
 * @param most how many variables are read; any after these are silently dropped
 * @throws FormError for a malformed percent-encoding or brackets that are nested too deeply
 */
export function decodeForm(body: string, most: number): FormMap {
  const root: FormMap = new Map();
  const nextIndex = new WeakMap<FormMap, number>();
  let count = 0;
  for (const pair of body.split('&')) {
    if (pair === '') {
      continue;
    }
    count += 1;
    if (count > most) {
      break;
    }
    const equals = pair.indexOf('=');
    const name = decodeText(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodeText(pair.slice(equals + 1));
    place(root, pathOf(name), value, nextIndex);
  }
  return root;
}

function decodeText(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    throw new FormError('The body holds a malformed percent-encoding.');
  }
}

/** Splits `recipients[0][3]` into its keys; a name without a closed bracket is a single key. */
function pathOf(name: string): string[] {
  const open = name.indexOf('[');
  if (open < 1) {
    return [name];
  }
  const path = [name.slice(0, open)];
  let position = open;
  while (name[position] === '[') {
    const close = name.indexOf(']', position);
    if (close < 0) {
      break;
    }
    path.push(name.slice(position + 1, close));
    if (path.length > MAX_DEPTH) {
      throw new FormError(`The body nests deeper than ${MAX_DEPTH} brackets.`);
    }
    position = close + 1;
  }
  return path.length > 1 ? path : [name];
}

function place(root: FormMap, path: string[], value: string, nextIndex: WeakMap<FormMap, number>): void {
  let map = root;
  path.forEach((part, depth) => {
    const key = part === '' && depth > 0 ? String(nextIndex.get(map) ?? 0) : part;
    if (/^(0|[1-9]\d{0,14})$/.test(key)) {
      nextIndex.set(map, Math.max(nextIndex.get(map) ?? 0, Number(key) + 1));
    }
    if (depth === path.length - 1) {
      map.set(key, value);
      return;
    }
    const existing = map.get(key);
    const inner: FormMap = existing instanceof Map ? existing : new Map();
    if (inner !== existing) {
      map.set(key, inner);
    }
    map = inner;
  });
}

/**
 * A decoded form as plain JSON data, for logs.
 *
 * @param map the decoded form
 * @param longest the number of characters after which values are cut
 */
export function plainForm(map: FormMap, longest = 200): Record<string, unknown> {
  return Object.fromEntries([...map].map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, longest) : plainForm(value, longest)]));
}
