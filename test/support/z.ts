import zapier, { type ZObject } from 'zapier-platform-core';
import { rulesWith, zapierErrorsBy } from '../../zapier/operations/failures.ts';

/** The few parts of the platform's `z` that helpers use when they are tested alone. */
export function zObject(parts: { log?: (...lines: unknown[]) => void } = {}): ZObject {
  const console = Object.assign(Object.create(globalThis.console), { log: parts.log ?? (() => undefined) });
  return Object.assign(Object.create(null), { errors: zapier.errors, console });
}

/** The same with a client of its own. */
export function zRequesting(request: (options: { readonly signal: AbortSignal }) => Promise<object>): ZObject {
  return Object.assign(zObject(), { request });
}

/** A client that waits until it is told to give up. */
export function neverAnswering(): ZObject {
  return zRequesting(({ signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))));
}

/** The errors of a made-up service. */
export const asZapierError = zapierErrorsBy(rulesWith({ credentials: 'access token', holder: 'the access token', access: 'the API' }));
