import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { z } from 'zod';
import type { DeliveryRules, Webhook } from './deliveries/webhook.ts';
import type { ErrorAnswer } from './faults/faults.ts';
import type { PageFrame } from './pages/layout.ts';
import type { BoxSettings, DeliverySettings } from './settings.ts';
import type { RunningBox, State } from './state.ts';
import type { Stage, Story } from './story/story.ts';
import type { TimeZone } from './time/time_zone.ts';

/** Routes that reach the raw answer, which faults need in order to break a connection. */
export type Routes = Hono<{ Bindings: HttpBindings }>;

/** What a fresh account is made from. */
export interface AccountStart<Settings, Seed> {
  /** Instant in milliseconds, before which all of the account's history lies. */
  readonly now: number;
  readonly settings: Settings;
  /** What the account is to hold instead of the demo data. */
  readonly seed: Seed | undefined;
}

/**
 * One service as the sandbox knows it: all that tells one vendor's box from another's. Name, menu and title of its pages are their frame.
 * Clock, faults, calls, deliveries, control interface and guard are the same for every box.
 */
export interface Box<Account, Settings extends DeliverySettings, Seed> extends PageFrame {
  readonly timeZone: TimeZone;
  /** Where it listens for a person, when no other port is asked for. */
  readonly port: number;
  /** What a fault may name, as the service writes it. */
  readonly operations: readonly string[];
  readonly errors: ErrorAnswer;
  readonly deliveries: DeliveryRules;
  readonly settings: BoxSettings<Settings>;
  /** Checks what a person wants the account to hold. */
  readonly seed: z.ZodType<Seed>;
  readonly createAccount: (start: AccountStart<Settings, Seed>) => Account;
  /** Is told of a webhook that was given up. */
  readonly onDeactivated: (state: State<Account, Settings>, webhook: Webhook) => void;
  /** Does what is due by the clock; called before each request. */
  readonly catchUp?: (state: State<Account, Settings>) => void;
  /** The service's API and the pages for people. */
  readonly routes: (state: State<Account, Settings>) => Routes;
  /** What the control interface offers for this service alone, below `/control`. */
  readonly controlRoutes?: (state: State<Account, Settings>) => Hono;
  /** The account at a glance, for `GET /control`. */
  readonly summary: (account: Account) => Record<string, unknown>;
  /** What a person is told at the start: what there is, and where. */
  readonly guide: (url: string, account: Account) => readonly (readonly [what: string, where: string])[];
  /** What is filled in where the integration is connected with the account, by field key. */
  readonly connection: (url: string, account: Account) => Record<string, string>;
  /** What `npm start` shows. */
  readonly story: (stage: Stage<RunningBox<Account, Settings>>) => Story;
}
