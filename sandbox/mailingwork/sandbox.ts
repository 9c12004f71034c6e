import { startBox } from '../server.ts';
import type { RunningBox } from '../state.ts';
import type { Account } from './account/account.ts';
import { mailingworkBox } from './box.ts';
import type { Settings } from './settings.ts';

/** How a sandbox starts: `port` 0 or none is any free one; the rest overrides single settings. */
export type SandboxOptions = Partial<Settings> & { port?: number };

/** A running box with a MAILINGWORK account. */
export type Sandbox = RunningBox<Account, Settings>;

/**
 * Starts a sandbox with the demo account.
 *
 * @throws Error when the port is in use, or not for this user
 */
export function startSandbox({ port = 0, ...settings }: SandboxOptions = {}): Promise<Sandbox> {
  return startBox(mailingworkBox, { port, settings });
}
