import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { type Data, standInOf } from '../../runner/runner.ts';
import { card, idOf } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { recipeWords as words } from './words.ts';

/** Each name in the form begins with it, so that it cannot be one of the page. */
const BEFORE = 'field-';
const LONGEST = 200;

/** A form by which a person plays the stand-in that starts a recipe; '' where the integration itself starts it. */
export function byHand(view: View, recipe: AccountRecipe, target: string): Html | string {
  const { t, path } = view;
  const app = standInOf(recipe.trigger.app);
  const trigger = app?.triggers[recipe.trigger.key];
  const fields = fieldsOf(recipe);
  if (app === undefined || trigger === undefined || fields.length === 0) {
    return '';
  }
  const to = path(recipe.name, 'happen');
  const inputs = fields.map(([key, value]) => {
    const label = trigger.outputs[key];
    return html`<div class="field"><label for="${BEFORE}${key}">${label === undefined ? key : t(label)}</label><input id="${BEFORE}${key}" name="${BEFORE}${key}" value="${value}" maxlength="${LONGEST}" autocomplete="off"></div>`;
  });
  return card(
    t(words.byHand, { app: t(app.label), trigger: t(trigger.label) }),
    html`<p class="help">${t(words.byHandAbout)}</p>
<form method="post" action="${to}" hx-post="${to}" hx-target="#${target}" hx-sync="this:drop"><div class="fields">${inputs}</div><button class="main" id="${idOf(to)}">${t(words.send)}</button></form>`,
  );
}

/** The event that a person filled in. */
export function eventIn(recipe: AccountRecipe, posted: FormData): Data {
  const filled = fieldsOf(recipe).map(([key, sample]) => {
    const text = String(posted.get(`${BEFORE}${key}`) ?? sample).slice(0, LONGEST);
    return [key, typeof sample === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text];
  });
  return Object.fromEntries(filled);
}

function sampleOf({ app, key }: Pick<AccountRecipe['trigger'], 'app' | 'key'>): Data {
  return standInOf(app)?.triggers[key]?.sample ?? {};
}

/** What a person can fill in: the sample of the trigger, without what the recipe has chosen there and without the id, which each event has of its own. */
function fieldsOf({ trigger: { inputs = {}, ...trigger } }: AccountRecipe): (readonly [key: string, sample: string | number])[] {
  return Object.entries(sampleOf(trigger)).flatMap(([name, value]) =>
    name === 'id' || Object.hasOwn(inputs, name) || (typeof value !== 'string' && typeof value !== 'number') ? [] : [[name, value] as const],
  );
}
