import App from '../../../copernica/index.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/copernica/sandbox.ts';
import { type Stage as AnyStage, stageOf } from '../stage.ts';

/** The app and an account in a box, talking over real HTTP. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** Runs one function of the app through the platform's handler, connected to the sandbox. */
  readonly run: (method: string, inputData?: Readonly<Record<string, unknown>>, meta?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/** Sets the stage for a test file, whose tests give whole bundles; every test starts with a fresh demo account. */
export function connectedStage(): () => AnyStage<Sandbox> {
  return stageOf({
    app: App,
    start: startSandbox,
    connect: (url) => ({ authData: { access_token: 'demo' }, environment: { COPERNICA_BASE_URL: url } }),
  });
}

/** Sets the stage for a test file, whose tests give inputs; every test starts with a fresh demo account. */
export function stage(): () => Stage {
  const at = connectedStage();
  return () => {
    const { sandbox, run } = at();
    return { sandbox, run: (method, inputData = {}, meta = {}) => run(method, { inputData, meta }) };
  };
}
