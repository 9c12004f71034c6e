import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { App } from '../../../scripts/apps.ts';
import { collectAssets } from '../../../scripts/release/assets.ts';
import { appsInFolder, definitionWith } from './support.ts';

const { folder, write } = appsInFolder();

/** An app that was built. */
function built(name: string, version: string): App {
  const app = write(name, definitionWith(version));
  writeFileSync(join(app.folder, 'package.json'), JSON.stringify({ name: app.packageName, version, dependencies: {} }));
  writeFileSync(join(app.folder, 'CHANGELOG.md'), `## [Unreleased]\n\n## [${version}] - 2026-01-31\n\n### Added\n\n* A search.\n`);
  mkdirSync(join(app.folder, 'build'), { recursive: true });
  writeFileSync(join(app.folder, 'build/build.zip'), `${name} ${version}`);
  return app;
}

test('the zips are collected under their versions, with checksums that fit and notes for readers', () => {
  const out = join(folder(), 'out');
  const names = ['zapier-parcels-1.1.0.zip', 'zapier-letters-1.0.0.zip', 'SHA256SUMS', 'notes.md'];
  expect(collectAssets([built('parcels', '1.1.0'), built('letters', '1.0.0')], out)).toEqual(names);
  expect(readdirSync(out).toSorted()).toEqual(names.toSorted());
  const { status, stdout } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, 'zapier-parcels-1.1.0.zip: OK\nzapier-letters-1.0.0.zip: OK\n']);
  expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe(
    '## zapier-parcels 1.1.0\n\n### Added\n\n* A search.\n\n## zapier-letters 1.0.0\n\n### Added\n\n* A search.\n',
  );
});

test('what was collected before is replaced', () => {
  const out = join(folder(), 'out');
  collectAssets([built('parcels', '1.1.0')], out);
  collectAssets([built('parcels', '1.2.0')], out);
  expect(readdirSync(out).toSorted()).toEqual(['SHA256SUMS', 'notes.md', 'zapier-parcels-1.2.0.zip']);
});

test('nothing is collected of an app without an entry in its changelog', () => {
  const app = built('parcels', '1.1.0');
  writeFileSync(join(app.folder, 'CHANGELOG.md'), '## [Unreleased]\n');
  expect(() => collectAssets([app], join(folder(), 'out'))).toThrow('CHANGELOG.md of parcels has no entry for 1.1.0.');
});
