import { readCommandLine } from '../../sandbox/terminal/command_line.ts';
import { exitWhenAsked } from '../../sandbox/terminal/interruption.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { appHelp, apps, namedApp } from '../apps.ts';
import { buildApp } from './build_app.ts';

async function main(): Promise<void> {
  const { app, rest } = namedApp();
  const command = {
    name: 'npm run build',
    about: `Makes dist/ and build/build.zip of every app, ready for zapier-platform upload. ${appHelp}`,
    word: 'APP',
    options: { public: { type: 'boolean', default: false, help: 'shows only the operations that were chosen for Zapier’s public listing' } },
  } as const;
  const { public: isPublic } = readCommandLine(command, rest);
  exitWhenAsked();
  for (const one of app === undefined ? apps : [app]) {
    await buildApp(one, { isPublic, say: (line) => process.stdout.write(`${line}\n`) });
  }
}

await runProgram(main);
