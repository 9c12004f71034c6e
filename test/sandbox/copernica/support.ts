import { afterEach, beforeEach } from '@jest/globals';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/copernica/sandbox.ts';

/** An answer of the REST API. `json` is undefined when its body is empty. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A caller of the REST API: method, path below the version with its query, and the body as data. */
export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>;

/**
 * Keeps a fresh sandbox running for each test of a file.
 *
 * @returns a function that returns the sandbox of the running test
 */
export function freshSandbox(options: SandboxOptions = {}): () => Sandbox {
  let current: Sandbox | undefined;
  beforeEach(async () => {
    current = await startSandbox(options);
  });
  afterEach(() => current?.close());
  return () => {
    if (!current) {
      throw new Error('The sandbox runs only inside a test.');
    }
    return current;
  };
}

/** Exchanges an access token for an authorization token. */
export function exchange({ url }: Pick<Sandbox, 'url'>, accessToken = 'demo', path = '/authenticate'): Promise<Answer> {
  return send(`${url}${path}`, { method: 'POST', body: new URLSearchParams({ access_token: accessToken }) });
}

/**
 * Logs in once and calls the REST API with it.
 *
 * @param sandbox the one of the running test
 * @param version below which path it calls
 */
export function caller(sandbox: () => Sandbox, version = 'v4'): Caller {
  return async (method, path, body) => {
    const token = (await exchange(sandbox())).text;
    return send(`${sandbox().url}/${version}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
}

/** Sends a request and reads its answer; a redirect is not followed. */
export async function send(url: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...request, redirect: 'manual' });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** What an error of the service looks like. */
export const errorOf = (message: string): unknown => ({ error: { message } });
