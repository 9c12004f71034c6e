import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import rootPackage from '../../package.json' with { type: 'json' };
import { type App, root } from '../apps.ts';
import { type BundleOptions, bundle } from './bundle.ts';
import { FLOOR, maxZipBytes, packageOf, stage, unstage, zip } from './stage.ts';
import { zipProblems } from './zip_problems.ts';

/** How an app is built. */
export interface BuildOptions extends Pick<BundleOptions, 'isPublic'> {
  /** Hears what is being done, one line at a time. */
  readonly say: (line: string) => void;
}

/**
 * Makes `dist/` and `build/` of an app in its folder, ready for `zapier-platform upload`. The maps in `dist/` stay here: by them a place such as
 * triggers-PX4WATWE.js:6:8317 in a log is found in the source.
 *
 * @throws Error where a step fails, or where the zip is too large or not what it must be (zip_problems.ts)
 */
export async function buildApp(app: App, { isPublic = false, say }: BuildOptions): Promise<void> {
  const dist = join(app.folder, 'dist');
  const build = join(app.folder, 'build');
  if (packageOf(app).dependencies['zapier-platform-core'] !== FLOOR.core) {
    throw new Error(`The floor of the zip was measured on core ${FLOOR.core}: run the bench, and write what it measures into scripts/build/stage.ts.`);
  }
  say(`${app.name} 1/3 bundle and production install`);
  await bundle(app, { isPublic });
  const folder = await stage(app, (staged) => cpSync(dist, staged, { recursive: true, filter: (file) => !file.endsWith('.map') }));
  try {
    say(`${app.name} 2/3 zip, with the smoke test of the platform’s CLI`);
    const zips = zip(folder);
    say(`${app.name} 3/3 copy`);
    mkdirSync(build, { recursive: true });
    cpSync(zips.build, join(build, 'build.zip'));
    cpSync(zips.source, join(build, 'source.zip'));
  } finally {
    unstage(folder);
  }
  const file = join(build, 'build.zip');
  const most = maxZipBytes(app);
  const problems = zipProblems(readFileSync(file), shippedFrom(dist), rootPackage.overrides, most);
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  const size = Math.round(statSync(file).size / 1024);
  say(`${relative(root, file)}${isPublic ? ', the public version,' : ''} is ready: ${size} KiB of at most ${most / 1024} KiB`);
}

/** The files of the bundle that ship, by name. */
function shippedFrom(dist: string): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
  return new Map(files.map((file) => [file, readFileSync(join(dist, file))]));
}
