import type { Bundle, ZObject } from 'zapier-platform-core';

/** A function of an integration, as the platform calls it. */
type Call = (z: ZObject, bundle: Bundle) => unknown;

/**
 * Completes the description of an operation with stand-ins for its functions, so that a process loads their code when one of them is first
 * called and not at its start.
 *
 * @param description the operation without its functions; it is changed
 * @param functions where they are missing, such as `['operation', 'perform']`
 * @param load loads the whole operation; where it has no function in such a place, calling the stand-in throws a TypeError
 * @returns the description
 */
export function later(description: object, functions: readonly (readonly string[])[], load: () => Promise<object>): object {
  for (const path of functions) {
    Reflect.set(Object(partAt(description, path.slice(0, -1))), String(path.at(-1)), lazyFunction(path, load));
  }
  return description;
}

function lazyFunction(path: readonly string[], load: () => Promise<object>): Call {
  let loaded: Call | undefined;
  const loadAndCall = async (z: ZObject, bundle: Bundle): Promise<unknown> => {
    const found = partAt(await load(), path);
    if (typeof found !== 'function') {
      throw new TypeError(`There is no function at ${path.join('.')}.`);
    }
    loaded = (...args) => found(...args);
    return loaded(z, bundle);
  };
  return (z, bundle) => (loaded ?? loadAndCall)(z, bundle);
}

function partAt(whole: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => Reflect.get(Object(part), key), whole);
}
