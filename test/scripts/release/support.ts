import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import type { App } from '../../../scripts/apps.ts';

/** A definition that does little, with an input of the tester's choice. */
export const definitionWith = (version: string, inputFields: readonly object[] = [{ key: 'number', required: true }]): object => ({
  version,
  authentication: { type: 'custom', fields: [{ key: 'api_key' }] },
  searches: {
    find_parcel: { key: 'find_parcel', operation: { inputFields, sample: { number: '17', items: [{ sku: 'A' }] } } },
  },
});

/** Small apps in an empty folder, for every test of a file. */
export function appsInFolder(): { readonly folder: () => string; readonly write: (name: string, definition: object, entry?: string) => App } {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'release-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    folder: () => folder,

    /**
     * Writes an app, or changes it.
     *
     * @param entry another one for each definition of an app: a module is loaded once
     */
    write(name, definition, entry = 'index.mjs') {
      const at = join(folder, name);
      mkdirSync(join(at, 'golden'), { recursive: true });
      writeFileSync(join(at, entry), `export default ${JSON.stringify(definition)};`);
      return {
        ...{ name, folder: at, packageName: `zapier-${name}`, entry, catalogue: 'contracts', golden: join(at, 'golden') },
        ...{ maxZipGrowthKib: 50, visibleInPublicVersion: [] },
      };
    },
  };
}
