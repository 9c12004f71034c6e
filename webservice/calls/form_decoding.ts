/** Keys with more brackets than this make no structure; PHP stops there too (`max_input_nesting_level`). */
const MAX_LEVELS = 64;
const KEY = /^([^[]+)((?:\[[^\]]*\])+)$/;

/** A value, or what stands under a key that has brackets. */
type Node = string | Map<string, Node>;

/**
 * Reads a form whose keys make structure by brackets, as PHP does: `fields[0][id]=1`, `interests[]=Sports`.
 *
 * @param body encoded as `application/x-www-form-urlencoded`
 * @returns texts, in lists where the keys count from 0, else in objects
 */
export function decodeForm(body: string): object {
  const root = new Map<string, Node>();
  for (const [key, value] of new URLSearchParams(body)) {
    put(root, pathOf(key), value);
  }
  return Object.fromEntries(Array.from(root, ([key, node]) => [key, plain(node)]));
}

function pathOf(key: string): readonly string[] {
  const [, name, brackets = ''] = KEY.exec(key) ?? [];
  const inside = brackets.slice(1, -1).split('][');
  return name === undefined || inside.length > MAX_LEVELS ? [key] : [name, ...inside];
}

/** Empty brackets count on. What stands in the way of structure gives way to it. */
function put(node: Map<string, Node>, [first = '', ...others]: readonly string[], value: string): void {
  const key = first === '' ? String(node.size) : first;
  if (others.length === 0) {
    node.set(key, value);
    return;
  }
  const before = node.get(key);
  const inner = before instanceof Map ? before : new Map<string, Node>();
  node.set(key, inner);
  put(inner, others, value);
}

function plain(node: Node): unknown {
  if (typeof node === 'string') {
    return node;
  }
  const isList = Array.from(node.keys()).every((key, index) => key === String(index));
  return isList ? Array.from(node.values(), plain) : Object.fromEntries(Array.from(node, ([key, value]) => [key, plain(value)]));
}
