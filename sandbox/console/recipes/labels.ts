import type { Runner, Zap } from '../../runner/runner.ts';
import { labelsIn } from '../maker/trying.ts';

type Labels = ReadonlyMap<string, string>;

/** Asked for once, since the app may have to ask the account. */
const known = new WeakMap<Zap, Promise<Labels>>();

/** What a person calls the outputs of the last step of a Zap, by key; nothing where the app cannot tell. */
export function outputLabels(runner: Runner, zap: Zap): Promise<Labels> {
  const labels = known.get(zap) ?? read(runner, zap);
  known.set(zap, labels);
  return labels;
}

async function read({ app }: Runner, { definition: { action } }: Zap): Promise<Labels> {
  if (typeof action === 'function' || typeof action.inputData === 'function' || action.standIn !== undefined) {
    return new Map();
  }
  return app.outputFields(action.kind, action.key, action.inputData).then(labelsIn, () => new Map());
}
