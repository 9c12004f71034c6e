import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import zapier from 'zapier-platform-core';
import { dropProcessKeys } from '../../zapier/operations/process_memory.ts';
import type { PartialBundle } from './app.ts';

/** An app and an account in a box, talking over real HTTP. */
export interface Stage<Sandbox> {
  readonly sandbox: Sandbox;
  /** Runs one function of the app through the platform's handler, connected to the sandbox. */
  readonly run: (method: string, bundle?: PartialBundle) => Promise<unknown>;
}

/** What a stage is set with. */
export interface Scene<Sandbox> {
  /** The app's definition. */
  readonly app: object;
  readonly start: () => Promise<Sandbox>;
  /** What connects the app with the sandbox. */
  readonly connect: (url: string) => { readonly authData: Record<string, string>; readonly environment?: Readonly<Record<string, string>> };
  /** The time of an operation, in milliseconds; a busy machine may take longer for one than Zapier allows. */
  readonly budgetMs?: number | undefined;
}

/** Sets the stage for a test file; every test starts with a fresh demo account. */
export function stageOf<Sandbox extends { readonly url: string; reset(): void; close(): Promise<void> }>({
  app,
  start,
  connect,
  budgetMs = 100_000,
}: Scene<Sandbox>): () => Stage<Sandbox> {
  const handler = zapier.createAppHandler(app);
  let current: Stage<Sandbox> | undefined;
  let cache = {};
  beforeAll(async () => {
    const sandbox = await start();
    const { authData, environment: added = {} } = connect(sandbox.url);
    const environment = { ALLOW_LOOPBACK: '1', OPERATION_BUDGET_MS: String(budgetMs), ...added };
    current = {
      sandbox,
      run: async (method, bundle = {}) => {
        const event = { command: 'execute', method, bundle: { inputData: {}, meta: {}, authData, ...bundle }, zcacheTestObj: cache, calledFromCli: true };
        return (await handler({ ...event, environment, customLogger: () => undefined })).results;
      },
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
