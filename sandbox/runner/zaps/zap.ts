import type { AppCalls } from '../app/app_calls.ts';
import { reasonOf } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';
import type { Hydration } from '../hydration/hydration.ts';
import type { Pending } from '../pending.ts';
import { type Action, workOf } from '../runs/action.ts';
import type { Run, RunCounts, RunHistory } from '../runs/run_history.ts';
import type { Runs } from '../runs/runs.ts';
import type { StandIns } from '../stand_ins/stand_ins.ts';
import type { HookServer, ReceiverState } from './hook_server.ts';
import { type AddressSettings, InstantTrigger } from './instant_trigger.ts';
import { type Poll, PollingTrigger } from './polling_trigger.ts';
import { StandInTrigger } from './stand_in_trigger.ts';
import { type Trigger, type TriggerStep, triggerCalls } from './trigger.ts';

/** A Zap as it is set up: a trigger and what to do with each event. */
export interface ZapDefinition {
  /** For people; the keys of trigger and action when missing. */
  readonly name?: string;
  readonly trigger: TriggerStep;
  readonly action: Action;
  /** What stands for the action where it is a function of the caller's, such as `CRM`. */
  readonly standIn?: string;
  /** The time between two polls of a polling trigger, in real milliseconds; the runner's interval when missing. */
  readonly pollIntervalMs?: number;
}

/** The outcome of turning a Zap on or off. */
export interface Switched {
  readonly on: boolean;
  /** Why it failed; null when it did not. */
  readonly reason: string | null;
}

/** What a Zap needs. */
export interface ZapTools {
  readonly addresses: AddressSettings;
  readonly calls: AppCalls;
  readonly history: RunHistory;
  readonly hooks: HookServer;
  readonly hydration: Hydration;
  readonly pending: Pending;
  readonly pollIntervalMs: number;
  readonly runs: Runs;
  readonly standIns: StandIns;
  /** Called when the Zap was turned on or off, paused, or has polled, and when its receiver changed. */
  readonly onZapChange: (zap: Zap) => void;
  /** Called after each attempt to turn the Zap on or off. */
  readonly onZapSwitch: (zap: Zap, switched: Switched) => void;
}

/** A Zap with an instant or a polling trigger, or one of a stand-in. The app's definition, read when the Zap is turned on, says which of the first two. */
export class Zap {
  readonly id: string;
  /** For people. */
  readonly name: string;
  readonly definition: ZapDefinition;
  readonly #history: RunHistory;
  readonly #instant: InstantTrigger;
  readonly #polling: PollingTrigger;
  readonly #standIn: StandInTrigger;
  readonly #start: (event: Data) => Run;
  readonly #onChange: () => void;
  readonly #onSwitch: (switched: Switched) => void;
  readonly #ofKind: () => Promise<Trigger>;
  /** The trigger while the Zap is on. */
  #trigger: Trigger | undefined;
  #switching: Promise<unknown> = Promise.resolve();
  #problem: string | null = null;

  constructor(
    id: string,
    definition: ZapDefinition,
    { addresses, calls, history, hooks, hydration, onZapChange, onZapSwitch, pending, runs, standIns, ...settings }: ZapTools,
  ) {
    const { trigger, action, pollIntervalMs } = definition;
    const call = triggerCalls(calls, trigger, id);
    const work = workOf(action, { calls, hydration, standIns });
    const start = (event: Data) => runs.start(this, event, work);
    const operation = () => calls.definition.operation('triggers', trigger.key);
    const recordFailedTrigger = (error: unknown) => runs.recordFailedTrigger(this, error);
    this.id = id;
    this.name = definition.name ?? `${trigger.key} → ${typeof action === 'function' ? (definition.standIn ?? 'function') : action.key}`;
    this.definition = definition;
    this.#start = start;
    this.#onChange = () => onZapChange(this);
    this.#onSwitch = (switched) => onZapSwitch(this, switched);
    this.#history = history;
    this.#instant = new InstantTrigger({ settings: addresses, call, open: (receive) => hooks.open(id, receive), pending, recordFailedTrigger, start });
    this.#polling = new PollingTrigger({ call, operation, pending, start, onPoll: this.#onChange }, pollIntervalMs ?? settings.pollIntervalMs);
    this.#standIn = new StandInTrigger(standIns, trigger, start);
    this.#ofKind = async () => (trigger.standIn !== undefined ? this.#standIn : (await operation()).type === 'hook' ? this.#instant : this.#polling);
  }

  get isOn(): boolean {
    return this.#trigger !== undefined;
  }

  /** Why the latest attempt to turn the Zap on or off failed; null when it did not. */
  get problem(): string | null {
    return this.#problem;
  }

  /** The address that the app subscribed last; undefined before the Zap was turned on, and for a polling trigger. */
  get targetUrl(): string | undefined {
    return this.#instant.targetUrl;
  }

  /** The data that the app returned when it subscribed. */
  get subscribeData(): Data {
    return this.#instant.subscribeData;
  }

  /** How many deliveries the Zap has accepted, or how many events of a stand-in there were. */
  get deliveries(): number {
    return this.#instant.deliveries + this.#standIn.deliveries;
  }

  /** The number of polls, not counting those that turned the Zap on. */
  get polls(): number {
    return this.#polling.polls;
  }

  /** The latest poll, with the reason if it failed. */
  get lastPoll(): Poll | undefined {
    return this.#polling.lastPoll;
  }

  /** Changes the time between two polls, in real milliseconds, from the next time on that the Zap is turned on. */
  setPollInterval(milliseconds: number): void {
    this.#polling.intervalMs = milliseconds;
  }

  /** When the next automatic poll begins, in milliseconds since 1970; undefined while the Zap does not poll. */
  get nextPollAt(): number | undefined {
    return this.#polling.nextPollAt;
  }

  /** What the Zap's address answers; undefined before the Zap was turned on, and for a polling trigger. */
  get receiver(): ReceiverState | undefined {
    return this.#instant.receiver;
  }

  /** How many new rows wait for `release`, because one poll brought too many. */
  get held(): number {
    return this.#polling.held;
  }

  /** The kept runs of the Zap, oldest first. */
  get runs(): Run[] {
    return this.#history.runsOf(this.id);
  }

  /** The number of the Zap's runs, by status. */
  get counts(): RunCounts {
    return this.#history.counts(this.id);
  }

  /** Turns the Zap on: the app subscribes an address, or a first poll records which rows are not new. If that fails, the Zap stays off. */
  turnOn(): Promise<Switched> {
    return this.#switch(async () => {
      if (!this.isOn) {
        const trigger = await this.#ofKind();
        await trigger.turnOn();
        this.#trigger = trigger;
      }
    });
  }

  /** Turns the Zap off: lets the app unsubscribe and then answers 410, or ends polling. The Zap is off even if the app fails to unsubscribe. */
  turnOff(): Promise<Switched> {
    return this.#switch(async () => {
      const trigger = this.#trigger;
      this.#trigger = undefined;
      await trigger?.turnOff();
    });
  }

  /** Turns the Zap off without telling the app, so that its webhook stays, as when Zapier itself stops a Zap (assumed). */
  pause(): void {
    this.#trigger?.pause();
    this.#trigger = undefined;
    this.#onChange();
  }

  /** Makes the Zap's address fail with 503, or work again. Has no effect while the Zap is off. */
  setDown(down: boolean): void {
    this.setReceiver(down ? 'down' : 'up');
  }

  /** Decides what the Zap's address answers. Has no effect while the Zap is off. */
  setReceiver(state: ReceiverState): void {
    if (this.isOn) {
      this.#instant.setReceiver(state);
      this.#onChange();
    }
  }

  /** Starts a run for an event, as if the trigger had just delivered it. */
  startRun(event: Data): Run {
    return this.#start(event);
  }

  /** Polls at once. The poll fails if the Zap is off or has an instant trigger. */
  poll(): Promise<Poll> {
    return this.#polling.poll();
  }

  /**
   * Starts runs for the rows that are held.
   *
   * @returns how many
   */
  release(): number {
    const released = this.#polling.release();
    this.#onChange();
    return released;
  }

  #switched(reason: string | null): Switched {
    const switched = { on: this.isOn, reason };
    this.#problem = reason;
    this.#onSwitch(switched);
    this.#onChange();
    return switched;
  }

  /** Runs one switch after the other, so that a Zap is never subscribed twice. */
  #switch(work: () => Promise<void>): Promise<Switched> {
    const result = this.#switching.then(work).then(
      () => this.#switched(null),
      (error: unknown) => this.#switched(reasonOf(error)),
    );
    this.#switching = result;
    return result;
  }
}
