import zapier, { type ZObject } from 'zapier-platform-core';

/** The few parts of the platform's `z` that helpers use when they are tested alone. */
export function zObject(parts: { log?: (...lines: unknown[]) => void } = {}): ZObject {
  const console = Object.assign(Object.create(globalThis.console), { log: parts.log ?? (() => undefined) });
  return Object.assign(Object.create(null), { errors: zapier.errors, console });
}
