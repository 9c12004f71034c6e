import { beforeEach, expect, test } from '@jest/globals';
import { recipeAt } from '../../../sandbox/recipes/account_recipe.ts';
import { recipeStory } from '../../../sandbox/recipes/telling.ts';
import { Screen } from '../../../sandbox/story/screen.ts';
import type { Story } from '../../../sandbox/story/story.ts';
import { impossible, leads, type ParcelRecipe, recipeStage, search, silent } from '../console/recipes/support.ts';

const stage = recipeStage([]);
let output = '';

beforeEach(() => {
  output = '';
});

/** The story of a recipe, which writes to `output`. */
function storyOf(recipe: ParcelRecipe): Story {
  const { runner, box } = stage();
  const screen = new Screen((text) => {
    output += text;
  }, false);
  return recipeStory({ runner, screen }, recipeAt({ sandbox: box, runner }, recipe));
}

test('a recipe is told with what the other app received', async () => {
  const story = storyOf(leads);
  await story.play();
  expect(output).toMatch(
    /Each lead becomes a contact\.\n\n 1 {2}Turn on the Zap “Create contacts from a form”\n +It is on\.\n\n 2 {2}Someone submits the form\./,
  );
  expect(output).toMatch(/Run \d+: success\.\n\n 3 {2}See what .*\n +CRM: Create or Update Contact\n +Email +lena@example\.com\n +First Name +<i>Lena\n$/);
  expect(await story.turnAllOff()).toEqual([]);
});

test('a recipe whose last step is the app’s own is told with what that was given', async () => {
  await storyOf(search).play();
  expect(output).toMatch(/Run \d+: success\. What its last step was given:\n +number +P-2\n$/);
});

test.each([
  ['cannot be set up', impossible, '✗ Turn on the Zap “Do the impossible”: The account has no input “weight”.'],
  ['does not start', silent, '✗ Someone submits the form.: The Zap did not start. Turn it off and on, then try it again.'],
])('a recipe whose Zap %s fails with the reason', async (_how, recipe, reason) => {
  await expect(storyOf(recipe).play()).rejects.toThrow();
  expect(output).toContain(reason);
});
