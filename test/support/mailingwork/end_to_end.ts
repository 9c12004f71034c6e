import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import zapier from 'zapier-platform-core';
import App from '../../../index.ts';
import { startSandbox } from '../../../sandbox/mailingwork/sandbox.ts';
import { dropProcessKeys } from '../../../zapier/operations/process_memory.ts';

/** The app and an account in a box, talking over real HTTP. */
export interface Stage {
  readonly sandbox: Awaited<ReturnType<typeof startSandbox>>;
  /** Runs one function of the app through the platform's handler, connected to the sandbox. */
  readonly run: (method: string, bundle?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Posts a form to one of the sandbox's pages and follows no redirect. */
  readonly submit: (path: string, form: Readonly<Record<string, string>>) => Promise<Response>;
}

/** What the accounts in a box of the stages of this file are like. */
export const box = { emailFieldId: 1 };

/**
 * Sets the stage for a test file; every test starts with a fresh demo account.
 *
 * @param budgetMs the time of an operation; a busy machine may take longer for one than Zapier allows
 */
export function stage(budgetMs = 100_000): () => Stage {
  const environment = { ALLOW_LOOPBACK: '1', OPERATION_BUDGET_MS: String(budgetMs) };
  const handler = zapier.createAppHandler(App);
  let current: Stage | undefined;
  let cache = {};
  beforeAll(async () => {
    const sandbox = await startSandbox({ deliverySpacing: 5, deliveryTimeout: 60_000, ...box });
    const authData = { username: 'demo', password: 'demo', own_host: sandbox.url, timezone: 'Europe/Berlin' };
    current = {
      sandbox,
      run: async (method, bundle = {}) => {
        const event = { command: 'execute', method, bundle: { inputData: {}, meta: {}, authData, ...bundle }, zcacheTestObj: cache, calledFromCli: true };
        return (await handler({ ...event, environment, customLogger: () => undefined })).results;
      },
      submit: (path, form) => fetch(new URL(path, sandbox.url), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' }),
    };
  });
  beforeEach(() => {
    cache = {};
    dropProcessKeys();
    current?.sandbox.reset();
  });
  afterAll(async () => {
    await current?.sandbox.close();
  });
  return () => {
    if (current === undefined) {
      throw new Error('the stage is not set before the first test');
    }
    return current;
  };
}
