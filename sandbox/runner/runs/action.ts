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

/** What a Zap does with an event: a step of the app, or a function that the caller provides. */
export type Action = (ActionStep & { readonly inputData: Mapping }) | ((event: Data, read: Read) => unknown);

/** Creates the work of a run from an action. A search that finds nothing halts the run. */
export function workOf(action: Action, calls: AppCalls, hydration: Hydration): Work {
  return async (event, onInput) => {
    const read = readerOf(event, hydration);
    if (typeof action === 'function') {
      return action(event, read);
    }
    const { inputData } = action;
    const inputs = typeof inputData === 'function' ? await hydration.everyValue(await inputData(event, read)) : await filled(inputData, read);
    onInput(inputs);
    const output = await calls.act(action, inputs);
    if (output === undefined) {
      throw new AppFailure({ name: 'HaltedError', message: 'Nothing was found.' });
    }
    return output;
  };
}
