import type { MappedStep, Runner, Zap } from '../../runner/runner.ts';
import { type Draft, draftsOf, newStep, type StepDraft } from './draft/drafts.ts';
import { visible } from './parts/chooser.ts';

/** The Zaps that can be changed with forms. */
export function changeable({ zaps }: Runner): Zap[] {
  return zaps.filter((zap) => mappedStep(zap) !== null);
}

/**
 * Begins a draft with everything of a Zap.
 *
 * @returns undefined where it cannot be changed with forms
 * @throws AppFailure where the app cannot be loaded
 */
export async function copyOf(runner: Runner, zap: Zap): Promise<Draft | undefined> {
  const { trigger } = zap.definition;
  const step = mappedStep(zap);
  if (step === null) {
    return undefined;
  }
  const copy = async (kind: StepDraft['kind'], key: string, inputData: unknown): Promise<StepDraft> => {
    const label = (await visible(runner, kind)).find((one) => one.key === key)?.label ?? key;
    return newStep(kind, key, label, { ...Object(inputData) });
  };
  const draft = draftsOf(runner).begin(await copy('trigger', trigger.key, trigger.inputData), zap);
  draft.action = await copy(step.kind, step.key, step.inputData);
  for (const { key, inputData } of step.before ?? []) {
    draft.searches.set(key, { step: await copy('search', key, inputData), found: null, labels: new Map() });
  }
  return draft;
}

/**
 * The action of a Zap that can be changed with forms: one that maps outputs into the inputs of a step of the app, after nothing but searches of the app.
 *
 * @returns null where the Zap is another one
 */
export function mappedStep({ definition: { trigger, action } }: Zap): MappedStep | null {
  if (typeof action === 'function' || typeof action.inputData === 'function' || trigger.standIn !== undefined || action.standIn !== undefined) {
    return null;
  }
  const { before = [] } = action;
  return before.every(({ standIn, kind, key, as = key }) => standIn === undefined && kind === 'search' && as === key) ? action : null;
}
