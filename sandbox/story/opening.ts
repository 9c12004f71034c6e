import type { Box } from '../box.ts';
import type { Desk } from '../console/desk.ts';
import { toldToJournal } from '../journal/zaps.ts';
import { recipeAt } from '../recipes/account_recipe.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { type Run, type Runner, startRunner } from '../runner/runner.ts';
import { startBox } from '../server.ts';
import type { DeliverySettings } from '../settings.ts';
import type { RunningBox } from '../state.ts';
import type { Screen } from './screen.ts';
import type { Story } from './story.ts';

/** The pause before a failed delivery is repeated, in milliseconds. */
const DELIVERY_SPACING_MS = 50;
/** The time limit of a delivery in milliseconds: generous, because on a busy machine a delivery that is cut off may arrive twice. */
const DELIVERY_TIMEOUT_MS = 30_000;
/** An hour of Zapier's waiting times lasts 0.36 seconds. */
const TIME_SCALE = 0.0001;

/** An account in a box and the app that is connected with it, ready for its story. */
export interface OpenStory<Account, Settings extends DeliverySettings> {
  readonly sandbox: RunningBox<Account, Settings>;
  readonly runner: Runner;
  readonly story: Story;
  /** All of it as the console shows it. */
  readonly desk: Desk;
  close(): Promise<void>;
}

/** How a story is opened. */
export interface Opening<Sandbox> {
  /** The built app. */
  readonly appPath: string;
  readonly screen: Screen;
  /** Where the account listens; 0 is any free port. */
  readonly port: number;
  /** Common Zaps to try in the console. */
  readonly recipes?: readonly Recipe<Sandbox>[];
  /** Called with each run that ends. */
  readonly onRunEnd?: (run: Run) => void;
}

/**
 * Opens an account in a box, a runner with the app, and the story of both, whose Zaps are off.
 *
 * @throws Error when the port is in use
 */
export async function openStory<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  { appPath, screen, port, recipes = [], onRunEnd = () => {} }: Opening<RunningBox<Account, Settings>>,
): Promise<OpenStory<Account, Settings>> {
  const sandbox = await startBox(box, { port, settings: { deliverySpacing: DELIVERY_SPACING_MS, deliveryTimeout: DELIVERY_TIMEOUT_MS } });
  const connection = () => box.connection(sandbox.url, sandbox.account);
  const env = box.environment?.(sandbox.url) ?? {};
  const runner = await startRunner({ appPath, authData: connection(), env, timeScale: TIME_SCALE, ...toldToJournal(sandbox.journal, onRunEnd) });
  return {
    sandbox,
    runner,
    story: box.story({ sandbox, runner, screen }),
    desk: { key: box.name.toLowerCase(), box: sandbox, runner, connection, recipes: recipes.map((recipe) => recipeAt({ sandbox, runner }, recipe)) },
    close: async () => {
      await runner.close();
      await sandbox.close();
    },
  };
}
