import { readCommandLine } from '../../sandbox/terminal/command_line.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { appHelp, apps, namedApp } from '../apps.ts';
import { runCli } from './stage.ts';

/* Has the platform's CLI build and validate the definition of every app in its folder. */

await runProgram(async () => {
  const { app, rest } = namedApp();
  readCommandLine({ name: 'npm run validate', about: `Validates the definition of every app. ${appHelp}`, word: 'APP', options: {} }, rest);
  for (const { name, folder } of app === undefined ? apps : [app]) {
    runCli(folder, 'validate', '--without-style');
    process.stdout.write(`${name} is valid\n`);
  }
});
