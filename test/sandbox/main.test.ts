import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { freshSandbox } from './support.ts';

const sandbox = freshSandbox();

/** Starts the program and reads what it writes until it says enough or ends. */
async function run(port: string, enough: RegExp, ...options: string[]) {
  const child = spawn(process.execPath, ['--no-warnings', 'sandbox/main.ts', ...options, '--port', port]);
  let output = '';
  const ended = once(child, 'exit').then(([code]) => Number(code));
  await new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (enough.test(output)) {
        resolve();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => resolve());
  });
  return { child, output, ended };
}

test('the program prints its address and login, answers, and ends on SIGTERM', async () => {
  const { child, output, ended } = await run('0', /Ctrl-C/);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
  expect(output).toContain('user name "demo", password "demo"');
  expect((await fetch(url)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a port in use is one sentence and exit code 1', async () => {
  const { port } = new URL(sandbox().url);
  const { output, ended } = await run(port, /never/);
  expect(await ended).toBe(1);
  expect(output).toBe(`Port ${port} on 127.0.0.1 is already in use.\n`);
});

test.each(['eighty', ''])('the port “%s” is refused', async (port) => {
  const { output, ended } = await run(port, /never/);
  expect(await ended).toBe(2);
  expect(output).toBe('--port needs a number from 0 to 65535.\n');
});

test('the program starts the named account, with a seed', async () => {
  const { child, output, ended } = await run('0', /Ctrl-C/, 'mailingwork', '--seed', 'sandbox/mailingwork/example_seed.json');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
  expect(await (await fetch(url)).text()).toContain('anna@example.com');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a seed that cannot be used is an error message and exit code 1', async () => {
  const { output, ended } = await run('0', /never/, '--seed', 'package.json');
  expect(await ended).toBe(1);
  expect(output).toMatch(/^The seed package\.json cannot be used:\n {2}lists: Invalid input/);
});

test('an unknown account is one sentence and exit code 2', async () => {
  const { output, ended } = await run('0', /never/, 'letters');
  expect(await ended).toBe(2);
  expect(output).toBe('There is no account named “letters”. Choose one of these: mailingwork, copernica, all.\n');
});
