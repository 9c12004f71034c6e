import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copernicaRecipes } from '../../recipes/copernica/index.ts';
import { mailingworkRecipes } from '../../recipes/mailingwork/index.ts';
import { copernicaBox } from '../../sandbox/copernica/box.ts';
import { mailingworkBox } from '../../sandbox/mailingwork/box.ts';
import type { AccountRecipe } from '../../sandbox/recipes/account_recipe.ts';
import { type OpenStory, openStory } from '../../sandbox/story/opening.ts';
import { Screen } from '../../sandbox/story/screen.ts';
import { copernica, mailingwork } from '../../scripts/apps.ts';
import { builtApp } from '../support/built_app.ts';

/* All recipes of an integration on one account, as a person tries them in the console: one after the other, and again, while all Zaps stay on. */

const screen = new Screen(() => {}, false);
const TWICE = [1, 2];

describe.each([
  {
    names: mailingworkRecipes.map(({ name }) => name),
    app: builtApp(mailingwork),
    open: (appPath: string) => openStory(mailingworkBox, { appPath, screen, port: 0, recipes: mailingworkRecipes }),
  },
  {
    names: copernicaRecipes.map(({ name }) => name),
    app: builtApp(copernica),
    open: (appPath: string) => openStory(copernicaBox, { appPath, screen, port: 0, recipes: copernicaRecipes }),
  },
])('the recipes with $names.0', ({ names, app, open }) => {
  let story: Pick<OpenStory<never, never>, 'desk' | 'close'>;
  beforeAll(async () => {
    story = await open(app.path());
  });
  afterAll(() => story.close());

  test.each(TWICE.flatMap((round) => names.map((name) => [name, round] as const)))('%s works beside the others, round %d', async (name) => {
    const recipe: AccountRecipe | undefined = story.desk.recipes?.find((one) => one.name === name);
    await recipe?.tryIt('de');
    expect(recipe?.problem).toBeNull();
    expect(recipe?.zap?.runs.at(-1)).toMatchObject({ status: 'success', reason: null });
  });
});
