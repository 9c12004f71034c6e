import { readCommandLine } from '../../sandbox/terminal/command_line.ts';
import { exitWhenAsked } from '../../sandbox/terminal/interruption.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { appHelp, mailingwork, namedApp } from '../apps.ts';
import { buildApp } from '../build/build_app.ts';
import { releaseProblems } from '../release/release_problems.ts';
import { push } from './push.ts';
import { runWith } from './run.ts';

/* `npm run push`: brings an app into Zapier, from the checks to the upload. */

await runProgram(async () => {
  const { app = mailingwork, rest } = namedApp();
  const command = {
    name: 'npm run push',
    about: `Checks and builds an app, and uploads it to Zapier (see docs/publishing.md). Stops at the first failure. ${appHelp} Without it, ${mailingwork.name} is pushed.`,
    word: 'APP',
    options: {
      'dry-run': { type: 'boolean', default: false, help: 'does all but the upload, and tells what it would send; needs no login' },
      public: { type: 'boolean', default: false, help: 'shows only the operations that were chosen for Zapier’s public listing' },
      'skip-tests': { type: 'boolean', default: false, help: 'leaves out npm test, which takes minutes' },
    },
  } as const;
  const { 'dry-run': isDryRun, public: isPublic, 'skip-tests': skipsTests } = readCommandLine(command, rest);
  exitWhenAsked();
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  await push({ app, isPublic, isDryRun, skipsTests }, { run: runWith(process.env), build: buildApp, compare: releaseProblems, environment: process.env, say });
});
