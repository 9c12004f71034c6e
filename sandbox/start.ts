import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from './mailingwork/sandbox.ts';
import { goLive, tellRun, turnAllOff } from './mailingwork/story/live.ts';
import type { Stage } from './mailingwork/story/stage.ts';
import { playStory } from './mailingwork/story/story.ts';
import { addStoryZaps } from './mailingwork/story/zaps.ts';
import { type Run, startRunner } from './runner/runner.ts';
import { Screen, StepFailed } from './story/screen.ts';
import { portNumber, readCommandLine, WrongOption } from './terminal/command_line.ts';
import { type Interruption, interruption } from './terminal/interruption.ts';

/** The port the documentation speaks of, and how many after it are tried. */
const DEFAULT_PORT = 8480;
const PORTS_TRIED = 20;
const BUILT_APP = fileURLToPath(new URL('../dist/index.js', import.meta.url));
/** A failed delivery is repeated after so many milliseconds. */
const DELIVERY_SPACING_MS = 50;
/** A delivery may take so many milliseconds: on a busy machine, one whose time is up would arrive twice. */
const DELIVERY_TIMEOUT_MS = 30_000;
/** An hour of Zapier's waiting times lasts 0.36 seconds. */
const TIME_SCALE = 0.0001;

/**
 * Plays the story of the integration on this machine, and stays up for a person to try it: `npm start`.
 *
 * @param build makes the app, where the command line names none
 * @returns the exit code
 * @throws WrongOption, UsageAsked
 */
export async function start(build: () => Promise<void>): Promise<number> {
  const { once, port, app } = readOptions();
  const ending = interruption();
  if (app === undefined) {
    await build();
  }
  let isOver = false;
  const write = (text: string) => isOver || process.stdout.write(text);
  const screen = new Screen(write, process.stdout.isTTY === true && !process.env.NO_COLOR);
  const sandbox = port === undefined ? await startOnFreePort(screen) : await startOn(port);
  let told: (run: Run) => void = () => {};
  const authData = { username: sandbox.account.username, password: sandbox.account.password, own_host: sandbox.url };
  const runner = await startRunner({ appPath: app ?? BUILT_APP, authData, timeScale: TIME_SCALE, onRun: (run) => told(run) });
  const stage: Stage = { sandbox, runner, screen, zaps: addStoryZaps(runner) };
  try {
    const signal = await Promise.race([tellStory(stage), ending.asked]);
    if (signal === undefined && !once) {
      told = (run) => tellRun(stage, run);
      await stayUp(stage, ending);
    }
    isOver = true;
    await close(stage);
    return signal === undefined ? 0 : ending.endBy(signal);
  } catch (error) {
    await close(stage);
    // A failed step has been told on the screen.
    if (error instanceof StepFailed) {
      return 1;
    }
    throw error;
  }
}

function readOptions(): { once: boolean; port: number | undefined; app: string | undefined } {
  const { once, port, app } = readCommandLine({
    name: 'npm start',
    about: 'Builds the app, plays one story from sign-up to action against an account in a box, and stays up for you to try it.',
    options: {
      once: { type: 'boolean', default: false, help: 'ends after the story' },
      port: { type: 'string', value: 'PORT', help: `where the account listens on 127.0.0.1; 0 is any free port (the first free one from ${DEFAULT_PORT} on)` },
      app: { type: 'string', value: 'FILE', help: 'plays it with an app that is built already (dist/index.js, built anew)' },
    },
  });
  if (app !== undefined && !existsSync(app)) {
    throw new WrongOption(`There is no built app at “${app}”. Without --app, it is built for you.`);
  }
  return { once, port: port === undefined ? undefined : portNumber('--port', port), app };
}

async function tellStory(stage: Stage): Promise<void> {
  const { sandbox, screen } = stage;
  const started = performance.now();
  screen.line(`A MAILINGWORK account runs at ${sandbox.url}, and Zapier’s part is played by this program.`);
  await playStory(stage);
  screen.line(`\n✓ All of it happened, in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`, 'good');
}

/** Leaves the account to a person until the program shall end. */
async function stayUp(stage: Stage, { asked, insisted }: Interruption): Promise<void> {
  await Promise.race([goLive(stage), asked]);
  await asked;
  const problems = await Promise.race([turnAllOff(stage), insisted.then(() => null)]);
  stage.screen.line(problems === null ? '' : ['', ...problems, 'The Zaps are off.'].join('\n'));
}

function startOn(port: number): Promise<Sandbox> {
  return startSandbox({ port, deliverySpacing: DELIVERY_SPACING_MS, deliveryTimeout: DELIVERY_TIMEOUT_MS });
}

async function startOnFreePort(screen: Screen): Promise<Sandbox> {
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

async function close({ runner, sandbox }: Stage): Promise<void> {
  await runner.close();
  await sandbox.close();
}
