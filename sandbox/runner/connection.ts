import { AppCalls } from './app/app_calls.ts';
import { AppProcesses, type AppProcessesOptions } from './app/app_processes.ts';
import type { Locks } from './app/locks.ts';
import { DEFAULTS } from './defaults.ts';
import { Editor } from './editor.ts';
import { Hydration } from './hydration/hydration.ts';
import { Placeholders } from './hydration/placeholders.ts';
import type { Pending } from './pending.ts';
import type { RunHistory } from './runs/run_history.ts';
import { Runs } from './runs/runs.ts';
import type { StandIns } from './stand_ins/stand_ins.ts';
import type { HookServer } from './zaps/hook_server.ts';
import type { AddressSettings } from './zaps/instant_trigger.ts';
import { type Switched, Zap, type ZapDefinition } from './zaps/zap.ts';

/** An app, how it is run, and the account it is connected to. */
export interface ConnectionOptions extends AppProcessesOptions {
  /** The values entered when the account was connected, by field key. */
  readonly authData: Record<string, string>;
  /** The time zone of the Zapier account, such as `America/Chicago`. */
  readonly timezone?: string;
}

/** What all connections of a runner share. */
export interface ConnectionTools {
  readonly addresses: AddressSettings;
  readonly history: RunHistory;
  readonly hooks: HookServer;
  /** The locks of an app, by its path. */
  readonly locksOf: (appPath: string) => Locks;
  readonly newZapId: () => string;
  /** Told of each new Zap. */
  readonly onAdded: (zap: Zap) => void;
  /** Told of each change of a Zap. */
  readonly onZapChange: (zap: Zap) => void;
  /** Told of each attempt to turn a Zap on or off. */
  readonly onZapSwitch: (zap: Zap, switched: Switched) => void;
  readonly pending: Pending;
  readonly pollIntervalMs: number;
  readonly standIns: StandIns;
  readonly timeScale: number;
}

/** An app connected to an account, with its own processes and its own cache. */
export class Connection {
  readonly id: string;
  /** Calls single functions of the app: connection test and label, dropdowns, input fields, steps. */
  readonly app: AppCalls;
  /** Tests single steps as the editor does. */
  readonly editor: Editor;
  readonly #processes: AppProcesses;
  readonly #hydration: Hydration;
  readonly #runs: Runs;
  readonly #tools: ConnectionTools;

  constructor(id: string, { authData, timezone = DEFAULTS.timezone, env, ...processOptions }: ConnectionOptions, tools: ConnectionTools) {
    const placeholders = new Placeholders();
    this.id = id;
    this.#tools = tools;
    this.#processes = new AppProcesses({ ...processOptions, env: { ...env, ...placeholders.environment } });
    this.app = new AppCalls({ connectionId: id, processes: this.#processes, locks: tools.locksOf(processOptions.appPath), timezone }, authData);
    this.#hydration = new Hydration(this.app, placeholders, tools.timeScale);
    this.editor = new Editor(this.app, this.#hydration);
    this.#runs = new Runs(tools.history, tools.pending);
  }

  /** The id of the app's first process; undefined while there is none. */
  get pid(): number | undefined {
    return this.#processes.pid;
  }

  /** Sets up a Zap, which is off at first. */
  addZap(definition: ZapDefinition): Zap {
    const zap = new Zap(this.#tools.newZapId(), definition, { ...this.#tools, calls: this.app, hydration: this.#hydration, runs: this.#runs });
    this.#tools.onAdded(zap);
    return zap;
  }

  /** Replaces the connection's fields and continues the runs that were held. */
  reconnect(authData: Record<string, string>): void {
    this.app.authData = authData;
    this.#runs.resume();
  }

  /** Ends the app's processes. */
  close(): Promise<void> {
    return this.#processes.close();
  }
}
