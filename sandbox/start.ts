import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Run, type Runner, startRunner } from './runner/runner.ts';
import { type Sandbox, startSandbox } from './server.ts';
import { goLive, tellRun, turnAllOff } from './story/live.ts';
import { Screen, StepFailed } from './story/screen.ts';
import type { Stage } from './story/stage.ts';
import { playStory } from './story/story.ts';
import { addStoryZaps } from './story/zaps.ts';

/** The port the documentation speaks of, and how many after it are tried. */
const DEFAULT_PORT = 8480;
const PORTS_TRIED = 20;
const BUILT_APP = fileURLToPath(new URL('../dist/index.js', import.meta.url));
/** A failed delivery is repeated after so many milliseconds, and an hour of Zapier's waiting times lasts 0.36 seconds. */
const DELIVERY_SPACING_MS = 50;
const TIME_SCALE = 0.0001;

const screen = new Screen((text) => process.stdout.write(text), process.stdout.isTTY === true && !process.env.NO_COLOR);

/** Plays the story of the integration on this machine: `npm start`, with `-- --once` it ends after the story. */
async function main(): Promise<void> {
  const { once, port, app: appPath } = options();
  if (!existsSync(appPath)) {
    throw new Error(`There is no built app at ${appPath}. Build it with: node scripts/bundle.ts`);
  }
  const started = performance.now();
  const sandbox = port === null ? await startOnFreePort() : await startOn(port);
  let told: (run: Run) => void = () => {};
  const authData = { username: sandbox.account.username, password: sandbox.account.password, own_host: sandbox.url };
  const runner = await startRunner({ appPath, authData, timeScale: TIME_SCALE, onRun: (run) => told(run) });
  const stage: Stage = { sandbox, runner, screen, zaps: addStoryZaps(runner) };
  try {
    screen.line(`A MAILINGWORK account runs at ${sandbox.url}, and Zapier’s part is played by this program.`);
    await playStory(stage);
    screen.line(`\n✓ All of it happened, in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`, 'good');
    if (!once) {
      told = (run) => tellRun(stage, run);
      const interrupted = interruption();
      await goLive(stage);
      await interrupted;
      const problems = await turnAllOff(stage);
      screen.line(['', ...problems, 'The Zaps are off.'].join('\n'));
    }
  } finally {
    await close(runner, sandbox);
  }
}

function options(): { once: boolean; port: number | null; app: string } {
  const { values } = parseArgs({
    options: { once: { type: 'boolean', default: false }, port: { type: 'string' }, app: { type: 'string', default: BUILT_APP } },
  });
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error('--port needs a number from 0 to 65535.');
  }
  return { once: values.once, port, app: values.app };
}

function startOn(port: number): Promise<Sandbox> {
  return startSandbox({ port, deliverySpacing: DELIVERY_SPACING_MS });
}

async function startOnFreePort(): Promise<Sandbox> {
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TRIED; port += 1) {
    const sandbox = await startOn(port).catch((error: Error) => {
      if (Object(error.cause).code !== 'EADDRINUSE') {
        throw error;
      }
    });
    if (sandbox !== undefined) {
      return sandbox;
    }
    screen.line(`Port ${port} is in use, trying the next one.`);
  }
  throw new Error(`The ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all in use. Choose another with --port.`);
}

function interruption(): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

async function close(runner: Runner, sandbox: Sandbox): Promise<void> {
  await runner.close();
  await sandbox.close();
}

main().catch((error: unknown) => {
  // A failed step has been told on the screen.
  if (!(error instanceof StepFailed)) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  process.exitCode = 1;
});
