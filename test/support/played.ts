import { expect } from '@jest/globals';
import { playRecipe } from '../../sandbox/recipes/play.ts';
import type { Recipe, RecipeLanguage } from '../../sandbox/recipes/recipe.ts';
import { addRecipe } from '../../sandbox/recipes/set_up.ts';
import type { Data, Run, Runner, Told } from '../../sandbox/runner/runner.ts';

/** What came of a recipe. */
interface Played {
  readonly run: Run | undefined;
  /** What the stand-ins were told. */
  readonly told: readonly Told[];
}

/**
 * Makes the function that sets up a recipe, turns its Zap on, makes its event, and expects a run that succeeds.
 *
 * @param stage an account in a box, and a runner that is connected with it
 * @returns takes a recipe, the language of its texts, and how often its event is made
 */
export function playedOn<Sandbox extends { readonly deliveries: { idle(): Promise<void> } }>(stage: {
  readonly sandbox: () => Sandbox;
  readonly runner: () => Runner;
}): (recipe: Recipe<Sandbox>, language?: RecipeLanguage, times?: number) => Promise<Played> {
  return async (recipe, language = 'en', times = 1) => {
    const runner = stage.runner();
    const known = runner.standIns.told().length;
    const zap = await addRecipe(runner, recipe, language);
    expect(await zap.turnOn()).toEqual({ on: true, reason: null });
    for (let time = 0; time < times; time += 1) {
      await playRecipe({ sandbox: stage.sandbox(), runner }, recipe, zap);
    }
    expect(zap.runs.map(({ status, reason }) => reason ?? status)).toEqual(Array(times).fill('success'));
    await zap.turnOff();
    return { run: zap.runs[0], told: runner.standIns.told().slice(known) };
  };
}

/** An entry of a stand-in with certain inputs among its inputs. */
export function told(standIn: string, key: string, inputs: Data): Pick<Told, 'standIn' | 'key' | 'inputs'> {
  return { standIn, key, inputs: expect.objectContaining(inputs) };
}
