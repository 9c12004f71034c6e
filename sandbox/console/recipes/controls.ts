import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { badge, idOf } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import type { Text } from '../text/text.ts';
import { statusBadge } from '../zaps/runs/status.ts';
import { titleOf } from './texts.ts';
import { recipeWords as words } from './words.ts';

/** Whether the Zap of a recipe is on. */
export function power({ t }: View, { zap }: AccountRecipe): Html {
  return zap?.isOn === true ? badge(t(words.on), 'good') : badge(t(words.off), 'neutral');
}

/**
 * The buttons of a recipe, and what came of them last.
 *
 * @param target the id of the part that is drawn anew with them
 */
export function controls(view: View, recipe: AccountRecipe, target: string): Html {
  const { t, language } = view;
  const { zap, problem } = recipe;
  const isOn = zap?.isOn === true;
  const reason = problem === null || typeof problem === 'string' ? problem : problem[language];
  return html`<div class="row">${button(view, recipe, { deed: isOn ? 'off' : 'on', label: isOn ? words.turnOff : words.turnOn, isMain: !isOn, target })}
${button(view, recipe, { deed: 'try', label: words.tryIt, isMain: isOn, target })}</div>
<div role="status">${reason === null ? latest(view, recipe) : html`<p class="problem">${t(words.problem, { reason })}</p>`}</div>`;
}

interface Deed {
  readonly deed: 'on' | 'off' | 'try';
  readonly label: Text;
  readonly isMain: boolean;
  readonly target: string;
}

function button(view: View, recipe: AccountRecipe, { deed, label, isMain, target }: Deed): Html {
  const { t, path } = view;
  const to = path(recipe.name, deed);
  // The switch keeps the focus when it turns from one into the other.
  const id = idOf(path(recipe.name, deed === 'try' ? 'try' : 'switch'));
  const spoken = t(words.ofRecipe, { deed: t(label), recipe: titleOf(view, recipe) });
  return html`<form class="inline" method="post" action="${to}" hx-post="${to}" hx-target="#${target}" hx-sync="this:drop"><button class="${isMain ? 'main' : 'quiet'}" id="${id}" aria-label="${spoken}">${t(label)}</button></form>`;
}

function latest(view: View, { zap }: AccountRecipe): Html | string {
  const { t, desk } = view;
  const run = zap?.runs.at(-1);
  return run === undefined
    ? ''
    : html`<p>${t(words.lastRun)} ${statusBadge(view, run.status)} <a id="run-of-${zap?.id}" href="/${desk.key}/zaps/runs/${run.id}">${t(words.toRun, { id: run.id })}</a></p>`;
}
