import type { Probe as AnyProbe, World as AnyWorld } from '../probe.ts';
import type { Found } from './found.ts';
import type { Settings } from './settings.ts';
import type { Notes } from './writing/writer.ts';

/** What a probe has at hand: the account, and everything seen before. */
export interface World extends AnyWorld {
  readonly settings: Settings;
  readonly found: Found;
  /** What the write steps saw. */
  readonly notes: Notes;
}

/** A way to find out about one assumed sentence of MAILINGWORK's catalogue. */
export type Probe = AnyProbe<World>;
