import { type Action, type DescribedOperation, type EarlierStep, type Place, type Runner, type Step, standInOf, type Zap } from '../../runner/runner.ts';
import type { View } from '../shell/view.ts';
import { zapWords as words } from './words.ts';

/** What a person calls the steps of a Zap. */
export interface Steps {
  readonly trigger: string;
  /** The steps before the action, in their order. */
  readonly before: readonly string[];
  readonly action: string;
  /** Whether the trigger receives events at once; otherwise it polls. */
  readonly instant: boolean;
  /** The stand-in whose trigger it is; null where it is the app's own. */
  readonly triggeredBy: string | null;
}

/** The app's operations by place and key, as a person chooses them. */
export type Operations = ReadonlyMap<string, DescribedOperation>;

/**
 * Reads what the app calls its operations.
 *
 * @throws AppFailure where the app cannot be loaded
 */
export async function operationsOf({ app }: Runner): Promise<Operations> {
  const places = ['triggers', 'creates', 'searches'] as const;
  const entries = await Promise.all(
    places.map(async (place) => (await app.definition.described(place)).map((one): [string, DescribedOperation] => [`${place}.${one.key}`, one])),
  );
  return new Map(entries.flat());
}

/** The steps of a Zap in words. */
export function stepsOf(view: View, operations: Operations, { definition: { trigger, action, standIn } }: Zap): Steps {
  const before = stepsBefore(action).map((step) => stepLabel(view, operations, step));
  const others = { before, action: actionLabel(view, operations, action, standIn) };
  if (trigger.standIn !== undefined) {
    const label = standInLabel(view, trigger.standIn, 'triggers', trigger.key);
    return { trigger: label, ...others, instant: true, triggeredBy: appLabel(view, trigger.standIn) };
  }
  const { label = trigger.key, instant = false } = operations.get(`triggers.${trigger.key}`) ?? {};
  return { trigger: label, ...others, instant, triggeredBy: null };
}

/**
 * The steps of a Zap in one line; '' where its name tells them already.
 *
 * @param name of the Zap
 */
export function inWords(name: string, { trigger, before, action }: Steps): string {
  const steps = [trigger, ...before, action].join(' → ');
  return name === steps ? '' : steps;
}

/** The steps that run before an action. */
export function stepsBefore(action: Action): readonly EarlierStep[] {
  return typeof action === 'function' ? [] : (action.before ?? []);
}

function actionLabel(view: View, operations: Operations, action: Action, standIn: string | undefined): string {
  if (typeof action !== 'function') {
    return stepLabel(view, operations, action);
  }
  return standIn === undefined ? view.t(words.code) : view.t(words.standIn, { name: standIn });
}

function stepLabel(view: View, operations: Operations, { standIn, kind, key }: Step): string {
  const place = kind === 'create' ? 'creates' : 'searches';
  return standIn === undefined ? (operations.get(`${place}.${key}`)?.label ?? key) : standInLabel(view, standIn, place, key);
}

/** What a person calls a step of a stand-in, such as `CRM: Create Task`. */
function standInLabel(view: View, standIn: string, place: Place, key: string): string {
  const label = standInOf(standIn)?.[place][key]?.label;
  return `${appLabel(view, standIn)}: ${label === undefined ? key : view.t(label)}`;
}

function appLabel({ t }: View, standIn: string): string {
  const label = standInOf(standIn)?.label;
  return label === undefined ? standIn : t(label);
}
