import { Locks } from './app/locks.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import { DEFAULTS } from './defaults.ts';
import { Pending } from './pending.ts';
import { type Run, type RunCounts, RunHistory, type RunHistoryOptions } from './runs/run_history.ts';
import { StandIns } from './stand_ins/stand_ins.ts';
import { HookServer } from './zaps/hook_server.ts';
import type { AddressSettings } from './zaps/instant_trigger.ts';
import type { Switched, Zap } from './zaps/zap.ts';

export type { ActionStep } from './app/app_calls.ts';
export type { DescribedOperation, Operation, Place } from './app/app_definition.ts';
export { AppFailure, reasonOf } from './app/app_failure.ts';
export type { ApiRequest, Data, LogLine } from './app/messages.ts';
export type { Connection, ConnectionOptions } from './connection.ts';
export type { TriggerTest } from './editor.ts';
export type { Read } from './hydration/reader.ts';
export { type Action, type EarlierStep, type MappedStep, type Mapping, nameOf, type Step } from './runs/action.ts';
export type { Run, RunCounts, RunStatus } from './runs/run_history.ts';
export type { StandInApp, StandInStep, Told, Words } from './stand_ins/stand_in_app.ts';
export { type StandInKey, type StandIns, standInOf } from './stand_ins/stand_ins.ts';
export type { ReceiverState } from './zaps/hook_server.ts';
export type { Poll } from './zaps/polling_trigger.ts';
export type { Switched, Zap, ZapDefinition } from './zaps/zap.ts';

/** How a runner is started, and its first connection. */
export interface RunnerOptions extends ConnectionOptions, Partial<AddressSettings>, Partial<RunHistoryOptions> {
  /** How long a second of Zapier's waiting times is, in seconds; 1 is real time. */
  readonly timeScale?: number;
  /** The time between two polls of a Zap, in real milliseconds. */
  readonly pollIntervalMs?: number;
  /** Called when a Zap was added, removed, turned on or off, or has polled, and when what its address answers changed. */
  readonly onZapChange?: (zap: Zap) => void;
  /** Called after each attempt to turn a Zap on or off. */
  readonly onZapSwitch?: (zap: Zap, switched: Switched) => void;
}

/** Does for one machine what Zapier's servers do: runs built apps, receives webhooks, polls, turns Zaps on and off. */
export interface Runner extends Pick<Connection, 'app' | 'editor' | 'addZap' | 'reconnect'> {
  /** The id of the first process of the first connection; undefined while there is none. */
  readonly pid: number | undefined;
  /** Connects another app, or the same app to another account. Connections share only the runs, the hook server and the locks of one app. */
  connect(options: ConnectionOptions): Connection;
  /** The stand-ins for other apps, shared by all connections. */
  readonly standIns: StandIns;
  /** All Zaps, in the order in which they were added. */
  readonly zaps: readonly Zap[];
  /** Turns a Zap off and removes it; its runs stay. */
  removeZap(zap: Zap): Promise<Switched>;
  /** The newest runs of all Zaps, oldest first. */
  readonly runs: readonly Run[];
  /** The kept run with an id. */
  run(id: number): Run | undefined;
  /**
   * Starts a new run with the event of an earlier one.
   *
   * @returns the new run; undefined where the earlier one has no event, or its Zap was removed
   */
  rerun(run: Run): Run | undefined;
  /** The number of runs so far, by status. */
  readonly counts: RunCounts;
  /** Resolves when no delivery, poll or run is in progress or waits for another attempt. */
  idle(): Promise<void>;
  /** Ends the apps' processes, the hook server and all waiting. Zaps are not turned off. */
  close(): Promise<void>;
}

/** Starts a runner with a first connection. A process of an app starts with the first call that needs it. */
export async function startRunner({
  timeScale = DEFAULTS.timeScale,
  pollIntervalMs = DEFAULTS.pollIntervalMs,
  runsKept = DEFAULTS.runsKept,
  keepAddresses = DEFAULTS.keepAddresses,
  refuseUntilOn = DEFAULTS.refuseUntilOn,
  onRunStart = () => {},
  onRunChange = () => {},
  onRunEnd = () => {},
  onZapChange = () => {},
  onZapSwitch = () => {},
  ...firstConnection
}: RunnerOptions): Promise<Runner> {
  const hooks = new HookServer();
  const history = new RunHistory({ runsKept, onRunStart, onRunChange, onRunEnd });
  const pending = new Pending(timeScale);
  const standIns = new StandIns((name, content) => hooks.publish(name, content));
  const addresses = { keepAddresses, refuseUntilOn };
  const locks = new Map<string, Locks>();
  const locksOf = (appPath: string): Locks => {
    const ofApp = locks.get(appPath) ?? new Locks();
    locks.set(appPath, ofApp);
    return ofApp;
  };
  let zaps = 0;
  const newZapId = (): string => {
    zaps += 1;
    return String(zaps);
  };
  const all = new Map<string, Zap>();
  const onAdded = (zap: Zap) => {
    all.set(zap.id, zap);
    onZapChange(zap);
  };
  const tools = { addresses, history, hooks, locksOf, newZapId, onAdded, onZapChange, onZapSwitch, pending, pollIntervalMs, standIns, timeScale };
  const connections: Connection[] = [];
  const connect = (options: ConnectionOptions): Connection => {
    const connection = new Connection(String(connections.length + 1), options, tools);
    connections.push(connection);
    return connection;
  };
  const first = connect(firstConnection);
  await hooks.start();
  return {
    app: first.app,
    editor: first.editor,
    addZap: (definition) => first.addZap(definition),
    reconnect: (authData) => first.reconnect(authData),
    connect,
    standIns,
    get pid() {
      return first.pid;
    },
    get zaps() {
      return [...all.values()];
    },
    async removeZap(zap) {
      const switched = await zap.turnOff();
      all.delete(zap.id);
      onZapChange(zap);
      return switched;
    },
    run: (id) => history.run(id),
    rerun: ({ zapId, event }) => (event === null ? undefined : all.get(zapId)?.startRun(event)),
    get runs() {
      return history.runs;
    },
    get counts() {
      return history.counts();
    },
    idle: () => pending.idle(),
    async close() {
      pending.end();
      await Promise.all([hooks.close(), ...connections.map((connection) => connection.close())]);
      await pending.idle();
    },
  };
}
