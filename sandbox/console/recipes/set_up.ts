import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { type Choice, inputsIn, type RecipeStep, type RecipeTrigger, type WordedInputs, type WordedValue } from '../../recipes/recipe.ts';
import { type Place, standInOf } from '../../runner/runner.ts';
import { empty } from '../parts/parts.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { dataTable } from '../zaps/data_table.ts';
import type { Operations } from '../zaps/steps.ts';
import { zapWords as words } from '../zaps/words.ts';
import { stepLabel } from './chain.ts';

/** What stands before the name of a field of the account, which recipes know by its name. */
const FIELD = /^.*field: /;

/** How the Zap of a recipe is set up, step by step, in the words of the recipe. */
export async function recipeSetUp(view: View, operations: Operations, { trigger, steps }: AccountRecipe): Promise<Html> {
  const { t } = view;
  const draw = async (kind: string, place: Place, step: RecipeTrigger | RecipeStep): Promise<Html> => {
    const { app, step: label } = stepLabel(view, operations, place, step);
    return html`<h3>${kind}: ${app}: ${label}</h3>${await inputs(view, place, step)}`;
  };
  const others = steps.map((step) => (step.kind === 'search' ? draw(t(words.search), 'searches', step) : draw(t(words.action), 'creates', step)));
  return html`${await draw(t(words.trigger), 'triggers', trigger)}${await Promise.all(others)}`;
}

async function inputs(view: View, place: Place, { app, key, inputs: given = {} }: RecipeTrigger | RecipeStep): Promise<Html> {
  const standIn = standInOf(app);
  const filled = valuesOf(inputsIn(given, view.language));
  if (Object.keys(filled).length === 0) {
    return empty(view.t(words.noInputs));
  }
  if (standIn !== undefined) {
    const labels = new Map(Object.entries(standIn[place][key]?.inputs ?? {}).map(([input, label]) => [input, view.t(label)]));
    return dataTable(view, filled, { keysIn: view.language, labels });
  }
  const { inputFields = [] } = await runnerOf(view).app.definition.operation(place, key);
  return dataTable(view, filled, {
    labels: new Map(inputFields.map((field) => [String(Object(field).key), String(Object(field).label ?? Object(field).key)])),
  });
}

/** What is filled in as a person sees it: entries of dropdowns and fields of the account by their names. */
function valuesOf(given: WordedInputs): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name.replace(FIELD, ''), shownValue(value)]));
}

function shownValue(value: WordedValue): unknown {
  if (typeof value === 'string') {
    return value;
  }
  return 'choose' in value ? value.choose : value.map((part) => (typeof part === 'string' ? part : isChoice(part) ? part.choose : valuesOf(part)));
}

function isChoice(part: Choice | WordedInputs): part is Choice {
  return typeof part.choose === 'string' && Object.keys(part).length === 1;
}
