import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { type Place, standInOf } from '../../runner/runner.ts';
import type { View } from '../shell/view.ts';
import type { Operations } from '../zaps/steps.ts';

/** A step of a recipe in words. */
export interface StepLabel {
  readonly app: string;
  readonly step: string;
  /** Whether its words are the integration's own, which are English. */
  readonly isOwn: boolean;
}

/** What a person calls a step of the integration, or of a stand-in. */
export function stepLabel({ t, desk }: View, operations: Operations, place: Place, { app, key }: { readonly app: string; readonly key: string }): StepLabel {
  const standIn = standInOf(app);
  if (standIn === undefined) {
    return { app: desk.box.name, step: operations.get(`${place}.${key}`)?.label ?? key, isOwn: true };
  }
  const label = standIn[place][key]?.label;
  return { app: t(standIn.label), step: label === undefined ? key : t(label), isOwn: false };
}

/** The steps of a recipe, one after the other. */
export function chain(view: View, operations: Operations, { trigger, steps }: AccountRecipe): Html {
  const labels = [
    stepLabel(view, operations, 'triggers', trigger),
    ...steps.map((step) => stepLabel(view, operations, step.kind === 'create' ? 'creates' : 'searches', step)),
  ];
  return html`<ol class="chain">${labels.map(({ app, step, isOwn }) => html`<li><span class="soft">${app}</span> <b ${isOwn ? html`lang="en"` : ''}>${step}</b></li>`)}</ol>`;
}
