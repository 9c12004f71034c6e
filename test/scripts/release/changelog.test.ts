import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { apps } from '../../../scripts/apps.ts';
import { cliProgram, packageOf } from '../../../scripts/build/stage.ts';
import { changelogOf, changelogProblems, entriesIn } from '../../../scripts/release/changelog.ts';
import { compareVersions } from '../../../scripts/release/versions.ts';

const changelog = `# Changelog

Words before.

## [Unreleased]

## [1.1.0] - 2026-02-28

### Added

* A search.

## [1.0.0]
`;

test('a changelog is read entry by entry', () => {
  expect(entriesIn(changelog)).toEqual([
    { version: 'Unreleased', date: '', text: '' },
    { version: '1.1.0', date: '2026-02-28', text: '### Added\n\n* A search.' },
    { version: '1.0.0', date: '', text: '' },
  ]);
});

test.each([
  ['1.1.0', []],
  [
    '1.0.0',
    ['CHANGELOG.md has no date for 1.0.0. Write it behind the version, such as 2026-01-31.', 'CHANGELOG.md says nothing of 1.0.0. Say what changed for users.'],
  ],
  ['1.2.0', ['CHANGELOG.md has no entry for 1.2.0. Add one: ## [1.2.0] - and the date.']],
])('the entry of %s is judged', (version, problems) => {
  expect(changelogProblems(entriesIn(changelog), version)).toEqual(problems);
});

describe.each(apps.map((app) => [app.name, app] as const))('the changelog of %s', (_name, app) => {
  const [unreleased, ...released] = changelogOf(app);

  test('begins with what is not released yet', () => {
    expect(unreleased?.version).toBe('Unreleased');
  });

  test('has a whole entry for every version, the newest first, which is that of package.json', () => {
    expect(released.flatMap(({ version }) => changelogProblems(released, version))).toEqual([]);
    expect(released.map(({ version }) => version)).toEqual(released.map(({ version }) => version).toSorted((one, other) => compareVersions(other, one)));
    expect(released[0]?.version).toBe(packageOf(app).version);
  });

  test('is understood by the platform’s CLI, which shows the entry to users at a promotion', () => {
    const program = `require(process.argv[1]).getVersionChangelog(process.argv[2]).then(({ changelog }) => process.stdout.write(changelog));`;
    const reader = join(cliProgram, '../../utils/changelog.js');
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program, reader, packageOf(app).version], { cwd: app.folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: released[0]?.text, stderr: '' });
  });

  test('groups changes as keepachangelog.com does', () => {
    const groups = released.flatMap(({ text }) => Array.from(text.matchAll(/^### (.+)$/gm), ([, group]) => group));
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(groups.filter((group) => group === undefined || !known.includes(group))).toEqual([]);
    expect(released.filter(({ text }) => !text.startsWith('### '))).toEqual([]);
  });
});
