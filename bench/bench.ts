import type { App } from '../scripts/apps.ts';
import type { Row } from './page/table.ts';
import type { Stand } from './stand.ts';
import type { Vendor } from './vendor.ts';

/** What was measured of an app. */
export interface Measured {
  readonly rows: readonly Row[];
  /** Writes the pages that tell it. */
  readonly writePages: () => void;
}

/** What `npm run bench` does for one app. */
export interface Bench {
  readonly app: App;
  readonly vendor: Vendor;
  /**
   * Measures the app, and holds it against its budgets.
   *
   * @param rounds fresh processes per variant
   */
  readonly measure: (stand: Stand, rounds: number, say: (line: string) => void) => Promise<Measured>;
}
