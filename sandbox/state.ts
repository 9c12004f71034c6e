import type { CallLog } from './calls.ts';
import type { Deliveries } from './deliveries/deliveries.ts';
import type { Faults } from './faults/faults.ts';
import type { Account } from './mailingwork/account/account.ts';
import type { Settings } from './mailingwork/settings.ts';
import type { Clock } from './time/clock.ts';

/** Everything a running sandbox consists of. `account` is exchanged by a reset, the rest stays. */
export interface State {
  account: Account;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly deliveries: Deliveries;
}
