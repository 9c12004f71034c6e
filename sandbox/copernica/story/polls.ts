import type { Data, Run } from '../../runner/runner.ts';
import { happens, newRun, newRuns } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import type { Stage } from './stage.ts';
import type { NamedZap } from './zaps.ts';

/** The number of polls in which an event has to arrive exactly once. */
const POLLS = 3;

/**
 * Polls three times.
 *
 * @returns the only run that this starts
 * @throws StepFailed where a poll fails, it starts another number of runs, or the run does not succeed
 */
export async function oneRun(stage: Stage, { name, zap }: NamedZap): Promise<Run & { event: Data; output: Data }> {
  const known = zap.runs.length;
  await poll(stage, { name, zap });
  stage.screen.say(`${POLLS} polls start one run of the Zap “${name}”.`);
  return newRun(zap, known);
}

/** The same where no run may start. */
export async function noRun(stage: Stage, { name, zap }: NamedZap): Promise<void> {
  const known = zap.runs.length;
  await poll(stage, { name, zap });
  newRuns(zap, known, 0);
}

async function poll(stage: Stage, { name, zap }: NamedZap): Promise<void> {
  for (let count = 0; count < POLLS; count += 1) {
    const { problem } = await happens(stage, () => zap.poll());
    ensure(problem === null, `A poll of the Zap “${name}” failed: ${problem}`);
  }
}
