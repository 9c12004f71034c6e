import type { ActionStep, AppCalls } from '../app/app_calls.ts';
import { AppFailure } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';
import type { Hydration } from '../hydration/hydration.ts';
import { type Read, readerOf } from '../hydration/reader.ts';
import type { StandIns } from '../stand_ins/stand_ins.ts';
import type { Work } from './runs.ts';
import { filled } from './template.ts';

/**
 * The inputs of a step: text with `{{keys}}` of the trigger's outputs, mapped as in the editor, such as
 * `{ email: '{{subscriber__email}}' }`; or a function of the event.
 */
export type Mapping = Data | ((event: Data, read: Read) => Data | Promise<Data>);

/** A step of the app, or of a stand-in for another app. */
export interface Step extends ActionStep {
  /** The key of the stand-in whose step it is; the app's own step when missing. */
  readonly standIn?: string;
}

/** A step before the action. What it answers counts as an output of the event under its name, such as `{{find_list__list_id}}`. */
export interface EarlierStep extends Step {
  /** Its name; its key when missing. */
  readonly as?: string;
  readonly inputData: Data;
}

/** A step with its inputs, and the steps that run before it, in their order. */
export interface MappedStep extends Step {
  readonly inputData: Mapping;
  readonly before?: readonly EarlierStep[];
}

/** What a Zap does with an event: a step, or a function that the caller provides. */
export type Action = MappedStep | ((event: Data, read: Read) => unknown);

/** What does the steps of a Zap. */
export interface StepTools {
  readonly calls: AppCalls;
  readonly hydration: Hydration;
  readonly standIns: StandIns;
}

/** The name under which later steps map what a step answers. */
export function nameOf({ as, key }: EarlierStep): string {
  return as ?? key;
}

/** Creates the work of a run from an action. A search that finds nothing halts the run. */
export function workOf(action: Action, tools: StepTools): Work {
  const { hydration } = tools;
  return async (event, { onInput, answers }) => {
    if (typeof action === 'function') {
      return action(event, readerOf(event, hydration));
    }
    const { inputData, before = [] } = action;
    for (const step of before) {
      // As on the platform, another attempt goes on at the step that failed.
      answers[nameOf(step)] ??= await done(step, await filled(step.inputData, readerOf({ ...event, ...answers }, hydration)), tools);
    }
    const known = { ...event, ...answers };
    const read = readerOf(known, hydration);
    const inputs = typeof inputData === 'function' ? await hydration.everyValue(await inputData(known, read)) : await filled(inputData, read);
    onInput(inputs);
    return done(action, inputs, tools);
  };
}

/** @throws AppFailure that halts the run where a search found nothing */
async function done({ standIn, kind, key }: Step, inputs: Data, { calls, standIns }: StepTools): Promise<Data> {
  const output = standIn === undefined ? await calls.act({ kind, key }, inputs) : standIns.act(standIn, kind, key, inputs);
  if (output === undefined) {
    throw new AppFailure({ name: 'HaltedError', message: 'Nothing was found.' });
  }
  return output;
}
