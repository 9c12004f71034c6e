import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { z } from 'zod';
import type { AccountConsole } from './console/account_console.ts';
import type { PostResult } from './deliveries/poster.ts';
import type { DeliveryRules, Webhook } from './deliveries/webhook.ts';
import type { ErrorAnswer } from './faults/faults.ts';
import type { PageFrame } from './pages/layout.ts';
import type { BoxSettings, DeliverySettings } from './settings.ts';
import type { RunningBox, State } from './state.ts';
import type { Stage, Story } from './story/story.ts';
import type { TimeZone } from './time/time_zone.ts';

/** Routes with access to the raw Node.js response, which faults need to break a connection. */
export type Routes = Hono<{ Bindings: HttpBindings }>;

/** What a fresh account is created from. */
export interface AccountStart<Settings, Seed> {
  /** Milliseconds since 1970; the account's whole history lies before this instant. */
  readonly now: number;
  readonly settings: Settings;
  /** The account's contents, in place of the demo data. */
  readonly seed: Seed | undefined;
}

/**
 * One service as the sandbox knows it: everything in which one vendor's box differs from another's, including the name, menu and title that frame its
 * pages. Clock, faults, calls, deliveries, control interface and guard are the same for every box.
 */
export interface Box<Account, Settings extends DeliverySettings, Seed> extends PageFrame {
  readonly timeZone: TimeZone;
  /** The default port when a person starts the box. */
  readonly port: number;
  /** The operations that a fault may name, as the service writes them. */
  readonly operations: readonly string[];
  readonly errors: ErrorAnswer;
  /** @param settings the current ones, which change while the box runs */
  readonly deliveries: (settings: Settings) => DeliveryRules;
  readonly settings: BoxSettings<Settings>;
  /** Validates the account contents that a person supplies. */
  readonly seed: z.ZodType<Seed>;
  readonly createAccount: (start: AccountStart<Settings, Seed>) => Account;
  /** Called when a fresh account was put in place. */
  readonly onFreshAccount?: (state: State<Account, Settings>) => void;
  /** Called with the last attempt when a delivery has failed. */
  readonly onDeliveryFailed: (state: State<Account, Settings>, webhook: Webhook, last: PostResult) => void;
  /** Does whatever has become due by the clock; called before each request. */
  readonly catchUp?: (state: State<Account, Settings>) => void;
  /** The service's API and the pages for people. */
  readonly routes: (state: State<Account, Settings>) => Routes;
  /** What the control interface offers for this service alone, below `/control`. */
  readonly controlRoutes?: (state: State<Account, Settings>) => Hono;
  /** The account at a glance, for `GET /control`. */
  readonly summary: (account: Account) => Record<string, unknown>;
  /** The account as the console shows it; reads the current account each time. */
  readonly console: (state: State<Account, Settings>) => AccountConsole;
  /** What is printed at the start: each thing to try, and its address. */
  readonly guide: (url: string, account: Account) => readonly (readonly [what: string, where: string])[];
  /** The connection fields that connect the integration with the account, by field key. */
  readonly connection: (url: string, account: Account) => Record<string, string>;
  /** The environment variables that lead the integration to this box, where its connection fields cannot. */
  readonly environment?: (url: string) => Record<string, string>;
  /** What `npm start` shows. */
  readonly story: (stage: Stage<RunningBox<Account, Settings>>) => Story;
}
