import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import type { App } from '../../scripts/apps.ts';
import { bundled } from '../support/bundled.ts';
import type { Definition } from './app.ts';

/**
 * What is published holds nothing of the machine that built it. That no message, log or output holds a secret is proved by the suite of faults.
 *
 * @param marked variables of the environment whose values must not turn up
 */
export function secretSuite(app: App, definition: Definition, marked: Readonly<Record<string, string>>): void {
  test('neither the definition nor what ships contains a value of the build environment', async () => {
    const folder = await mkdtemp(join(tmpdir(), `${app.packageName}-secrets-`));
    Object.assign(process.env, marked);
    try {
      await bundled(folder, { app });
      const { results } = await zapier.createAppHandler(definition)({ command: 'definition', calledFromCli: true });
      const files = await Promise.all((await readdir(folder)).filter((file) => file.endsWith('.js')).map((file) => readFile(join(folder, file), 'utf8')));
      const published = files.join('\n') + JSON.stringify(results);
      expect(published.length).toBeGreaterThan(10_000);
      for (const secret of [...Object.values(marked), process.cwd(), process.env.HOME ?? 'no home']) {
        expect({ secret, published: published.includes(secret) }).toEqual({ secret, published: false });
      }
    } finally {
      for (const key of Object.keys(marked)) {
        delete process.env[key];
      }
      await rm(folder, { recursive: true });
    }
  });
}
