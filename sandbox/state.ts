import type { CallLog } from './calls.ts';
import type { AccountConsole } from './console/account_console.ts';
import type { Deliveries } from './deliveries/deliveries.ts';
import type { Faults } from './faults/faults.ts';
import type { Journal } from './journal/journal.ts';
import type { DeliverySettings } from './settings.ts';
import type { Clock } from './time/clock.ts';

/** Everything that a running box consists of. A reset replaces `account`; the rest stays. */
export interface State<Account, Settings extends DeliverySettings> {
  account: Account;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly deliveries: Deliveries;
  readonly journal: Journal;
  /** The origins of other pages on this machine, such as the console's, whose links to pages of the box may be followed. */
  readonly linkedFrom: Set<string>;
}

/** A running box. */
export interface RunningBox<Account, Settings extends DeliverySettings> extends Readonly<State<Account, Settings>> {
  /** Of the service. */
  readonly name: string;
  /** The operations that a fault may name. */
  readonly operations: readonly string[];
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** The current account. A reset replaces it, so do not keep a reference. */
  readonly account: Account;
  /** Puts a fresh account in place and clears faults, calls and deliveries; clock and settings stay. */
  reset(): void;
  /** Does whatever has become due by the clock. */
  catchUp(): void;
  /**
   * Puts an account with the contents of a seed in place, also at each later reset.
   *
   * @throws SeedError naming each mistake in the seed
   */
  load(seed: unknown): void;
  /** The account as the console shows it. */
  readonly console: AccountConsole;
  /** Closes connections, deliveries and timers at once. */
  close(): Promise<void>;
}
