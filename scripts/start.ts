import { join } from 'node:path';
import type { Box } from '../sandbox/box.ts';
import { copernicaBox } from '../sandbox/copernica/box.ts';
import { mailingworkBox } from '../sandbox/mailingwork/box.ts';
import type { DeliverySettings } from '../sandbox/settings.ts';
import { type PlayedApp, start } from '../sandbox/start.ts';
import { runProgram } from '../sandbox/terminal/program.ts';
import { type App, appHelpFor, copernica, mailingwork, namedApp } from './apps.ts';
import { bundle } from './build/bundle.ts';

/* `npm start`, in one process: a signal to npm ends it all, which of two commands in a row it would not. */

/** Plays an app's story in its account in a box. @see start */
type Play = (played: PlayedApp, args: readonly string[]) => Promise<number>;

/** The box of each app that has one. */
const plays: ReadonlyMap<App, Play> = new Map([
  [mailingwork, playIn(mailingworkBox)],
  [copernica, playIn(copernicaBox)],
]);

function playIn<Account, Settings extends DeliverySettings, Seed>(box: Box<Account, Settings, Seed>): Play {
  return (played, args) => start(box, played, args);
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
