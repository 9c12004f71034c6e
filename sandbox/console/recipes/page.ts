import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { PageError } from '../../pages/page_error.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { standInOf } from '../../runner/runner.ts';
import { live } from '../parts/live.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { runnerOf } from '../shell/runner_of.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { eventIn } from './by_hand.ts';
import { RECIPES, recipeList } from './list.ts';
import { recipePage, STATE, statePart } from './recipe.ts';
import { titleOf } from './texts.ts';
import { recipeWords as words } from './words.ts';

/** What the buttons of a recipe do. */
const DEEDS: Readonly<Record<string, (recipe: AccountRecipe, view: View) => Promise<void>>> = {
  on: (recipe, { language }) => recipe.turnOn(language),
  off: (recipe) => recipe.turnOff(),
  try: (recipe, { language }) => recipe.tryIt(language),
};
const TOPICS = ['zaps', 'runs'] as const;

/** Common Zaps, each of which is turned on and tried with one click. */
export const recipesPage: ConsolePage = { path: 'recipes', label: words.title, needsRunner: true, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', async (context) => {
    const view = viewOf(context);
    const list = live({ id: RECIPES, topics: TOPICS, path: view.path('list') }, await recipeList(view));
    return page(context, view.t(words.title), html`<p class="lead">${view.t(words.about)}</p>${list}`);
  });
  app.get('/list', async (context) => context.html(await recipeList(viewOf(context))));
  app.get('/:recipe', async (context) => {
    const view = viewOf(context);
    const recipe = recipeIn(context);
    const state = live({ id: STATE, topics: TOPICS, path: view.path(recipe.name, 'state') }, await statePart(view, recipe));
    return page(context, titleOf(view, recipe), await recipePage(view, recipe, state));
  });
  app.get('/:recipe/state', async (context) => context.html(await statePart(viewOf(context), recipeIn(context))));
  app.post(`/:recipe/:deed{${Object.keys(DEEDS).join('|')}}`, async (context) => {
    await DEEDS[context.req.param('deed')]?.(recipeIn(context), viewOf(context));
    return answer(context);
  });
  app.post('/:recipe/happen', async (context) => {
    const recipe = recipeIn(context);
    if (standInOf(recipe.trigger.app) === undefined) {
      throw new PageError(404, viewOf(context).t(words.gone));
    }
    await recipe.happen(eventIn(recipe, await context.req.formData()), viewOf(context).language);
    return answer(context);
  });
  return app;
}

/** Answers with the part in which the button stands, or without htmx with the page of the recipe. */
async function answer(context: Context<ConsoleEnv>): Promise<Response> {
  const view = viewOf(context);
  const recipe = recipeIn(context);
  if (context.req.header('hx-request') !== 'true') {
    return context.redirect(view.path(recipe.name), 303);
  }
  const part: Html = context.req.header('hx-target') === RECIPES ? await recipeList(view) : await statePart(view, recipe);
  return context.html(part);
}

/** @throws PageError where there is no such recipe, or only the box was started */
function recipeIn(context: Context<ConsoleEnv>): AccountRecipe {
  const view = viewOf(context);
  runnerOf(view);
  const recipe = view.desk.recipes?.find(({ name }) => name === context.req.param('recipe'));
  if (recipe === undefined) {
    throw new PageError(404, view.t(words.gone));
  }
  return recipe;
}
