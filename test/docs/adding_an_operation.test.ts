import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Data, type Runner, startRunner } from '../../sandbox/runner/runner.ts';
import { freshSandbox } from '../sandbox/support.ts';
import { copyOfCheckout } from '../support/checkout.ts';

const PAGE = 'docs/adding-an-operation.md';
const page = readFileSync(resolve(PAGE), 'utf8');

/** A block of the page: a file that is new, or a change in one. */
interface Block {
  readonly kind: string;
  readonly file: string;
  readonly code: string;
}

const blocks = Array.from(
  page.matchAll(/^<!-- (new file|change in) (\S+) -->\n```(?:ts|diff)\n([\s\S]*?)^```$/gm),
  ([, kind = '', file = '', code = '']): Block => ({ kind, file, code }),
);
const files = [...new Set(blocks.map(({ file }) => file))];

/** Does to a copy of the repository what a block says. */
function apply({ kind, file, code }: Block, folder: string): void {
  const path = join(folder, file);
  if (kind === 'new file') {
    if (existsSync(path)) {
      throw new Error(`${file} exists already`);
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
    return;
  }
  const without = (mark: string): string => code.replaceAll(new RegExp(`^\\${mark}.*\\n`, 'gm'), '').replaceAll(/^./gm, '');
  const parts = readFileSync(path, 'utf8').split(without('+'));
  if (parts.length !== 2) {
    throw new Error(`${file} has the place of a change ${parts.length - 1} times:\n${code}`);
  }
  writeFileSync(path, parts.join(without('-')));
}

describe('who follows the page on adding an operation', () => {
  const sandbox = freshSandbox();
  let folder = '';
  let runner: Runner | undefined;
  const run = (program: string, ...args: string[]) => promisify(execFile)(process.execPath, [join('node_modules', program), ...args], { cwd: folder });

  beforeAll(() => {
    folder = copyOfCheckout({ withTests: true });
    for (const block of blocks) {
      apply(block, folder);
    }
  });
  afterAll(async () => {
    await runner?.close();
    rmSync(folder, { recursive: true });
  });

  test('writes each file of it, and leaves no code out', () => {
    expect(page.match(/^```(ts|diff)$/gm)).toHaveLength(blocks.length);
    expect(files).toEqual(expect.arrayContaining(['index.ts', 'searches/find_subscriber_by_opt_in.ts', 'test/end_to_end/actions/opt_ins.test.ts']));
  });

  test('has code that the linter accepts, and lets all pages be written that name every operation', async () => {
    await Promise.all([run('@biomejs/biome/bin/biome', 'check', ...files), promisify(execFile)('npm', ['run', 'docs', '--', 'mailingwork'], { cwd: folder })]);
    expect(readFileSync(join(folder, 'docs/guide.de.md'), 'utf8')).toContain('| *Find Subscriber by Opt-In*');
  });

  test('has code that compiles, and passes the tests of it and those that every operation must pass', async () => {
    writeFileSync(join(folder, 'tsconfig.page.json'), JSON.stringify({ extends: './tsconfig.json', include: [], files }));
    const also = ['test/checks', 'test/mailingwork/functions/catalogue'];
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    // One thread and one process each: starting more of them takes longer than it saves.
    const [, { stderr }] = await Promise.all([
      run('typescript/bin/tsc', '-p', 'tsconfig.page.json', '--singleThreaded'),
      promisify(execFile)('npm', ['test', '--', '--runInBand', ...tests, ...also], { cwd: folder }),
    ]);
    expect(stderr).toMatch(/^Test Suites: 4 passed, 4 total$/m);
  });

  test('finds a subscriber of the account in a box, once the opt-in is confirmed', async () => {
    const { url, account } = sandbox();
    runner = await startRunner({ appPath: join(folder, 'index.ts'), authData: { username: 'demo', password: 'demo', own_host: url } });
    const { app } = runner;
    const find = (optIn: unknown): Promise<Data[]> => app.search('find_subscriber_by_opt_in', { opt_in: optIn });
    const output = await app.act({ kind: 'create', key: 'opt_in_subscriber' }, { email: 'anna@example.com', opt_in_setup: '60' });
    expect(await find(output?.opt_in_id)).toEqual([]);
    const [link] = [...account.outbox.values()].at(-1)?.links ?? [];
    await fetch(new URL(link?.path ?? '/missing', url));
    expect(await find(output?.opt_in_id)).toEqual([
      expect.objectContaining({ email: 'anna@example.com', subscribed_list_ids: [1], subscriber_ids: [expect.any(Number)] }),
    ]);
  });
});
