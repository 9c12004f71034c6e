import { join } from 'node:path';
import { copernicaRecipes } from '../recipes/copernica/index.ts';
import { mailingworkRecipes } from '../recipes/mailingwork/index.ts';
import type { Box } from '../sandbox/box.ts';
import { copernicaBox } from '../sandbox/copernica/box.ts';
import { mailingworkBox } from '../sandbox/mailingwork/box.ts';
import type { Recipe } from '../sandbox/recipes/recipe.ts';
import type { DeliverySettings } from '../sandbox/settings.ts';
import { type PlayedApp, start } from '../sandbox/start.ts';
import type { RunningBox } from '../sandbox/state.ts';
import { runProgram } from '../sandbox/terminal/program.ts';
import { type App, appHelpFor, copernica, mailingwork, namedApp } from './apps.ts';
import { bundle } from './build/bundle.ts';

/* `npm start`, in one process: a signal to npm ends it all, which of two commands in a row it would not. */

/** Plays an app's story in its account in a box. @see start */
type Play = (played: Omit<PlayedApp<never>, 'recipes'>, args: readonly string[]) => Promise<number>;

/** The box and the recipes of each app that has one. */
const plays: ReadonlyMap<App, Play> = new Map([
  [mailingwork, playIn(mailingworkBox, mailingworkRecipes)],
  [copernica, playIn(copernicaBox, copernicaRecipes)],
]);

function playIn<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  recipes: readonly Recipe<RunningBox<Account, Settings>>[],
): Play {
  return (played, args) => start(box, { ...played, recipes }, args);
}

await runProgram(async () => {
  const known = [...plays.keys()];
  const { app = mailingwork, rest } = namedApp(undefined, known);
  const play = plays.get(app);
  if (play === undefined) {
    throw new Error(`There is no account in a box for ${app.name}.`);
  }
  return play({ help: appHelpFor(known), path: join(app.folder, 'dist/index.js'), build: () => bundle(app) }, rest);
});
