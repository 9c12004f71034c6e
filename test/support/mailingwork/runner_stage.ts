import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type Data, type Runner, type RunnerOptions, startRunner, type Zap } from '../../../sandbox/runner/runner.ts';
import { freshSandbox, post } from '../../sandbox/support.ts';
import { builtApp } from '../built_app.ts';

/** An hour in milliseconds. */
export const HOUR = 3_600_000;

/** A Zap that only notes its events. */
export interface ListeningZap {
  readonly zap: Zap;
  /** The addresses that arrived, in the order of arrival. */
  readonly emails: unknown[];
  readonly ids: unknown[];
}

/**
 * The built app on a runner, connected to an account in a box that is fresh for every test.
 *
 * @param options how the runner differs from an ordinary one
 */
export function runnerStage(options: Partial<RunnerOptions> = {}) {
  const sandbox = freshSandbox();
  const app = builtApp();
  let runner: Runner | undefined;
  const at = (): Runner => {
    if (runner === undefined) {
      throw new Error('the stage is not set before the first test');
    }
    return runner;
  };
  beforeAll(async () => {
    runner = await startRunner({ appPath: app.path(), authData: {}, ...options });
    await runner.app.call('authentication.test').catch(() => {});
  });
  beforeEach(() => at().reconnect({ username: 'demo', password: 'demo', own_host: sandbox().url }));
  afterAll(() => runner?.close());
  const settled = async (): Promise<void> => {
    await sandbox().deliveries.idle();
    await at().idle();
  };
  return {
    sandbox,
    runner: at,
    settled,

    /** A Zap that is on. */
    async listening(trigger = 'new_opt_in'): Promise<ListeningZap> {
      const emails: unknown[] = [];
      const ids: unknown[] = [];
      const note = (event: Data) => {
        emails.push(event.email);
        ids.push(event.id);
      };
      const zap = at().addZap({ trigger: { key: trigger }, action: note });
      await zap.turnOn();
      return { zap, emails, ids };
    },

    /** A finished sign-up through the single opt-in “Kunden”, and whatever follows from it. */
    async signUp(name: string): Promise<void> {
      await post(sandbox(), 'OptinRecipient', { optinSetupId: 62, [`fields[${sandbox().account.emailFieldId}]`]: `${name}@example.com` });
      await settled();
    },

    /** Lets the account's time pass. */
    pass(hours: number): void {
      sandbox().clock.advance(hours * HOUR);
    },

    findWebhooks: (inputData: Data = {}): Promise<Data[]> => at().app.search('find_webhooks', inputData),

    async activate(webhook: unknown, replay: boolean): Promise<Data | undefined> {
      const activated = await at().app.act({ kind: 'create', key: 'activate_webhook' }, { webhook, replay_events: replay });
      await settled();
      return activated;
    },

    async callFunction(name: string, inputData: Data = {}): Promise<unknown> {
      const output = await at().app.act({ kind: 'create', key: 'call_function' }, { function: name, ...inputData });
      return JSON.parse(String(output?.result_json));
    },
  };
}
