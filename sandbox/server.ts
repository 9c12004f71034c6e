import type { ServerType } from '@hono/node-server';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { CallLog } from './calls.ts';
import { Deliveries } from './deliveries/deliveries.ts';
import { Faults } from './faults/faults.ts';
import type { Account } from './mailingwork/account/account.ts';
import { createDemoAccount } from './mailingwork/account/demo.ts';
import type { Webhook } from './mailingwork/account/model.ts';
import { defaultSettings, type Settings } from './mailingwork/settings.ts';
import type { State } from './state.ts';
import { Clock } from './time/clock.ts';

/** The sandbox listens on the loopback alone. */
const HOST = '127.0.0.1';

const LISTEN_PROBLEMS: Readonly<Record<string, string>> = { EADDRINUSE: 'is already in use', EACCES: 'may not be used by this user' };

/** How a sandbox starts: `port` 0 or none is any free one; the rest overrides single settings. */
export type SandboxOptions = Partial<Settings> & { port?: number };

/** A running sandbox. */
export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  /** The account as it is now; a reset through the control interface exchanges it, so do not keep it. */
  readonly account: Account;
  clock: Clock;
  faults: Faults;
  calls: CallLog;
  deliveries: Deliveries;
  settings: Settings;
  /** Puts a fresh demo account in place and clears faults, calls and deliveries; the clock stays. */
  reset(): void;
  /** Ends connections, deliveries and timers at once. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox with the demo account.
 * @throws Error when the port is in use, or not for this user
 */
export async function startSandbox({ port = 0, ...overrides }: SandboxOptions = {}): Promise<Sandbox> {
  const state = createState({ ...defaultSettings(), ...overrides });
  const reset = () => resetState(state);
  const server = createAdaptorServer({ fetch: createApp(state, reset).fetch, overrideGlobalObjects: false });
  const url = `http://${HOST}:${await listen(server, port)}`;
  const { clock, faults, calls, deliveries, settings } = state;
  return {
    url,
    get account() {
      return state.account;
    },
    ...{ clock, faults, calls, deliveries, settings, reset },
    close: () => stop(server, state),
  };
}

function createState(settings: Settings): State {
  const clock = new Clock();
  const state: State = {
    account: createDemoAccount(clock.now(), settings.emailFieldId),
    clock,
    settings,
    faults: new Faults(),
    calls: new CallLog(),
    deliveries: new Deliveries(clock, settings, (webhook) => notifyOfDeactivation(state, webhook)),
  };
  return state;
}

function notifyOfDeactivation({ account, clock }: State, webhook: Webhook): void {
  const id = account.nextId('notification');
  const text = `Webhook ${webhook.id} (${webhook.event}, ${webhook.app}) was deactivated because its address could not be reached repeatedly.`;
  account.notifications.set(id, { id, at: clock.now(), webhookId: webhook.id, text });
}

function resetState(state: State): void {
  state.deliveries.reset();
  state.faults.clear();
  state.calls.clear();
  state.account = createDemoAccount(state.clock.now(), state.settings.emailFieldId);
}

function listen(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = LISTEN_PROBLEMS[error.code ?? ''];
      reject(problem === undefined ? error : new Error(`Port ${port} on ${HOST} ${problem}.`, { cause: error }));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop(server: ServerType, state: State): Promise<void> {
  state.deliveries.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) {
      server.closeAllConnections();
    }
  });
}
