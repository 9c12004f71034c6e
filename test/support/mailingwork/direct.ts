import { Readable } from 'node:stream';
import zapier, { type Bundle, type ZObject } from 'zapier-platform-core';
import { decodeForm } from '../servers/form_decoder.ts';
import { accepted } from './answers.ts';

/** Answers one call: the result of the function. */
export type Answer = (name: string, parameters: Readonly<Record<string, string>>) => unknown;

/**
 * The platform's `z` without the platform, so that a test can run thousands of polls: requests are answered at once, the cache is a map, and
 * a placeholder shows what it stands for.
 */
export function directZ(answer: Answer): ZObject {
  const cache = new Map<string, string>();
  const request = async ({ url, body }: { readonly url: string; readonly body: string }) => {
    const result = answer(url.replace(/^.*\//, ''), Object.fromEntries(decodeForm(body)));
    const { status, headers, bytes } = accepted(result);
    return { status, headers, body: Readable.from([bytes]) };
  };
  return Object.assign(Object.create(null), {
    request,
    errors: zapier.errors,
    console: { log: () => undefined },
    cache: {
      get: async (key: string): Promise<unknown> => JSON.parse(cache.get(key) ?? 'null'),
      set: async (key: string, value: unknown) => cache.set(key, JSON.stringify(value)),
    },
    dehydrate: (_hydrator: unknown, input: unknown) => `placeholder ${JSON.stringify(input)}`,
  });
}

/** A bundle as the platform hands it over for a poll. */
export function pollBundle(inputData: Record<string, unknown>, meta: Partial<Bundle['meta']> = {}, authData: Record<string, string> = {}): Bundle {
  return Object.assign(Object.create(null), { inputData, meta, authData: { username: 'u', password: 'p', ...authData } });
}

/** Runs one poll of a trigger. */
export async function poll(
  trigger: { readonly operation: object },
  z: ZObject,
  bundle: Bundle,
): Promise<({ readonly id: string } & Record<string, unknown>)[]> {
  const perform: unknown = Object.entries(trigger.operation).find(([key]) => key === 'perform')?.[1];
  return typeof perform === 'function' ? perform(z, bundle) : [];
}
