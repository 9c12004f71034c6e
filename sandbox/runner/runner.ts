import { AppCalls } from './app/app_calls.ts';
import { AppProcesses, type AppProcessesOptions } from './app/app_processes.ts';
import { Pending } from './pending.ts';
import { type Run, Runs } from './runs/runs.ts';
import { HookServer } from './zaps/hook_server.ts';
import { type AddressSettings, Zap, type ZapDefinition } from './zaps/zap.ts';

export { AppFailure, reasonOf } from './app/app_failure.ts';
export type { Data, LogLine } from './app/messages.ts';
export type { Action, Run, RunStatus } from './runs/runs.ts';
export type { Switched, Zap, ZapDefinition } from './zaps/zap.ts';

/** How a runner is started. */
export interface RunnerOptions extends AppProcessesOptions, Partial<AddressSettings> {
  /** What was filled in when the account was connected, by field key. */
  readonly authData: Record<string, string>;
  /** How long a second of Zapier's waiting times is, in seconds; 1 is real time. */
  readonly timeScale?: number;
  /** Is told of each run that is done. */
  readonly onRun?: (run: Run) => void;
}

/** Does for one machine what Zapier's servers do: runs the built app, receives webhooks, turns Zaps on and off. */
export interface Runner {
  /** Calls single functions of the app, as the editor does: connection test and label, dropdowns, input fields, steps. */
  readonly app: AppCalls;
  /** All runs of all Zaps, oldest first. */
  readonly runs: readonly Run[];
  /** The id of the app's first process, undefined while there is none. */
  readonly pid: number | undefined;
  /** Sets up a Zap; it is off. */
  addZap(definition: ZapDefinition): Zap;
  /** Replaces the connection's fields and goes on with the runs that were held. */
  reconnect(authData: Record<string, string>): void;
  /** Resolves when no delivery and no run is under way, those that wait for another try included. */
  idle(): Promise<void>;
  /** Ends the app's processes, the hook server and all waiting. Zaps are not turned off. */
  close(): Promise<void>;
}

/** Starts a runner. A process of the app starts with the first call that needs it. */
export async function startRunner({
  authData,
  timeScale = 1,
  onRun = () => {},
  keepAddresses = false,
  refuseUntilOn = false,
  ...processOptions
}: RunnerOptions): Promise<Runner> {
  const processes = new AppProcesses(processOptions);
  const app = new AppCalls(processes, authData);
  const hooks = new HookServer();
  const pending = new Pending(timeScale);
  const runs = new Runs(app, pending, onRun);
  const addresses = { keepAddresses, refuseUntilOn };
  let zaps = 0;
  await hooks.start();
  return {
    app,
    runs: runs.all,
    get pid() {
      return processes.pid;
    },
    addZap(definition) {
      zaps += 1;
      return new Zap(String(zaps), definition, { addresses, calls: app, hooks, pending, runs });
    },
    reconnect(renewed) {
      app.authData = renewed;
      runs.resume();
    },
    idle: () => pending.idle(),
    async close() {
      pending.end();
      await Promise.all([hooks.close(), processes.close()]);
      await pending.idle();
    },
  };
}
