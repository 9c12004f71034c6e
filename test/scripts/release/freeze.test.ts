import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { freeze } from '../../../scripts/release/freeze.ts';
import { frozenFileOf, lastRelease } from '../../../scripts/release/frozen.ts';
import { releaseProblems } from '../../../scripts/release/release_problems.ts';
import { appsInFolder, definitionWith } from './support.ts';

const { folder, write } = appsInFolder();

const more = [{ key: 'number', required: true }, { key: 'depot' }];
const released = { isUnreleased: false };

test('before the first release there is none, and the first one is written sorted, one thing per line', async () => {
  const app = write('parcels', definitionWith('1.0.0'));
  expect(lastRelease(app)).toBeNull();
  expect(await freeze(app, released)).toBe('1.0.0');
  expect(readFileSync(frozenFileOf(app), 'utf8')).toBe(`{
  "version": "1.0.0",
  "connection": {
    "type": "custom",
    "inputs": {
      "api_key": {"type":"string","required":true}
    }
  },
  "operations": {
    "searches.find_parcel": {
      "inputs": {
        "number": {"type":"string","required":true}
      },
      "outputs": {
        "items[]sku": {},
        "number": {}
      }
    }
  },
  "searchOrCreates": {},
  "hydrators": []
}
`);
  expect(lastRelease(app)?.version).toBe('1.0.0');
});

test('a version that is too low is refused, and nothing is written', async () => {
  const app = write('parcels', definitionWith('1.0.0'));
  await freeze(app, released);
  const before = readFileSync(frozenFileOf(app), 'utf8');
  await expect(freeze(write('parcels', definitionWith('1.0.5', more), 'next.mjs'), released)).rejects.toThrow(
    'The version is 1.0.5, but what changed since 1.0.0 needs at least 1.1.0. Write it into package.json.\nsearches.find_parcel has a new input depot.',
  );
  expect(readFileSync(frozenFileOf(app), 'utf8')).toBe(before);
  expect(await freeze(write('parcels', definitionWith('1.1.0', more), 'raised.mjs'), released)).toBe('1.1.0');
});

test('what was never uploaded can be frozen again whatever changed', async () => {
  await freeze(write('parcels', definitionWith('1.0.0', more)), released);
  const next = write('parcels', definitionWith('1.0.0'), 'next.mjs');
  await expect(freeze(next, released)).rejects.toThrow(/needs at least 2\.0\.0/);
  expect(await freeze(next, { isUnreleased: true })).toBe('1.0.0');
});

test('a frozen definition that was damaged is no missing one', async () => {
  const app = write('parcels', definitionWith('1.0.0'));
  await freeze(app, released);
  writeFileSync(frozenFileOf(app), '{}');
  expect(() => lastRelease(app)).toThrow();
});

test('an upload needs a version that is high enough, and an entry in the changelog', async () => {
  const app = write('parcels', definitionWith('1.0.0'));
  const changelog = join(folder(), 'parcels/CHANGELOG.md');
  writeFileSync(changelog, '## [1.0.0] - 2026-01-31\n\nThe first.\n');
  expect(await releaseProblems(app)).toEqual([]);
  await freeze(app, released);
  expect(await releaseProblems(app)).toEqual([]);
  expect(await releaseProblems(write('parcels', definitionWith('1.0.0', more), 'next.mjs'))).toEqual([
    'The version is 1.0.0, but what changed since 1.0.0 needs at least 1.1.0. Write it into package.json.',
    'searches.find_parcel has a new input depot.',
  ]);
  expect(await releaseProblems(write('parcels', definitionWith('1.1.0', more), 'raised.mjs'))).toEqual([
    'CHANGELOG.md has no entry for 1.1.0. Add one: ## [1.1.0] - and the date.',
  ]);
});
