import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { empty } from '../parts/parts.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { type Operations, operationsOf } from '../zaps/steps.ts';
import { chain } from './chain.ts';
import { controls, power } from './controls.ts';
import { said } from './texts.ts';
import { recipeWords as words } from './words.ts';

/** Where the list of recipes stands in the page. */
export const RECIPES = 'recipes';

/** All recipes, each with its steps and its buttons. */
export async function recipeList(view: View): Promise<Html> {
  const { recipes = [] } = view.desk;
  if (recipes.length === 0) {
    return empty(view.t(words.none));
  }
  const operations = await operationsOf(runnerOf(view));
  return html`<div class="grid recipes">${recipes.map((recipe) => recipeCard(view, operations, recipe))}</div>`;
}

function recipeCard(view: View, operations: Operations, recipe: AccountRecipe): Html {
  const { t, path } = view;
  const { name, title, goodFor } = recipe;
  const id = `recipe-${name}`;
  return html`<article class="card" aria-labelledby="${id}">
<div class="row between"><h2 id="${id}"><a id="${id}-link" href="${path(name)}">${said(view, title)}</a></h2>${power(view, recipe)}</div>
${chain(view, operations, recipe)}<p>${said(view, goodFor)}</p>
<details id="${id}-mind"><summary>${t(words.mind)}</summary>${mindList(view, recipe)}</details>
${controls(view, recipe, RECIPES)}</article>`;
}

/** What to mind with a recipe. */
export function mindList(view: View, { mind }: AccountRecipe): Html {
  return html`<ul>${mind.map((text) => html`<li>${said(view, text)}</li>`)}</ul>`;
}
