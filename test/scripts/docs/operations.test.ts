import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Copernica from '../../../copernica/index.ts';
import Mailingwork from '../../../index.ts';
import { copernica, mailingwork } from '../../../scripts/apps.ts';
import { readmeWithOperations } from '../../../scripts/docs/operations.ts';
import { operationsOf } from '../../suites/app.ts';

describe.each([
  { name: 'README.md', folder: mailingwork.folder, apps: [mailingwork, copernica], definitions: [Mailingwork, Copernica] },
  { name: 'copernica/README.md', folder: copernica.folder, apps: [copernica], definitions: [Copernica] },
])('$name', ({ folder, apps, definitions }) => {
  test('has tables of operations that are up to date (npm run docs writes them)', async () => {
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(await readmeWithOperations(folder, apps));
  });

  test('contains every operation that users see, and no other', async () => {
    const readme = await readmeWithOperations(folder, apps);
    const operations = definitions.flatMap(operationsOf).map(({ member }) => member);
    const seen = Array.from(readme.matchAll(/\| `(\w+)` \|$/gm), ([, key]) => key);
    const [visible, hidden] = [false, true].map((isHidden) => operations.filter(({ display }) => (display.hidden === true) === isHidden).map(({ key }) => key));
    expect(seen).toEqual(expect.arrayContaining(visible ?? []));
    expect(seen.filter((key) => hidden?.includes(key ?? ''))).toEqual([]);
  });

  test('folds them, with their numbers in sight', async () => {
    const readme = await readmeWithOperations(folder, apps);
    expect(
      readme.match(
        /^<details>\n<summary>Instant triggers \(\d+\), Polling triggers \(\d+\), Actions \(\d+\), Searches \(\d+\), Find or create \(\d+\)<\/summary>\n\n/gm,
      ),
    ).toHaveLength(apps.length);
    expect(readme.match(/\n\n<\/details>\n/g)).toHaveLength(apps.length);
  });
});
