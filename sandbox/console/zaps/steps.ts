import type { Action, DescribedOperation, Runner, SearchStep, Zap } from '../../runner/runner.ts';
import type { View } from '../shell/view.ts';
import { zapWords as words } from './words.ts';

/** What a person calls the two steps of a Zap. */
export interface Steps {
  readonly trigger: string;
  /** The searches before the action, in their order. */
  readonly searches: readonly string[];
  readonly action: string;
  /** Whether the trigger receives events at once; otherwise it polls. */
  readonly instant: boolean;
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
  const { label = trigger.key, instant = false } = operations.get(`triggers.${trigger.key}`) ?? {};
  const searches = searchesOf(action).map(({ key }) => operations.get(`searches.${key}`)?.label ?? key);
  return { trigger: label, searches, action: actionLabel(view, operations, action, standIn), instant };
}

/**
 * The steps of a Zap in one line; '' where its name tells them already.
 *
 * @param name of the Zap
 */
export function inWords(name: string, { trigger, searches, action }: Steps): string {
  const steps = [trigger, ...searches, action].join(' → ');
  return name === steps ? '' : steps;
}

/** The searches that run before an action. */
export function searchesOf(action: Action): readonly SearchStep[] {
  return typeof action === 'function' ? [] : (action.searches ?? []);
}

function actionLabel({ t }: View, operations: Operations, action: Action, standIn: string | undefined): string {
  if (typeof action === 'function') {
    return standIn === undefined ? t(words.code) : t(words.standIn, { name: standIn });
  }
  return operations.get(`${action.kind === 'create' ? 'creates' : 'searches'}.${action.key}`)?.label ?? action.key;
}
