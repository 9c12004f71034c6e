import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { readCommandLine } from '../../sandbox/terminal/command_line.ts';
import { exitWhenAsked } from '../../sandbox/terminal/interruption.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { bundle } from './bundle.ts';
import { FLOOR, MAX_ZIP_BYTES, stage, unstage, zip } from './stage.ts';
import { zipProblems } from './zip_problems.ts';

/*
 * Makes dist/ and build/build.zip, ready for `zapier-platform upload`. A zip that is too large, or not what it must be (zip_problems.ts), is no
 * success. The maps in dist/ stay here: by them a place such as triggers-PX4WATWE.js:6:8317 in a log is found in the source.
 */

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The files of the bundle that ship, by name. */
function shipped(): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
  return new Map(files.map((file) => [file, readFileSync(join(dist, file))]));
}

async function main(): Promise<number> {
  readCommandLine({ name: 'npm run build', about: 'Makes dist/ and build/build.zip, ready for zapier-platform upload.', options: {} });
  exitWhenAsked();
  if (packageJson.dependencies['zapier-platform-core'] !== FLOOR.core) {
    throw new Error(`The floor of the zip was measured on core ${FLOOR.core}: run the bench, and write what it measures into scripts/build/stage.ts.`);
  }
  say('1/3 bundle and production install');
  await bundle();
  const folder = await stage((staged) => cpSync(dist, staged, { recursive: true, filter: (file) => !file.endsWith('.map') }));
  try {
    say('2/3 zip, with the smoke test of the platform’s CLI');
    const zips = zip(folder);
    say('3/3 copy');
    mkdirSync(join(root, 'build'), { recursive: true });
    cpSync(zips.build, join(root, 'build/build.zip'));
    cpSync(zips.source, join(root, 'build/source.zip'));
  } finally {
    unstage(folder);
  }
  const problems = zipProblems(readFileSync(join(root, 'build/build.zip')), shipped(), packageJson.overrides);
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  const { size } = statSync(join(root, 'build/build.zip'));
  say(`build/build.zip is ready: ${Math.round(size / 1024)} KiB of at most ${MAX_ZIP_BYTES / 1024} KiB`);
  if (size > MAX_ZIP_BYTES) {
    say('That is too large: see docs/performance.md.');
    return 1;
  }
  return 0;
}

await runProgram(main);
