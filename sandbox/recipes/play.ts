import type { Zap } from '../runner/runner.ts';
import type { Recipe, RecipeStage } from './recipe.ts';

/** An account whose deliveries can be waited for. */
interface Delivering {
  readonly deliveries: { idle(): Promise<void> };
}

/** How often events may follow from what steps do: a step that activates a webhook has events delivered, for example. */
const ROUNDS = 3;

/**
 * Makes the event of a recipe, lets its Zap poll where it does, and waits until all that follows from it is done.
 *
 * @param zap of the recipe; it is on
 * @throws StepFailed where a page of the account refuses
 */
export async function playRecipe<Sandbox extends Delivering>(
  stage: RecipeStage<Sandbox>,
  { tryIt }: Pick<Recipe<Sandbox>, 'tryIt'>,
  zap: Pick<Zap, 'nextPollAt' | 'poll'>,
): Promise<void> {
  const { sandbox, runner } = stage;
  await tryIt.play(stage);
  if (zap.nextPollAt !== undefined) {
    await zap.poll();
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await sandbox.deliveries.idle();
    await runner.idle();
  }
}
