import { type Data, standInOf, type Told } from '../runner/runner.ts';
import { ensure, type Screen } from '../story/screen.ts';
import type { Stage, Story } from '../story/story.ts';
import type { AccountRecipe } from './account_recipe.ts';
import type { RecipeText } from './recipe.ts';

/** How many values of a step are shown. */
const SHOWN = 12;

/**
 * Tells one recipe in the terminal in place of an integration's whole story.
 *
 * @param stage where it plays; its sandbox is told nothing
 */
export function recipeStory({ runner, screen }: Pick<Stage<unknown>, 'runner' | 'screen'>, recipe: AccountRecipe): Story {
  return {
    play: async () => {
      screen.line(plain(recipe.description), 'soft');
      await screen.step(`Turn on the Zap “${recipe.title.en}”`, async () => {
        await recipe.turnOn('en');
        ensure(recipe.zap?.isOn === true, reasonOf(recipe));
        screen.say('It is on.');
      });
      const known = runner.standIns.told().length;
      await screen.step(plain(recipe.event), async () => {
        await recipe.tryIt('en');
        ensure(recipe.problem === null, reasonOf(recipe));
        showRun(screen, recipe);
      });
      const told = runner.standIns.told().slice(known);
      if (told.length > 0) {
        await screen.step('See what arrived at the other side', async () => {
          for (const one of told) {
            showTold(screen, one);
          }
        });
      }
    },
    turnOnZaps: async () => screen.line('\nTry it again in the console, or cause its event in the account.'),
    reportRun: ({ id, zapName, status, reason }) => screen.line(`  Run ${id} of “${zapName}”: ${status}${reason === null ? '' : `, ${reason}`}`),
    turnAllOff: async () => {
      await recipe.turnOff();
      return recipe.problem === null ? [] : [reasonOf(recipe)];
    },
  };
}

/** A text without its marks of Markdown. */
function plain({ en }: RecipeText): string {
  return en.replace(/[*`]/g, '');
}

function reasonOf({ problem }: AccountRecipe): string {
  return typeof problem === 'string' ? problem : (problem?.en ?? 'The Zap is off.');
}

/** @throws StepFailed where the Zap did not run, or its run did not succeed */
function showRun(screen: Screen, { zap, steps }: AccountRecipe): void {
  const run = zap?.runs.at(-1);
  ensure(run !== undefined, 'The Zap did not start.');
  ensure(run.status === 'success', `Its run is ${run.status}: ${run.reason}`);
  const isOwn = standInOf(steps.at(-1)?.app ?? '') === undefined;
  screen.say(`Run ${run.id}: ${run.status}.${isOwn ? ' What its last step was given:' : ''}`);
  showData(screen, isOwn ? (run.input ?? {}) : {});
}

function showTold(screen: Screen, { standIn, key, inputs }: Told): void {
  const app = standInOf(standIn);
  const step = app?.creates[key] ?? app?.searches[key];
  screen.say(`${app?.label.en ?? standIn}: ${step?.label.en ?? key}`);
  showData(screen, Object.fromEntries(Object.entries(inputs).map(([input, value]) => [step?.inputs[input]?.en ?? input, value])));
}

function showData(screen: Screen, data: Data): void {
  for (const [name, value] of Object.entries(data).slice(0, SHOWN)) {
    screen.show(name, value);
  }
}
