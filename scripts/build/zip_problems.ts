import { strFromU8, unzipSync } from 'fflate';

/** Versions that package.json asks for, by package; deeper where they hold for one package's own dependencies alone. */
export interface Overrides {
  readonly [name: string]: string | Overrides;
}

/**
 * What is wrong with a zip. Zapier's servers would miss a file that is loaded later only when a function is called for the first time.
 *
 * @param zip the bytes of build.zip
 * @param bundle the files of the bundle that the zip must hold, licence texts included, by name
 * @param overrides the versions that must have come along, such as one that mends a vulnerability
 * @param maxBytes the largest zip there may be
 * @returns sentences
 */
export function zipProblems(zip: Uint8Array, bundle: ReadonlyMap<string, Uint8Array>, overrides: Overrides, maxBytes: number): string[] {
  const packed = unzipSync(zip, { filter: ({ name }) => name.startsWith('dist/') || name.endsWith('/package.json') });
  const missing = [...bundle].filter(([name]) => packed[`dist/${name}`] === undefined).map(([name]) => `build.zip lacks dist/${name}.`);
  const changed = [...bundle]
    .filter(([name, bytes]) => Buffer.compare(packed[`dist/${name}`] ?? bytes, bytes) !== 0)
    .map(([name]) => `In build.zip, dist/${name} is not what was bundled.`);
  const tooLarge = zip.length > maxBytes ? [`build.zip is too large: ${kib(zip.length)} KiB of at most ${kib(maxBytes)} KiB (see docs/performance.md).`] : [];
  return [...tooLarge, ...missing, ...changed, ...versionsOf(overrides).flatMap(([name, version]) => versionProblems(packed, name, version))];
}

function kib(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

function versionsOf(overrides: Overrides): [name: string, version: string][] {
  return Object.entries(overrides).flatMap(([name, version]) => (typeof version === 'string' ? [[name, version]] : versionsOf(version)));
}

function versionProblems(packed: Readonly<Record<string, Uint8Array>>, name: string, wanted: string): string[] {
  return Object.entries(packed)
    .filter(([path]) => path.endsWith(`node_modules/${name}/package.json`))
    .map(([, bytes]): unknown => JSON.parse(strFromU8(bytes)))
    .map((description) => String(Object(description).version))
    .filter((version) => version !== wanted)
    .map((version) => `build.zip holds ${name} ${version} instead of ${wanted}.`);
}
