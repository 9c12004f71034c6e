import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { type Data, type Place, standInOf, type Zap } from '../../runner/runner.ts';
import { empty } from '../parts/parts.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { dataTable } from './data_table.ts';
import { type Steps, stepsBefore } from './steps.ts';
import { zapWords as words } from './words.ts';

/** A step of a Zap with what is filled in. */
interface FilledStep {
  readonly standIn?: string;
  readonly key: string;
  readonly inputData: Data;
}

/** How a Zap is set up: what is filled in at its trigger, and the mapping of its other steps. */
export async function setUp(view: View, { definition: { trigger, action } }: Zap, steps: Steps): Promise<Html> {
  const { t } = view;
  const triggerInputs = await inputs(view, 'triggers', { ...trigger, inputData: trigger.inputData ?? {} });
  const before = stepsBefore(action).map(
    async (step, index) =>
      html`<h3>${t(step.kind === 'search' ? words.search : words.action)}: ${steps.before[index] ?? step.key}</h3>${await inputs(view, placeOf(step), step)}`,
  );
  return html`<h3>${t(words.trigger)}: ${steps.trigger}</h3>${triggerInputs}${await Promise.all(before)}<h3>${t(words.action)}: ${steps.action}</h3>${await mapping(view, action)}`;
}

async function mapping(view: View, action: Zap['definition']['action']): Promise<Html> {
  return typeof action === 'function' || typeof action.inputData === 'function'
    ? empty(view.t(words.byFunction))
    : inputs(view, placeOf(action), { ...action, inputData: action.inputData });
}

function placeOf({ kind }: { readonly kind: 'create' | 'search' }): Place {
  return kind === 'create' ? 'creates' : 'searches';
}

/** The values under the labels of their fields; fields that the app computes stand under their keys. */
async function inputs(view: View, place: Place, step: FilledStep): Promise<Html> {
  const labels = await labelsOf(view, place, step);
  const named = Object.entries(step.inputData).map(([key, value]) => [labels.get(key) ?? key, value] as const);
  return named.length === 0
    ? empty(view.t(words.noInputs))
    : dataTable(view, Object.fromEntries(named), { keysIn: step.standIn === undefined ? 'en' : view.language });
}

async function labelsOf(view: View, place: Place, { standIn, key }: FilledStep): Promise<ReadonlyMap<string, string>> {
  if (standIn !== undefined) {
    return new Map(Object.entries(standInOf(standIn)?.[place][key]?.inputs ?? {}).map(([input, label]) => [input, view.t(label)]));
  }
  const { inputFields = [] } = await runnerOf(view).app.definition.operation(place, key);
  return new Map(inputFields.map((field) => [String(Object(field).key), String(Object(field).label ?? Object(field).key)]));
}
