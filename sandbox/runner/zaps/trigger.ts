import type { AppCalls } from '../app/app_calls.ts';
import type { Data } from '../app/messages.ts';

/** What starts a Zap, as it is set up in the editor. */
export interface TriggerStep {
  /** The key of the stand-in whose trigger it is; the app's own trigger when missing. */
  readonly standIn?: string;
  readonly key: string;
  readonly inputData?: Data;
}

/** A trigger that watches for events. */
export interface Trigger {
  /**
   * Starts to watch for events.
   *
   * @throws AppFailure
   */
  turnOn(): Promise<void>;
  /**
   * Stops watching, even if the app fails to unsubscribe.
   *
   * @throws AppFailure
   */
  turnOff(): Promise<void>;
  /** Stops watching without telling the app. */
  pause(): void;
}

/** Calls a function of a Zap's trigger. */
export type CallTrigger = (name: 'perform' | 'performSubscribe' | 'performUnsubscribe', bundle?: Data) => Promise<unknown>;

/** Creates the function that calls a Zap's trigger. It throws an `AppFailure`. */
export function triggerCalls(calls: AppCalls, { key, inputData = {} }: TriggerStep, zapId: string): CallTrigger {
  return (name, { meta, ...bundle } = {}) =>
    calls.call(`triggers.${key}.operation.${name}`, { ...bundle, inputData, meta: { zap: { id: zapId }, ...Object(meta) } });
}
