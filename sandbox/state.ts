import type { CallLog } from './calls.ts';
import type { Deliveries } from './deliveries/deliveries.ts';
import type { Faults } from './faults/faults.ts';
import type { DeliverySettings } from './settings.ts';
import type { Clock } from './time/clock.ts';

/** Everything a running box consists of. `account` is exchanged by a reset, the rest stays. */
export interface State<Account, Settings extends DeliverySettings> {
  account: Account;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly deliveries: Deliveries;
}
