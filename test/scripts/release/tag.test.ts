import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { App } from '../../../scripts/apps.ts';
import { freeze } from '../../../scripts/release/freeze.ts';
import { lastRelease } from '../../../scripts/release/frozen.ts';
import { previousRelease } from '../../../scripts/release/previous.ts';
import { tagProblems } from '../../../scripts/release/tag_problems.ts';
import { appsInFolder, definitionWith } from './support.ts';

const { folder, write } = appsInFolder();

/** An app whose release is prepared. */
async function prepared(name: string, version: string, entry?: string, inputs?: readonly object[]): Promise<App> {
  const app = write(name, definitionWith(version, inputs), entry);
  writeFileSync(join(app.folder, 'CHANGELOG.md'), `## [${version}] - 2026-01-31\n\n### Added\n\n* A search.\n`);
  await freeze(app, { isUnreleased: true });
  return app;
}

const first = (app: App) => ({ app, previous: null });

test('a tag is released that names the version of all apps, or of the one that changed', async () => {
  const apps = [await prepared('parcels', '1.1.0'), await prepared('letters', '1.0.0')];
  expect(await tagProblems('v1.1.0', apps.map(first))).toEqual([]);
  expect(await tagProblems('v1.0.0', apps.map(first))).toEqual([]);
});

test('a tag is refused that names another version', async () => {
  const apps = [await prepared('parcels', '1.1.0'), await prepared('letters', '1.0.0')];
  expect(await tagProblems('v1.2.0', apps.map(first))).toEqual([
    'The tag is v1.2.0, but the versions are 1.1.0 and 1.0.0. Tag the version that a package.json has.',
  ]);
});

test('a tag is refused while an app is not frozen as it is', async () => {
  await prepared('parcels', '1.0.0');
  const notFrozen = 'parcels: The frozen definition is not that of 1.0.1. Run npm run release -- freeze, and commit what it writes.';
  const app = write('parcels', definitionWith('1.0.1'), 'next.mjs');
  expect(await tagProblems('v1.0.1', [first(app)])).toEqual([notFrozen, 'parcels: CHANGELOG.md has no entry for 1.0.1. Add one: ## [1.0.1] - and the date.']);
  await freeze(app, { isUnreleased: false });
  expect(await tagProblems('v1.0.1', [first(app)])).toHaveLength(1);
  const changed = write('parcels', definitionWith('1.0.1', []), 'changed.mjs');
  expect(await tagProblems('v1.0.1', [first(changed)])).toContain(notFrozen);
});

test('a tag is refused whose release breaks the Zaps of the one before, even where it was frozen as unreleased', async () => {
  const previous = lastRelease(await prepared('parcels', '1.0.0'));
  const app = await prepared('parcels', '1.0.1', 'next.mjs', []);
  expect(await tagProblems('v1.0.1', [{ app, previous }])).toEqual([
    'parcels: The version is 1.0.1, but what changed since 1.0.0 needs at least 2.0.0. Write it into package.json.',
    'parcels: searches.find_parcel has no input number any more. Keep it, even if it is ignored: Zaps have a value in it.',
  ]);
});

test('the release before is the one at the nearest tag before the commit', async () => {
  const git = (...args: string[]): void => {
    const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false'];
    const { status, stderr } = spawnSync('git', [...settings, ...args], { cwd: folder(), encoding: 'utf8' });
    expect([status, stderr.replaceAll(/^hint:.*\n/gm, '')]).toEqual([0, '']);
  };
  const commit = (tag: string): void => {
    git('add', '-A');
    git('commit', '--quiet', '--message', tag);
    git('tag', tag);
  };
  git('init', '--quiet');
  const app = await prepared('parcels', '1.0.0');
  commit('v1.0.0');
  expect(previousRelease(app, folder())).toBeNull();
  await prepared('parcels', '1.1.0', 'next.mjs');
  commit('v1.1.0');
  expect(previousRelease(app, folder())?.version).toBe('1.0.0');
  const letters = await prepared('letters', '1.0.0');
  commit('v1.2.0');
  expect(previousRelease(app, folder())?.version).toBe('1.1.0');
  expect(previousRelease(letters, folder())).toBeNull();
});
