import type { Data, Run, Runner, Zap } from '../runner/runner.ts';
import { ensure } from './screen.ts';

/** What has to be idle before a step can be checked. */
interface Busy {
  readonly sandbox: { readonly deliveries: { idle(): Promise<void> } };
  readonly runner: Pick<Runner, 'idle'>;
}

/** Does something, and waits until the account has delivered, and the runner has processed, everything that follows from it. */
export async function happens<Result>({ sandbox, runner }: Busy, work: () => Promise<Result>): Promise<Result> {
  const result = await work();
  await sandbox.deliveries.idle();
  await runner.idle();
  return result;
}

/**
 * The runs of a Zap since an earlier moment.
 *
 * @param known how many runs it had at that moment
 * @param expected how many have to be new
 * @throws StepFailed where there is another number of new runs, or one of them did not succeed
 */
export function newRuns(zap: Zap, known: number, expected: number): (Run & { event: Data; output: Data })[] {
  const runs = zap.runs.slice(known);
  ensure(runs.length === expected, `${expected} ${expected === 1 ? 'event was' : 'events were'} expected, ${runs.length} arrived.`);
  return runs.map((run) => {
    ensure(run.status === 'success', `The Zap’s run is ${run.status}: ${run.reason}`);
    return { ...run, event: { ...run.event }, output: { ...Object(run.output) } };
  });
}

/**
 * The only run of a Zap since an earlier moment.
 *
 * @throws StepFailed where there is another number of new runs, or it did not succeed
 */
export function newRun(zap: Zap, known: number): Run & { event: Data; output: Data } {
  const [run] = newRuns(zap, known, 1);
  ensure(run !== undefined, 'The event did not arrive.');
  return run;
}

/** @throws StepFailed with the actual and the expected value */
export function ensureSame(what: string, actual: unknown, expected: unknown): void {
  ensure(JSON.stringify(actual) === JSON.stringify(expected), `${what} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}.`);
}

/** @throws StepFailed with the reason why the Zap was not turned on or off */
export function ensureSwitched(zap: string, { on, reason }: { on: boolean; reason: string | null }, expected: boolean): void {
  ensure(on === expected && reason === null, `The Zap “${zap}” was not turned ${expected ? 'on' : 'off'}: ${reason}`);
}
