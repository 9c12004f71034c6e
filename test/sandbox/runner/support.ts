import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { type LogLine, type Runner, type RunnerOptions, startRunner } from '../../../sandbox/runner/runner.ts';

/** The path of the small app that does what its inputs ask for. */
export const FAKE_APP = fileURLToPath(new URL('./fake_app.mjs', import.meta.url));

/** Keeps one runner of the small app for all tests of a file; an hour of waiting lasts 36 milliseconds. */
export function sharedRunner(options: Partial<RunnerOptions> = {}): { runner: () => Runner; logs: LogLine[] } {
  const logs: LogLine[] = [];
  let current: Runner | undefined;
  beforeAll(async () => {
    current = await startRunner({
      appPath: FAKE_APP,
      authData: { user: 'Ada', host: 'here' },
      timeScale: 0.00001,
      onLog: (line) => logs.push(line),
      ...options,
    });
  });
  afterAll(() => current?.close());
  return {
    logs,
    runner: () => {
      if (current === undefined) {
        throw new Error('The runner lives only inside tests.');
      }
      return current;
    },
  };
}

/** Posts a webhook. */
export function deliver(url: string | undefined, body: unknown, init: RequestInit = {}): Promise<Response> {
  return fetch(url ?? '', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), ...init });
}
