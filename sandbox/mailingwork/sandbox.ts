import { checkSeed } from '../seed.ts';
import { startBox } from '../server.ts';
import type { RunningBox } from '../state.ts';
import type { Account } from './account/account.ts';
import type { SeedInput } from './account/seed.ts';
import { mailingworkBox } from './box.ts';
import type { Settings } from './settings.ts';

/** How a sandbox starts: `port` 0 or none is any free one, `seed` is what the account holds instead of the demo data; the rest overrides single settings. */
export type SandboxOptions = Partial<Settings> & { port?: number; seed?: SeedInput };

/** A running box with a MAILINGWORK account. */
export type Sandbox = RunningBox<Account, Settings>;

/**
 * Starts a sandbox with the demo account, or with an account of one's own.
 *
 * @throws Error when the port is in use, or not for this user
 * @throws SeedError when the seed cannot be used
 */
export async function startSandbox({ port = 0, seed, ...settings }: SandboxOptions = {}): Promise<Sandbox> {
  return startBox(mailingworkBox, { port, settings, seed: seed && checkSeed(mailingworkBox.seed, seed, 'of this sandbox') });
}
