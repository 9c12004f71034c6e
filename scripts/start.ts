import { join } from 'node:path';
import { copernicaBox } from '../sandbox/copernica/box.ts';
import { mailingworkBox } from '../sandbox/mailingwork/box.ts';
import { type PlayedApp, start } from '../sandbox/start.ts';
import { runProgram } from '../sandbox/terminal/program.ts';
import { type App, appHelp, copernica, mailingwork, namedApp } from './apps.ts';
import { bundle } from './build/bundle.ts';

/* `npm start`, in one process: a signal to npm ends it all, which of two commands in a row it would not. */

await runProgram(() => {
  const { app = mailingwork, rest } = namedApp();
  return app === copernica ? start(copernicaBox, played(app), rest) : start(mailingworkBox, played(app), rest);
});

function played(app: App): PlayedApp {
  return { help: appHelp, path: join(app.folder, 'dist/index.js'), build: () => bundle(app) };
}
