import type { MappedStep, Runner, Zap } from '../../runner/runner.ts';
import { type Draft, draftsOf, newStep, type StepDraft } from './draft/drafts.ts';
import { visible } from './parts/chooser.ts';

/** The Zaps that can be changed with forms: those that map outputs into the inputs of a step. */
export function changeable({ zaps }: Runner): Zap[] {
  return zaps.filter(({ definition }) => mappedStep(definition.action) !== null);
}

/**
 * Begins a draft with everything of a Zap.
 *
 * @returns undefined where it cannot be changed with forms
 * @throws AppFailure where the app cannot be loaded
 */
export async function copyOf(runner: Runner, zap: Zap): Promise<Draft | undefined> {
  const { trigger, action } = zap.definition;
  const step = mappedStep(action);
  if (step === null) {
    return undefined;
  }
  const copy = async (kind: StepDraft['kind'], key: string, inputData: unknown): Promise<StepDraft> => {
    const label = (await visible(runner, kind)).find((one) => one.key === key)?.label ?? key;
    return newStep(kind, key, label, { ...Object(inputData) });
  };
  const draft = draftsOf(runner).begin(await copy('trigger', trigger.key, trigger.inputData), zap);
  draft.action = await copy(step.kind, step.key, step.inputData);
  for (const { key, inputData } of step.searches ?? []) {
    draft.searches.set(key, { step: await copy('search', key, inputData), found: null, labels: new Map() });
  }
  return draft;
}

function mappedStep(action: Zap['definition']['action']): MappedStep | null {
  return typeof action === 'function' || typeof action.inputData === 'function' ? null : action;
}
