import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Data, Operation, Zap } from '../../runner/runner.ts';
import { empty } from '../parts/parts.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { dataTable } from './data_table.ts';
import { type Steps, searchesOf } from './steps.ts';
import { zapWords as words } from './words.ts';

/** How a Zap is set up: what is filled in at its trigger, and the mapping of its action. */
export async function setUp(view: View, { definition: { trigger, action } }: Zap, steps: Steps): Promise<Html> {
  const { t } = view;
  const { definition } = runnerOf(view).app;
  const triggerInputs = inputs(view, trigger.inputData ?? {}, await definition.operation('triggers', trigger.key));
  const actionInputs =
    typeof action === 'function' || typeof action.inputData === 'function'
      ? empty(t(words.byFunction))
      : inputs(view, action.inputData, await definition.operation(action.kind === 'create' ? 'creates' : 'searches', action.key));
  const searches = searchesOf(action).map(
    async ({ key, inputData }, index) =>
      html`<h3>${t(words.search)}: ${steps.searches[index] ?? key}</h3>${inputs(view, inputData, await definition.operation('searches', key))}`,
  );
  return html`<h3>${t(words.trigger)}: ${steps.trigger}</h3>${triggerInputs}${await Promise.all(searches)}<h3>${t(words.action)}: ${steps.action}</h3>${actionInputs}`;
}

/** The values under the labels of their fields; fields that the app computes stand under their keys. */
function inputs(view: View, data: Data, { inputFields = [] }: Operation): Html {
  const labels = new Map(inputFields.map((field) => [String(Object(field).key), String(Object(field).label ?? Object(field).key)]));
  const named = Object.entries(data).map(([key, value]) => [labels.get(key) ?? key, value] as const);
  return named.length === 0 ? empty(view.t(words.noInputs)) : dataTable(view, Object.fromEntries(named));
}
