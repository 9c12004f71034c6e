import { html } from 'hono/html';
import { withoutSecrets } from '../../journal/secrets.ts';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { standInOf, type Told } from '../../runner/runner.ts';
import { card, empty } from '../parts/parts.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { dataTable } from '../zaps/data_table.ts';
import { outputLabels } from './labels.ts';
import { recipeWords as words } from './words.ts';

/** How many entries are shown. */
const SHOWN = 5;

/** What came of a recipe: what the other apps were told, and what the integration's own action answered last. */
export async function outcomes(view: View, recipe: AccountRecipe): Promise<Html> {
  const { t, desk } = view;
  const isOwn = standInOf(recipe.steps.at(-1)?.app ?? '') === undefined;
  const hasOthers = recipe.steps.some(({ app }) => standInOf(app) !== undefined);
  return html`${hasOthers ? card(t(words.told), toldPart(view, recipe)) : ''}${isOwn ? card(t(words.came, { box: desk.box.name }), await answerPart(view, recipe)) : ''}`;
}

async function answerPart(view: View, { zap }: AccountRecipe): Promise<Html> {
  const answer = withoutSecrets(zap?.runs.at(-1)?.output);
  return zap === undefined || typeof answer !== 'object' || answer === null
    ? empty(view.t(words.nothingYet))
    : dataTable(view, { ...answer }, { labels: await outputLabels(runnerOf(view), zap) });
}

/** What the other apps of a recipe were told by the steps that it has, newest first. */
function toldPart(view: View, { steps }: AccountRecipe): Html {
  const { t } = view;
  const isMeant = ({ standIn, key }: Told) => steps.some((step) => step.app === standIn && step.key === key);
  const told = runnerOf(view).standIns.told().filter(isMeant).toReversed();
  if (told.length === 0) {
    return empty(t(words.nothingYet));
  }
  return html`${told.length > SHOWN ? html`<p class="help">${t(words.toldNewest, { count: SHOWN })}</p>` : ''}
<div class="scroll" tabindex="0"><table class="stack"><thead><tr><th scope="col">${t(words.toldApp)}</th><th scope="col">${t(words.toldStep)}</th><th scope="col">${t(words.toldData)}</th></tr></thead>
<tbody>${told.slice(0, SHOWN).map((one) => entry(view, one))}</tbody></table></div>`;
}

function entry(view: View, { standIn, key, inputs }: Told): Html {
  const { t } = view;
  const app = standInOf(standIn);
  const step = app?.creates[key] ?? app?.searches[key];
  const named = Object.entries(inputs).map(([input, value]) => {
    const label = step?.inputs[input];
    return [label === undefined ? input : t(label), value] as const;
  });
  return html`<tr><td data-label="${t(words.toldApp)}">${app === undefined ? standIn : t(app.label)}</td><td data-label="${t(words.toldStep)}">${step === undefined ? key : t(step.label)}</td>
<td data-label="${t(words.toldData)}">${dataTable(view, Object.fromEntries(named), { keysIn: view.language })}</td></tr>`;
}
