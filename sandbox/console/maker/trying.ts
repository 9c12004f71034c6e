import { withRequestLog } from '../../runner/app/request_log.ts';
import { type ApiRequest, AppFailure, type Data, type Runner } from '../../runner/runner.ts';
import type { View } from '../shell/view.ts';
import { type Draft, knownData, type SearchDraft, type StepDraft, stepIn, stepNames } from './draft/drafts.ts';
import { missingIn } from './form/posted.ts';
import type { ActionTest } from './parts/test_part.ts';
import { makerWords as words } from './words.ts';

/* What the buttons of the steps do. Each returns one sentence where it did not work. */

/** The sentence about required fields that are empty; null where there are none. Zapier tests and turns on nothing before that. */
export function gapsIn({ t }: View, { inputData, fields }: StepDraft): string | null {
  const missing = missingIn(inputData, fields);
  return missing.length === 0 ? null : t(words.fieldsMissing, { fields: missing.join(', ') });
}

/** Tests the trigger of a draft and keeps the events. */
export function tryTrigger({ app, editor }: Runner, draft: Draft): Promise<string | null> {
  const { key, inputData } = draft.trigger;
  return failureOf(async () => {
    const { events, isSample } = await editor.testTrigger(key, inputData);
    draft.sample = { events, isSample, labels: labelsIn(await app.outputFields('trigger', key, inputData)) };
    draft.chosen = 0;
  });
}

/** Tests the action of a draft, or a search before it. The app's failure is part of what is shown. */
export async function tryAction({ editor }: Runner, draft: Draft, { kind, key, inputData }: StepDraft): Promise<ActionTest> {
  const requests: ApiRequest[] = [];
  let inputs: Data = inputData;
  let output: Data | null = null;
  const problem = await failureOf(async () => {
    inputs = await editor.filled(inputData, knownData(draft));
    output = kind === 'trigger' ? null : await withRequestLog(requests, () => editor.testStep({ kind, key }, inputs));
  });
  return { inputs, output, problem, requests };
}

/** Tests a search before the action and keeps what it found. */
export async function trySearch(runner: Runner, draft: Draft, search: SearchDraft): Promise<ActionTest> {
  const { kind, key } = search.step;
  const tested = await tryAction(runner, draft, search.step);
  search.found = tested.output;
  search.labels = labelsIn(await runner.app.outputFields(kind, key, tested.inputs).catch(() => []));
  return tested;
}

/** Makes the Zap of a draft and turns it on, in place of the Zap that is changed. Where that fails there is no new Zap. */
export async function turnOn(view: View, runner: Runner, draft: Draft): Promise<string | null> {
  const { name, trigger, action } = draft;
  if (action === null || action.kind === 'trigger') {
    return view.t(words.actionFirst);
  }
  const gaps = stepNames(draft).flatMap((one) => gapsIn(view, stepIn(draft, one) ?? trigger) ?? []);
  if (gaps[0] !== undefined) {
    return gaps[0];
  }
  const before = Array.from(draft.searches, ([search, { step }]) => ({ kind: 'search' as const, key: search, inputData: step.inputData }));
  const { kind, key, inputData } = action;
  const zap = runner.addZap({ name, trigger: { key: trigger.key, inputData: trigger.inputData }, action: { kind, key, inputData, before } });
  const { reason } = await zap.turnOn();
  const unwanted = reason === null ? draft.replaces : zap;
  if (unwanted !== null) {
    await runner.removeZap(unwanted);
  }
  return reason;
}

async function failureOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AppFailure) {
      return error.message;
    }
    throw error;
  }
}

/** The labels of outputs by their key. */
export function labelsIn(fields: readonly Data[]): ReadonlyMap<string, string> {
  return new Map(fields.flatMap(({ key, label }) => (typeof key === 'string' && typeof label === 'string' ? [[key, label] as const] : [])));
}
