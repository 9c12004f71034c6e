import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { root } from '../../../scripts/apps.ts';

/** Runs the command as `npm run release` does. */
function release(...args: string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release/main.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('without a word it says what the next release of each app needs', () => {
  const { status, out, err } = release();
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/^mailingwork: .+\n( {2}.+\n)*copernica: /);
});

test.each([[['copernica']], [['next', 'copernica']]])('%j says it of one app', (args) => {
  expect(release(...args)).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^copernica: .+\n( {2}.+\n)*$/) });
});

test('its help names what else can be done', () => {
  expect(release('--help').out).toMatch(/Beside next there are freeze, check and assets\./);
});

test('a tag of another version is refused with exit code 1', () => {
  expect(release('check', 'v999.0.0')).toMatchObject({ status: 1, out: expect.stringMatching(/^The tag is v999\.0\.0, but the versions? /) });
});

test.each([
  [['check'], 'Which tag? Write it behind check, such as npm run release -- check v1.0.0.\n'],
  [['publish'], 'There is no “publish”. There are next, freeze, check, assets.\n'],
  [['freeze', '--force'], 'There is no option --force. See npm run release -- freeze -- --help.\n'],
])('%j is refused with exit code 2', (args, sentence) => {
  expect(release(...args)).toEqual({ status: 2, out: '', err: sentence });
});
