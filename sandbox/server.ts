import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Box } from './box.ts';
import { CallLog } from './calls.ts';
import type { Text } from './console/text/text.ts';
import { Deliveries } from './deliveries/deliveries.ts';
import { Faults } from './faults/faults.ts';
import { tellFault, tellMove } from './journal/box.ts';
import { Journal } from './journal/journal.ts';
import { listen, stop } from './network/listen.ts';
import { checkSeed } from './seed.ts';
import { changeSettings, type DeliverySettings } from './settings.ts';
import type { RunningBox, State } from './state.ts';
import { Clock } from './time/clock.ts';

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
  const clock = new Clock(box.timeZone, (from) => tellMove(journal, clock, from));
  const journal = new Journal(() => clock.text);
  const settings = box.settings.defaults();
  changeSettings(settings, overrides);
  let contents = seed;
  const freshAccount = () => box.createAccount({ now: clock.now(), settings, seed: contents });
  const state: State<Account, Settings> = {
    account: freshAccount(),
    clock,
    settings,
    journal,
    linkedFrom: new Set(),
    faults: new Faults(box.errors, (fault, isOn) => tellFault(journal, fault, isOn)),
    calls: new CallLog(clock, journal),
    deliveries: new Deliveries({ clock, settings, journal }, box.deliveries(settings), (webhook, last) => box.onDeliveryFailed(state, webhook, last)),
  };
  const { faults, calls, deliveries, linkedFrom } = state;
  const renew = (title: Text) => {
    deliveries.reset();
    faults.clear();
    calls.clear();
    state.account = freshAccount();
    box.onFreshAccount?.(state);
    journal.add({ topic: 'account', title, outcome: 'neutral', detail: () => box.summary(state.account) });
  };
  const reset = () => renew({ en: 'fresh account', de: 'frisches Konto' });
  const load = (given: unknown) => {
    contents = checkSeed(box.seed, given, 'that was loaded');
    renew({ en: 'seed loaded', de: 'Seed-Datei geladen' });
  };
  box.onFreshAccount?.(state);
  const server = createAdaptorServer({ fetch: createApp(box, state, reset).fetch, overrideGlobalObjects: false });
  const url = await listen(server, port);
  return {
    name: box.name,
    operations: box.operations,
    url,
    get account() {
      return state.account;
    },
    ...{ clock, faults, calls, deliveries, settings, journal, linkedFrom, reset, load },
    console: box.console(state),
    catchUp: () => box.catchUp?.(state),
    close: () => {
      deliveries.close();
      return stop(server);
    },
  };
}
