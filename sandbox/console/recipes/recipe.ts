import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { card } from '../parts/parts.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { operationsOf } from '../zaps/steps.ts';
import { byHand } from './by_hand.ts';
import { chain } from './chain.ts';
import { controls, power } from './controls.ts';
import { mindList } from './list.ts';
import { recipeSetUp } from './set_up.ts';
import { said } from './texts.ts';
import { outcomes } from './told.ts';
import { recipeWords as words } from './words.ts';

/** Where that stands which changes while a recipe is tried. */
export const STATE = 'recipe-state';

/**
 * The page of a recipe.
 *
 * @param state its live part
 */
export async function recipePage(view: View, recipe: AccountRecipe, state: Html): Promise<Html> {
  const { t, path } = view;
  const operations = await operationsOf(runnerOf(view));
  return html`<p><a href="${path()}">← ${t(words.back)}</a></p><p class="lead">${said(view, recipe.description)}</p>
${card(t(words.steps), chain(view, operations, recipe))}${state}${byHand(view, recipe, STATE)}
<section class="card"><details id="recipe-set-up"><summary>${t(words.setUp)}</summary>${await recipeSetUp(view, operations, recipe)}</details></section>
<div class="grid">${card(t(words.goodFor), html`<p>${said(view, recipe.goodFor)}</p>`)}${card(t(words.mind), mindList(view, recipe))}</div>`;
}

/** The buttons of a recipe, and what came of it. */
export async function statePart(view: View, recipe: AccountRecipe): Promise<Html> {
  const { t } = view;
  const heading = html`<div class="row between"><h2 id="try-title">${t(words.tryTitle)}</h2>${power(view, recipe)}</div>`;
  return html`<section class="card" aria-labelledby="try-title">${heading}<p>${t(words.event)} ${said(view, recipe.event)} <span class="soft">${t(words.tryHelp)}</span></p>
${controls(view, recipe, STATE)}</section>
${await outcomes(view, recipe)}`;
}
