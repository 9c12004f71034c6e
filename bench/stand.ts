import { rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { App } from '../scripts/apps.ts';
import { bundle } from '../scripts/build/bundle.ts';
import { stage, unstage, zip } from '../scripts/build/stage.ts';
import { startWebservice, type Webservice } from './server.ts';
import type { Vendor } from './vendor.ts';

/** An app that is ready to be measured, staged as it reaches Zapier's servers. */
export interface StagedApp {
  /** Its bundle. */
  readonly path: string;
  readonly zipBytes: number;
  /** The file of a probe that runs beside it, on the same core. */
  probe(name: ProbeName): string;
}

const probes = ['cold_import', 'first_call', 'hook_call', 'growth', 'action', 'large_answer', 'import'] as const;

/** A probe of the folder `probes`. */
export type ProbeName = (typeof probes)[number];

/** Everything that measuring needs. */
export interface Stand {
  /** An app with one trigger and nothing else. */
  readonly floor: StagedApp;
  readonly app: StagedApp;
  readonly webservice: Webservice;
  close(): Promise<void>;
}

/**
 * Builds an app and its floor with production installs in temporary folders and starts the webservice.
 *
 * @param measured the app to measure
 * @param vendor whose webservice it calls
 */
export async function setUp(measured: App, vendor: Vendor, say: (line: string) => void): Promise<Stand> {
  const folders: string[] = [];
  const prepare = async (staged: App): Promise<StagedApp> => {
    const folder = await stage(staged, (dist) => bundle(staged, { outdir: dist }));
    folders.push(folder);
    const zipBytes = statSync(zip(folder).build).size;
    rmSync(join(folder, 'build'), { recursive: true });
    await bundleProbes(folder);
    return { path: join(folder, 'dist/index.js'), zipBytes, probe: (name) => join(folder, 'probes', `${name}.js`) };
  };
  say('building the floor: one hook trigger on the same core');
  const floor = await prepare({ ...measured, entry: relative(measured.folder, join(import.meta.dirname, 'floor.ts')) });
  say('building the app');
  const app = await prepare(measured);
  const webservice = await startWebservice(vendor);
  return {
    floor,
    app,
    webservice,
    close: async () => {
      await webservice.close();
      folders.forEach(unstage);
    },
  };
}

/** Plain JavaScript, so that no process spends time or memory on stripping types. */
async function bundleProbes(folder: string): Promise<void> {
  await build({
    entryPoints: probes.map((name) => join(import.meta.dirname, 'probes', `${name}.ts`)),
    outdir: join(folder, 'probes'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['zapier-platform-core'],
    logLevel: 'warning',
  });
}
