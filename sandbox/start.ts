import { existsSync } from 'node:fs';
import type { Box } from './box.ts';
import { CONSOLE_PORT, startConsole } from './console/console.ts';
import { onFreePort } from './network/free_port.ts';
import type { Recipe } from './recipes/recipe.ts';
import { recipeStory } from './recipes/telling.ts';
import type { Run } from './runner/runner.ts';
import type { DeliverySettings } from './settings.ts';
import type { RunningBox } from './state.ts';
import { openStory } from './story/opening.ts';
import { Screen, StepFailed } from './story/screen.ts';
import type { Story } from './story/story.ts';
import { portNumber, readCommandLine, WrongOption } from './terminal/command_line.ts';
import { type Interruption, interruption } from './terminal/interruption.ts';

/** The integration whose story is played. */
export interface PlayedApp<Sandbox> {
  /** Which words choose an app, for the usage text. */
  readonly help: string;
  /** The path of the built app. */
  readonly path: string;
  /** Builds the app; called when the command line names no built app. */
  readonly build: () => Promise<void>;
  /** Common Zaps, each of which can be played in place of the story. */
  readonly recipes: readonly Recipe<Sandbox>[];
}

/**
 * Plays the story of an integration on this machine, and keeps running for a person to try it: `npm start`.
 *
 * @param box the service that the integration is connected with
 * @param args the arguments behind the name of the app
 * @returns the exit code
 * @throws WrongOption when the command line cannot be understood
 * @throws UsageAsked for `--help`
 */
export async function start<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  played: PlayedApp<RunningBox<Account, Settings>>,
  args: readonly string[],
): Promise<number> {
  const { once, port, app, recipe } = readOptions(box, played, args);
  const ending = interruption();
  if (app === undefined) {
    await played.build();
  }
  let isOver = false;
  const write = (text: string) => isOver || process.stdout.write(text);
  const screen = new Screen(write, process.stdout.isTTY === true && !process.env.NO_COLOR);
  let told: (run: Run) => void = () => {};
  const openOn = (free: number) => openStory(box, { appPath: app ?? played.path, screen, port: free, recipes: played.recipes, onRunEnd: (run) => told(run) });
  const onTaken = (taken: number) => screen.line(`Port ${taken} is in use, trying the next one.`);
  const open = await (port === undefined ? onFreePort(box.port, openOn, onTaken) : openOn(port));
  const { sandbox, desk, runner } = open;
  const only = desk.recipes?.find(({ name }) => name === recipe);
  const story = only === undefined ? open.story : recipeStory({ runner, screen }, only);
  const console = once ? undefined : await onFreePort(CONSOLE_PORT, (free) => startConsole([desk], free));
  const close = async () => {
    await console?.close();
    await open.close();
  };
  try {
    const signal = await Promise.race([tellStory(story, screen, `A ${box.name} account runs at ${sandbox.url}`), ending.asked]);
    if (signal === undefined && !once) {
      told = story.reportRun;
      await stayUp(story, screen, `${console?.url}${only === undefined ? '' : `/${desk.key}/recipes/${only.name}`}`, ending);
    }
    isOver = true;
    await close();
    return signal === undefined ? 0 : ending.endBy(signal);
  } catch (error) {
    await close();
    // The screen has already shown the failed step.
    if (error instanceof StepFailed) {
      return 1;
    }
    throw error;
  }
}

interface Options {
  readonly once: boolean;
  readonly port: number | undefined;
  readonly app: string | undefined;
  /** The name of one of the recipes. */
  readonly recipe: string | undefined;
}

function readOptions(box: { readonly name: string; readonly port: number }, { help, recipes }: PlayedApp<never>, args: readonly string[]): Options {
  const command = {
    name: 'npm start',
    about: `Builds an app, plays one story from sign-up to action against an account in a box, and stays up for you to try it. ${help}`,
    word: 'APP',
    options: {
      once: { type: 'boolean', default: false, help: 'ends after the story' },
      port: { type: 'string', value: 'PORT', help: `where the account listens on 127.0.0.1; 0 is any free port (the first free one from ${box.port} on)` },
      app: { type: 'string', value: 'FILE', help: 'plays it with an app that is built already (its dist/index.js, built again)' },
      recipe: { type: 'string', value: 'NAME', help: 'plays one recipe in place of the story, such as lead-form-to-opt-in; a wrong name lists them' },
    },
  } as const;
  const { once, port, app, recipe } = readCommandLine(command, args);
  if (app !== undefined && !existsSync(app)) {
    throw new WrongOption(`There is no built app at “${app}”. Without --app, it is built for you.`);
  }
  const names = recipes.map(({ name }) => name);
  if (recipe !== undefined && !names.includes(recipe)) {
    throw new WrongOption(`There is no recipe “${recipe}” for ${box.name}. There are: ${names.join(', ') || 'none'}.`);
  }
  return { once, port: port === undefined ? undefined : portNumber('--port', port), app, recipe };
}

async function tellStory(story: Story, screen: Screen, opening: string): Promise<void> {
  const started = performance.now();
  screen.line(`${opening}, and Zapier’s part is played by this program.`);
  await story.play();
  screen.line(`\n✓ All of it happened, in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`, 'good');
}

/** Lets a person use the account until the program is told to end. */
async function stayUp(story: Story, screen: Screen, url: string, { asked, forced }: Interruption): Promise<void> {
  await Promise.race([story.turnOnZaps(), asked]);
  screen.show('Console', `${url}  all of it in a browser`);
  await asked;
  const problems = await Promise.race([story.turnAllOff(), forced.then(() => null)]);
  screen.line(problems === null ? '' : ['', ...problems, 'The Zaps are off.'].join('\n'));
}
