import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { copyOfCheckout } from '../support/checkout.ts';

/** A user of this system who owns nothing. */
const NO_OWNER = 65_534;

let checkout = '';

beforeEach(() => {
  checkout = copyOfCheckout();
});
afterEach(() => {
  chmodSync(checkout, 0o755);
  rmSync(checkout, { recursive: true });
});

/** Runs a program of the checkout to its end. */
async function run(file: string, args: readonly string[] = [], user: { uid?: number } = {}) {
  const child = spawn(process.execPath, ['--no-warnings', join(checkout, file), ...args], { cwd: checkout, ...user });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

const isBuilt = () => readdirSync(checkout).filter((name) => name.startsWith('dist'));

test('two simultaneous starts both find their app', async () => {
  const starts = await Promise.all([0, 1].map(() => run('scripts/start.ts', ['--once', '--port', '0'])));
  for (const { code, output } of starts) {
    expect(output).toContain('✓ All of it happened');
    expect(code).toBe(0);
  }
  expect(isBuilt()).toEqual(['dist']);
});

test('the app that is named is built in its own folder, and its story played', async () => {
  const { code, output } = await run('scripts/start.ts', ['copernica', '--once', '--port', '0']);
  expect(output).toMatch(/^A Copernica account runs at /);
  expect(output).toContain('✓ All of it happened');
  expect(code).toBe(0);
  expect(existsSync(join(checkout, 'copernica/dist/index.js'))).toBe(true);
  expect(isBuilt()).toEqual([]);
});

test.each([
  [['copernica', 'mailingwork'], '“mailingwork” is not an option. One word may stand before the options: APP. See npm start -- --help.\n'],
  [['--once', 'copernica'], '“copernica” is not an option. One word may stand before the options: APP. See npm start -- --help.\n'],
  [['copernicus'], 'There is no app “copernicus”. There are mailingwork, copernica.\n'],
])('%j is refused in a sentence', async (args, sentence) => {
  expect(await run('scripts/start.ts', args)).toEqual({ code: 2, output: sentence });
  expect(isBuilt()).toEqual([]);
});

test('an app that is rebuilt is complete at any moment, and no temporary file is left', async () => {
  const dist = join(checkout, 'dist');
  await run('scripts/build/bundle.ts');
  const files = readdirSync(dist);
  const whole = readFileSync(join(dist, 'index.js'), 'utf8');
  for (const file of files) {
    writeFileSync(join(dist, file), 'old');
  }
  mkdirSync(join(dist, 'old'));
  let isBuilding = true;
  const building = Promise.all([0, 1, 2].map(() => run('scripts/build/bundle.ts'))).finally(() => {
    isBuilding = false;
  });
  while (isBuilding) {
    expect(files.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
    await new Promise((looked) => setImmediate(looked));
  }
  expect((await building).map(({ code, output }) => ({ code, output }))).toEqual([0, 1, 2].map(() => ({ code: 0, output: '' })));
  expect(readFileSync(join(dist, 'index.js'), 'utf8')).toBe(whole);
  expect(readdirSync(dist)).toEqual(files);
  expect(isBuilt()).toEqual(['dist']);
});

test('a read-only checkout is reported in a sentence, unless the app is built there already', async () => {
  const user = process.getuid?.() === 0 ? { uid: NO_OWNER } : {};
  chmodSync(checkout, 0o555);
  const refused = await run('scripts/start.ts', ['--once', '--port', '0'], user);
  expect(refused.code).toBe(1);
  expect(refused.output).toMatch(/^\S+ cannot be written: its folder is read-only, or belongs to another user\. Use a checkout that you may write to\.\n$/);
  chmodSync(checkout, 0o755);
  await run('scripts/build/bundle.ts');
  chmodSync(checkout, 0o555);
  expect((await run('scripts/start.ts', ['--once', '--port', '0'], user)).output).toContain('✓ All of it happened');
});
