/** Neither plain nor of a kind that the platform's copier knows: such an object is handed on instead of copied. */
class Operations {
  get [Symbol.toStringTag](): string {
    return 'Operations';
  }
}

/**
 * Makes a group of operations that calls do not copy. For every call the platform copies, searches and freezes the whole definition twice, whatever
 * is called (core 19.1, `src/tools/schema.js`), so that with dozens of operations this takes longer than all the rest. A group made here goes
 * through uncopied: the platform lays its operations into a plain object of its own, freezes them once, and uses them in every later call.
 *
 * Where Zapier's servers send parts of a definition along with a call (`appRawOverride` in core, for example for integrations converted from Zapier's
 * older platform; whether for anything else is not documented), core would not merge such a group, but replace it.
 *
 * @param group operations by key
 * @returns the same operations under the same keys
 */
export function uncopied<Group extends object>(group: Group): Group {
  return Object.assign(new Operations(), group);
}
