import type { Data, Run, Runner, Zap } from '../runner/runner.ts';
import { ensure } from './screen.ts';

/** What has to come to rest before a step can be checked. */
interface Busy {
  readonly sandbox: { readonly deliveries: { idle(): Promise<void> } };
  readonly runner: Pick<Runner, 'idle'>;
}

/** Lets something happen and waits until the account has delivered and Zapier has run everything that follows from it. */
export async function happens<Result>({ sandbox, runner }: Busy, work: () => Promise<Result>): Promise<Result> {
  const result = await work();
  await sandbox.deliveries.idle();
  await runner.idle();
  return result;
}

/**
 * The runs a Zap has had since.
 *
 * @param known how many it had before
 * @param expected how many there must be now
 * @throws StepFailed where there are others, or one is no success
 */
export function newRuns(zap: Zap, known: number, expected: number): (Run & { event: Data; output: Data })[] {
  const runs = zap.runs.slice(known);
  ensure(runs.length === expected, `${expected} ${expected === 1 ? 'event was' : 'events were'} expected, ${runs.length} arrived.`);
  return runs.map((run) => {
    ensure(run.status === 'success', `The Zap’s run is ${run.status}: ${run.reason}`);
    return { ...run, event: { ...run.event }, output: { ...Object(run.output) } };
  });
}

/** The one run a Zap has had since. @throws StepFailed where there is another number of them, or it is no success */
export function newRun(zap: Zap, known: number): Run & { event: Data; output: Data } {
  const [run] = newRuns(zap, known, 1);
  ensure(run !== undefined, 'The event did not arrive.');
  return run;
}

/** @throws StepFailed with what is the case instead */
export function ensureSame(what: string, actual: unknown, expected: unknown): void {
  ensure(JSON.stringify(actual) === JSON.stringify(expected), `${what} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}.`);
}

/** @throws StepFailed with the reason why a Zap is not as wished */
export function ensureSwitched(zap: string, { on, reason }: { on: boolean; reason: string | null }, wished: boolean): void {
  ensure(on === wished && reason === null, `The Zap “${zap}” was not turned ${wished ? 'on' : 'off'}: ${reason}`);
}
