import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type App, mailingwork } from '../../scripts/apps.ts';
import { bundled } from './bundled.ts';
import { type Program, startProgram } from './program.ts';

/** Builds an app into a folder of its own, for all tests of a file. */
export function builtApp(app: App = mailingwork): { path: () => string; breakIt: (name: string, code: string) => Promise<string> } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'built-app-'));
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await bundled(join(folder, 'dist'), { app });
  });
  afterAll(() => rm(folder, { recursive: true }));
  return {
    path: () => join(folder, 'dist/index.js'),
    /**
     * The same app with a change.
     *
     * @param code gets `app` and changes it
     */
    breakIt: async (name, code) => {
      const path = join(folder, name);
      await writeFile(path, `import built from './dist/index.js';\nconst app = structuredCloneOfApp(built);\n${code}\nexport default app;\n${CLONE}`);
      return path;
    },
  };
}

const CLONE = `function structuredCloneOfApp(value) {
  if (Array.isArray(value)) return value.map(structuredCloneOfApp);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structuredCloneOfApp(part)]));
}\n`;

/** Starts the program behind `npm start` on a free port. */
export const start = (...options: string[]): Program => startProgram('scripts/start.ts', ...options);
