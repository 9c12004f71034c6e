import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { bundle } from './bundle.ts';

/*
 * Makes build/build.zip, ready for `zapier-platform upload`. The zip is staged outside the repository with a production install, because the CLI
 * copies what it finds: next to the development tools it would take parts of them along.
 */

const root = resolve(import.meta.dirname, '..');
const cli = createRequire(import.meta.url).resolve('zapier-platform-cli/package.json');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function run(folder: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DISABLE_ZAPIER_ANALYTICS: '1' } });
}

/** Package and lock file without scripts, which would run in the staged folder. */
function stage(folder: string): void {
  const { scripts: _scripts, ...rest } = packageJson;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(rest, null, 2));
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\nbuild/\n');
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
}

async function main(): Promise<void> {
  say('1/4 bundle');
  await bundle(join(root, 'dist/index.js'));
  const folder = mkdtempSync(join(tmpdir(), 'zapier-mailingwork-'));
  try {
    stage(folder);
    say('2/4 production install');
    run(folder, 'npm', 'ci', '--omit=dev', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
    say('3/4 zip, with the smoke test of the platform’s CLI');
    const program = join(resolve(cli, '..'), 'src/bin/run');
    run(folder, process.execPath, program, 'build', '--skip-npm-install', '--skip-validation');
    say('4/4 copy');
    mkdirSync(join(root, 'build'), { recursive: true });
    for (const zip of ['build.zip', 'source.zip']) {
      cpSync(join(folder, 'build', zip), join(root, 'build', zip));
    }
    say(`build/build.zip is ready: ${Math.round(statSync(join(root, 'build/build.zip')).size / 1024)} KiB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
