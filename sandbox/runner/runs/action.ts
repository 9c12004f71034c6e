import type { ActionStep, AppCalls } from '../app/app_calls.ts';
import { AppFailure } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';
import type { Hydration } from '../hydration/hydration.ts';
import { type Read, readerOf } from '../hydration/reader.ts';
import type { Work } from './runs.ts';
import { filled } from './template.ts';

/**
 * The inputs of a step: text with `{{keys}}` of the trigger's outputs, mapped as in the editor, such as
 * `{ email: '{{subscriber__email}}' }`; or a function of the event.
 */
export type Mapping = Data | ((event: Data, read: Read) => Data | Promise<Data>);

/** A search before the action. What it finds first counts as an output of the event under the key of the search, such as `{{find_list__list_id}}`. */
export interface SearchStep {
  readonly key: string;
  readonly inputData: Data;
}

/** A step of the app with its inputs, and the searches that run before it, in their order. */
export interface MappedStep extends ActionStep {
  readonly inputData: Mapping;
  readonly searches?: readonly SearchStep[];
}

/** What a Zap does with an event: a step of the app, or a function that the caller provides. */
export type Action = MappedStep | ((event: Data, read: Read) => unknown);

/** Creates the work of a run from an action. A search that finds nothing halts the run. */
export function workOf(action: Action, calls: AppCalls, hydration: Hydration): Work {
  return async (event, onInput) => {
    if (typeof action === 'function') {
      return action(event, readerOf(event, hydration));
    }
    const { inputData, searches = [] } = action;
    const known = await withFound(event, searches, calls, hydration);
    const read = readerOf(known, hydration);
    const inputs = typeof inputData === 'function' ? await hydration.everyValue(await inputData(known, read)) : await filled(inputData, read);
    onInput(inputs);
    return found(await calls.act(action, inputs));
  };
}

async function withFound(event: Data, searches: readonly SearchStep[], calls: AppCalls, hydration: Hydration): Promise<Data> {
  let known = event;
  for (const { key, inputData } of searches) {
    const inputs = await filled(inputData, readerOf(known, hydration));
    known = { ...known, [key]: found(await calls.act({ kind: 'search', key }, inputs)) };
  }
  return known;
}

/** @throws AppFailure that halts the run where a search found nothing */
function found(output: Data | undefined): Data {
  if (output === undefined) {
    throw new AppFailure({ name: 'HaltedError', message: 'Nothing was found.' });
  }
  return output;
}
