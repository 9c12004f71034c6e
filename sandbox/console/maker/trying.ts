import { withRequestLog } from '../../runner/app/request_log.ts';
import { type ApiRequest, AppFailure, type Data, type Runner } from '../../runner/runner.ts';
import type { View } from '../shell/view.ts';
import { chosenEvent, type Draft, type StepDraft } from './draft/drafts.ts';
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
export async function tryTrigger(view: View, { app, editor }: Runner, draft: Draft): Promise<string | null> {
  const { key, inputData } = draft.trigger;
  return (
    gapsIn(view, draft.trigger) ??
    failureOf(async () => {
      const { events, isSample } = await editor.testTrigger(key, inputData);
      draft.sample = { events, isSample, labels: labelsIn(await app.outputFields('trigger', key, inputData)) };
      draft.chosen = 0;
    })
  );
}

/** Tests the action of a draft. The app's failure is part of what is shown. */
export async function tryAction({ editor }: Runner, draft: Draft, { kind, key, inputData }: StepDraft): Promise<ActionTest> {
  const requests: ApiRequest[] = [];
  let inputs: Data = inputData;
  let output: Data | null = null;
  const problem = await failureOf(async () => {
    inputs = await editor.filled(inputData, chosenEvent(draft));
    output = kind === 'trigger' ? null : await withRequestLog(requests, () => editor.testStep({ kind, key }, inputs));
  });
  return { inputs, output, problem, requests };
}

/** Makes the Zap of a draft and turns it on. Where that fails there is no Zap. */
export async function turnOn(view: View, runner: Runner, { name, trigger, action }: Draft): Promise<string | null> {
  if (action === null || action.kind === 'trigger') {
    return view.t(words.actionFirst);
  }
  const gaps = gapsIn(view, trigger) ?? gapsIn(view, action);
  if (gaps !== null) {
    return gaps;
  }
  const { kind, key, inputData } = action;
  const zap = runner.addZap({ name, trigger: { key: trigger.key, inputData: trigger.inputData }, action: { kind, key, inputData } });
  const { reason } = await zap.turnOn();
  if (reason !== null) {
    await runner.removeZap(zap);
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

function labelsIn(fields: readonly Data[]): ReadonlyMap<string, string> {
  return new Map(fields.flatMap(({ key, label }) => (typeof key === 'string' && typeof label === 'string' ? [[key, label] as const] : [])));
}
