import type { CallLog } from '../calls.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Faults } from '../faults/faults.ts';
import type { Journal } from '../journal/journal.ts';
import type { AccountRecipe } from '../recipes/account_recipe.ts';
import type { Runner } from '../runner/runner.ts';
import type { DeliverySettings } from '../settings.ts';
import type { Clock } from '../time/clock.ts';
import type { AccountConsole } from './account_console.ts';

/** A running box as the console works with it, whatever its account holds. */
export interface ConsoleBox {
  /** Of the service. */
  readonly name: string;
  readonly url: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly deliveries: Deliveries;
  readonly settings: DeliverySettings;
  readonly journal: Journal;
  /** The origins of other pages, such as the console's, whose links to pages of the box may be followed. */
  readonly linkedFrom: Set<string>;
  /** The operations that a fault may name. */
  readonly operations: readonly string[];
  readonly console: AccountConsole;
  /** Puts a fresh account in place. */
  reset(): void;
  /** Does whatever has become due by the clock. */
  catchUp(): void;
  /**
   * Puts an account with the contents of a seed in place.
   *
   * @throws SeedError naming each mistake in the seed
   */
  load(seed: unknown): void;
}

/** One box with the app that is connected with it. */
export interface Desk {
  /** The box in addresses, such as `mailingwork`. */
  readonly key: string;
  readonly box: ConsoleBox;
  /** Runs the app's Zaps; missing where only the box was started. */
  readonly runner?: Runner;
  /** The values that connect the app with the account as it is now, by field key. */
  readonly connection?: () => Record<string, string>;
  /** Common Zaps to try; none when missing. */
  readonly recipes?: readonly AccountRecipe[];
}
