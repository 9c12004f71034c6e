import { PageError } from '../../pages/page_error.ts';
import type { Runner, Zap } from '../../runner/runner.ts';
import type { View } from './view.ts';
import { shellWords as words } from './words.ts';

/**
 * The runner of the page's desk, for pages that need one.
 *
 * @throws PageError where only the box was started
 */
export function runnerOf({ desk, t }: View): Runner {
  if (desk.runner === undefined) {
    throw new PageError(404, t(words.noRunner));
  }
  return desk.runner;
}

/**
 * A Zap of the page's desk.
 *
 * @throws PageError where the Zap was removed, or only the box was started
 */
export function zapOf(view: View, zapId: string | undefined): Zap {
  const zap = runnerOf(view).zaps.find(({ id }) => id === zapId);
  if (zap === undefined) {
    throw new PageError(404, view.t(words.zapGone));
  }
  return zap;
}
