import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, HOW_TO_GET } from './chromium.ts';

/* `npm test`: all tests, and then those in a browser, with one worker, since several browsers at once would wait for each other. */

const NODE = ['--experimental-vm-modules', '--no-warnings'];
const JEST = 'node_modules/jest/bin/jest.js';

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('-'));
const inBrowser = names.filter((name) => name.includes('browser'));

process.exitCode = await run();

async function run(): Promise<number> {
  if (names.length === 0 || inBrowser.length < names.length) {
    const code = await jest(args);
    if (code !== 0 || (names.length > 0 && inBrowser.length === 0)) {
      return code;
    }
  }
  if (chromium() === undefined) {
    process.stderr.write(`${HOW_TO_GET}\n`);
    return 0;
  }
  // Nothing that ships runs in the browser, so there is nothing to count.
  return jest(['--config', 'jest.browser.config.js', ...args.filter((arg) => !/^--(coverage|collectCoverage)/.test(arg))]);
}

async function jest(options: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...NODE, JEST, ...options], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
