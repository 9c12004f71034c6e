import { afterEach, describe, expect, test } from '@jest/globals';
import { builtApp } from '../../support/built_app.ts';
import { type NpmRun, runNpm } from '../../support/npm.ts';

const app = builtApp();
let run: NpmRun | undefined;

afterEach(() => run?.signalAll('SIGKILL'));

function npm(...args: string[]): NpmRun {
  run = runNpm(args);
  return run;
}

async function isReachable(output: string): Promise<boolean> {
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
  return fetch(url).then(
    () => true,
    () => false,
  );
}

const npmAlone = (signal: NodeJS.Signals) => [`${signal} to npm alone`, (started: NpmRun) => started.signal(signal)] as const;
const endOfNpm = ['the end of npm', (started: NpmRun) => started.signal('SIGKILL')] as const;
const ctrlC = ['Ctrl-C, which npm passes on as well', (started: NpmRun) => started.signalAll('SIGINT')] as const;
const endOfTerminal = ['the end of the terminal', (started: NpmRun) => started.signalAll('SIGHUP')] as const;

test.each([npmAlone('SIGINT'), npmAlone('SIGTERM'), ctrlC, endOfNpm])('npm run sandbox ends with all its processes on %s', async (_how, end) => {
  const sandbox = npm('run', 'sandbox', '--', '--port', '0');
  await sandbox.prints('Ctrl-C ends it.');
  expect(await isReachable(sandbox.output())).toBe(true);
  end(sandbox);
  await sandbox.allEnded();
  expect(await isReachable(sandbox.output())).toBe(false);
});

describe('npm start', () => {
  test.each([npmAlone('SIGINT'), ctrlC, endOfNpm, endOfTerminal])('turns the Zaps off and ends with all its processes on %s', async (_how, end) => {
    const start = npm('start', '--', '--port', '0', '--app', app.path());
    await start.prints('Events appear here as they arrive.');
    end(start);
    await start.allEnded();
    expect(start.output()).toMatch(/The Zaps are off\.\n/);
    expect(await isReachable(start.output())).toBe(false);
  });

  test('ends in the middle of the story on SIGTERM to npm alone, without reporting a failure', async () => {
    const start = npm('start', '--', '--port', '0', '--app', app.path());
    await start.prints('Turn on three Zaps');
    start.signal('SIGTERM');
    expect(await start.allEnded()).toBeNull();
    expect(start.output()).not.toMatch(/✗|error|Zaps are off/);
  });

  test('stops waiting for an app that hangs when it is told to end again', async () => {
    const hanging = `const { performUnsubscribe } = app.triggers.new_opt_in.operation;
      let calls = 0;
      app.triggers.new_opt_in.operation.performUnsubscribe = (z, bundle) => {
        calls += 1;
        return calls > 1 ? new Promise(() => {}) : performUnsubscribe(z, bundle);
      };`;
    const start = npm('start', '--', '--port', '0', '--app', await app.breakIt('hanging.mjs', hanging));
    await start.prints('Events appear here as they arrive.');
    start.signal('SIGINT');
    // A signal within a second counts as the same Ctrl-C.
    const insisting = setInterval(() => start.signal('SIGINT'), 1_500);
    await start.allEnded().finally(() => clearInterval(insisting));
    expect(start.output()).not.toContain('The Zaps are off.');
  });
});
