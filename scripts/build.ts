import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import packageJson from '../package.json' with { type: 'json' };
import { bundle } from './bundle.ts';
import { FLOOR, MAX_ZIP_BYTES, stage, unstage, zip } from './stage.ts';

/*
 * Makes dist/ and build/build.zip, ready for `zapier-platform upload`. A zip that is too large, or lacks a file that would be loaded later, is no
 * success. The maps in dist/ stay here: by them a place such as triggers-PX4WATWE.js:6:8317 in a log is found in the source.
 */

const root = resolve(import.meta.dirname, '..');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Files of the bundle that are not in the zip. Zapier's servers would miss them only when a function is called for the first time. */
function missingFiles(zipFile: string): string[] {
  const packed = unzipSync(readFileSync(zipFile), { filter: ({ name }) => name.startsWith('dist/') });
  return readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js') && packed[`dist/${file}`] === undefined);
}

async function main(): Promise<void> {
  if (packageJson.dependencies['zapier-platform-core'] !== FLOOR.core) {
    throw new Error(`The floor of the zip was measured on core ${FLOOR.core}: run the bench, and write what it measures into scripts/stage.ts.`);
  }
  say('1/3 bundle and production install');
  await bundle();
  const folder = await stage((dist) => cpSync(join(root, 'dist'), dist, { recursive: true, filter: (file) => !file.endsWith('.map') }));
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
  const missing = missingFiles(join(root, 'build/build.zip'));
  if (missing.length > 0) {
    throw new Error(`build/build.zip lacks ${missing.join(', ')}.`);
  }
  const { size } = statSync(join(root, 'build/build.zip'));
  say(`build/build.zip is ready: ${Math.round(size / 1024)} KiB of at most ${MAX_ZIP_BYTES / 1024} KiB`);
  if (size > MAX_ZIP_BYTES) {
    say('That is too large: see docs/performance.md.');
    process.exitCode = 1;
  }
}

await main();
