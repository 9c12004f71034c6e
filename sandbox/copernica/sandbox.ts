import { checkSeed } from '../seed.ts';
import { startBox } from '../server.ts';
import type { RunningBox } from '../state.ts';
import type { Account } from './account/account.ts';
import type { SeedInput } from './account/seed.ts';
import { copernicaBox } from './box.ts';
import type { Settings } from './settings.ts';

/**
 * The options of a sandbox: `port` is any free one when 0 or missing, `seed` the account's contents in place of the demo data; the others override
 * single settings.
 */
export type SandboxOptions = Partial<Settings> & { port?: number; seed?: SeedInput };

/** A running box with a Copernica account. */
export type Sandbox = RunningBox<Account, Settings>;

/**
 * Starts a sandbox with the demo account, or with the account of a seed.
 *
 * @throws Error when the port is in use, or the user may not listen on it
 * @throws SeedError when the seed cannot be used
 */
export async function startSandbox({ port = 0, seed, ...settings }: SandboxOptions = {}): Promise<Sandbox> {
  return startBox(copernicaBox, { port, settings, seed: seed && checkSeed(copernicaBox.seed, seed, 'of this sandbox') });
}
