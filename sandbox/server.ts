import type { ServerType } from '@hono/node-server';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Box } from './box.ts';
import { CallLog } from './calls.ts';
import { Deliveries } from './deliveries/deliveries.ts';
import { Faults } from './faults/faults.ts';
import { checkSeed } from './seed.ts';
import { changeSettings, type DeliverySettings } from './settings.ts';
import type { RunningBox, State } from './state.ts';
import { Clock } from './time/clock.ts';

/** A sandbox listens only on the loopback. */
const HOST = '127.0.0.1';

const LISTEN_PROBLEMS: Readonly<Record<string, string>> = { EADDRINUSE: 'is already in use', EACCES: 'may not be used by this user' };

/** How a box is started. */
export interface StartOptions<Settings, Seed> {
  /** Any free port when it is 0 or missing. */
  readonly port?: number;
  /** The settings that differ from the default. */
  readonly settings?: Partial<Settings> | Partial<DeliverySettings>;
  /** The account's contents in place of the demo data, already validated. */
  readonly seed?: Seed | undefined;
}

/**
 * The options of a box that a program starts: `port` is any free one when 0 or missing, `seed` the account's contents in place of the demo data; the others
 * override single settings.
 */
export type SandboxOptions<Settings, SeedInput> = Partial<Settings> & { port?: number; seed?: SeedInput };

/** Makes the function by which programs start a box with the demo account, or with the account of a seed. It throws as `startBox` does, and `SeedError`. */
export function sandboxStarter<Account, Settings extends DeliverySettings, Seed, SeedInput>(box: Box<Account, Settings, Seed>) {
  return async ({ port = 0, seed, ...settings }: SandboxOptions<Settings, SeedInput> = {}): Promise<RunningBox<Account, Settings>> =>
    open(box, port, settings, seed && checkSeed(box.seed, seed, 'of this sandbox'));
}

/**
 * Starts a box on a port of its own.
 *
 * @throws Error when the port is in use, or the user may not listen on it
 */
export function startBox<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  { port = 0, settings = {}, seed }: StartOptions<Settings, Seed> = {},
): Promise<RunningBox<Account, Settings>> {
  return open(box, port, settings, seed);
}

async function open<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  port: number,
  overrides: object,
  seed: Seed | undefined,
): Promise<RunningBox<Account, Settings>> {
  const clock = new Clock(box.timeZone);
  const settings = box.settings.defaults();
  changeSettings(settings, overrides);
  const freshAccount = () => box.createAccount({ now: clock.now(), settings, seed });
  const state: State<Account, Settings> = {
    account: freshAccount(),
    clock,
    settings,
    faults: new Faults(box.errors),
    calls: new CallLog(clock),
    deliveries: new Deliveries(clock, settings, box.deliveries(settings), (webhook, last) => box.onDeliveryFailed(state, webhook, last)),
  };
  const { faults, calls, deliveries } = state;
  const reset = () => {
    deliveries.reset();
    faults.clear();
    calls.clear();
    state.account = freshAccount();
    box.onFreshAccount?.(state);
  };
  box.onFreshAccount?.(state);
  const server = createAdaptorServer({ fetch: createApp(box, state, reset).fetch, overrideGlobalObjects: false });
  const url = `http://${HOST}:${await listen(server, port)}`;
  return {
    url,
    get account() {
      return state.account;
    },
    ...{ clock, faults, calls, deliveries, settings, reset },
    close: () => stop(server, deliveries),
  };
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

function stop(server: ServerType, deliveries: Deliveries): Promise<void> {
  deliveries.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) {
      server.closeAllConnections();
    }
  });
}
