import { type SandboxOptions as Options, sandboxStarter } from '../server.ts';
import type { RunningBox } from '../state.ts';
import type { Account } from './account/account.ts';
import type { Seed, SeedInput } from './account/seed.ts';
import { copernicaBox } from './box.ts';
import type { Settings } from './settings.ts';

export type SandboxOptions = Options<Settings, SeedInput>;

/** A running box with a Copernica account. */
export type Sandbox = RunningBox<Account, Settings>;

/** Starts a box with a Copernica account. */
export const startSandbox = sandboxStarter<Account, Settings, Seed, SeedInput>(copernicaBox);
