import { cpSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from './bundle.ts';
import { MAX_ZIP_BYTES, stage, unstage, zip } from './stage.ts';

/*
 * Makes dist/index.js and build/build.zip, ready for `zapier-platform upload`. A zip that is too large is no success. dist/index.js.map stays here:
 * by it a place such as index.js:6:83178 in a log is found in the source.
 */

const root = resolve(import.meta.dirname, '..');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  say('1/3 bundle and production install');
  await bundle('dist/index.js', 'index.ts', true);
  const folder = await stage('index.ts');
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
  const { size } = statSync(join(root, 'build/build.zip'));
  say(`build/build.zip is ready: ${Math.round(size / 1024)} KiB of at most ${MAX_ZIP_BYTES / 1024} KiB`);
  if (size > MAX_ZIP_BYTES) {
    say('That is too large: see docs/performance.md.');
    process.exitCode = 1;
  }
}

await main();
