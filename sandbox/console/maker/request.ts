import type { Context } from 'hono';
import { PageError } from '../../pages/page_error.ts';
import type { Runner } from '../../runner/runner.ts';
import { runnerOf } from '../shell/runner_of.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { type Draft, draftsOf, newStep, type StepDraft, type StepName, stepIn } from './draft/drafts.ts';
import { inputDataIn } from './form/posted.ts';
import { visible } from './parts/chooser.ts';
import { makerWords as words } from './words.ts';

/** What a request about a draft works with. */
export interface DraftRequest {
  readonly view: View;
  readonly runner: Runner;
  readonly draft: Draft;
  /** The step that it is about; the trigger where none is named. */
  readonly name: StepName;
}

/** @throws PageError where the draft is gone */
export function draftRequest(context: Context<ConsoleEnv>): DraftRequest {
  const view = viewOf(context);
  const runner = runnerOf(view);
  const draft = draftsOf(runner).get(Number(context.req.param('id')));
  if (draft === undefined) {
    throw new PageError(404, view.t(words.draftGone));
  }
  return { view, runner, draft, name: nameIn(context.req.param('step') ?? '') };
}

function nameIn(step: string): StepName {
  const [, search] = /^search-(.+)$/.exec(step) ?? [];
  if (search !== undefined) {
    return `search-${search}`;
  }
  return step === 'action' ? 'action' : 'trigger';
}

/** @throws PageError where the draft does not have the step */
export function stepOf({ view, draft, name }: DraftRequest): StepDraft {
  const step = stepIn(draft, name);
  if (step === null) {
    throw new PageError(400, view.t(words.actionFirst));
  }
  return step;
}

/**
 * The step for an operation that was chosen.
 *
 * @param operation as the chooser posts it, such as `create.create_subscriber`
 * @throws PageError where a person cannot choose it for this step
 * @throws AppFailure where the app cannot be loaded
 */
export async function stepFor({ t }: View, runner: Runner, name: StepName, operation: unknown): Promise<StepDraft> {
  const [kind, key = ''] = String(operation).split(/\.(.*)/);
  const known = kind === 'create' || kind === 'search' || kind === 'trigger';
  if (known && (kind === 'trigger') === (name === 'trigger')) {
    const found = (await visible(runner, kind)).find((one) => one.key === key);
    if (found !== undefined) {
      return newStep(kind, key, found.label);
    }
  }
  throw new PageError(400, t(words.noOperation));
}

/** Takes over what a form was filled in with. A form that could not be drawn changes nothing. */
export function takeIn(draft: Draft, name: StepName, posted: FormData): void {
  const step = stepIn(draft, name);
  if (step !== null && step.fields.length > 0) {
    step.inputData = inputDataIn(posted, name, step.fields);
  }
}
