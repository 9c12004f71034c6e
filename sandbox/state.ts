import type { CallLog } from './calls.ts';
import type { Deliveries } from './deliveries/deliveries.ts';
import type { Faults } from './faults/faults.ts';
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
}

/** A running box. */
export interface RunningBox<Account, Settings extends DeliverySettings> extends Readonly<State<Account, Settings>> {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** The current account. A reset replaces it, so do not keep a reference. */
  readonly account: Account;
  /** Puts a fresh account in place and clears faults, calls and deliveries; clock and settings stay. */
  reset(): void;
  /** Closes connections, deliveries and timers at once. */
  close(): Promise<void>;
}
