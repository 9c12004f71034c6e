import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import zapier from 'zapier-platform-core';
import App from '../../../copernica/index.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/copernica/sandbox.ts';
import { dropProcessKeys } from '../../../zapier/operations/process_memory.ts';

/** The app and an account in a box, talking over real HTTP. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** Runs one function of the app through the platform's handler, connected to the sandbox. */
  readonly run: (method: string, inputData?: Readonly<Record<string, unknown>>, meta?: object) => Promise<unknown>;
}

/** Time of an operation, in milliseconds: a busy machine may take longer for one than Zapier allows. */
const BUDGET_MS = 100_000;

/** Sets the stage for a test file; every test starts with a fresh demo account. */
export function stage(): () => Stage {
  const handler = zapier.createAppHandler(App);
  let current: Stage | undefined;
  let cache = {};
  beforeAll(async () => {
    const sandbox = await startSandbox();
    const environment = { ALLOW_LOOPBACK: '1', OPERATION_BUDGET_MS: String(BUDGET_MS), COPERNICA_BASE_URL: sandbox.url };
    current = {
      sandbox,
      run: async (method, inputData = {}, meta = {}) => {
        const event = { command: 'execute', method, bundle: { inputData, meta, authData: { access_token: 'demo' } }, zcacheTestObj: cache };
        return (await handler({ ...event, calledFromCli: true, environment, customLogger: () => undefined })).results;
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
