import type { AppCalls } from '../app/app_calls.ts';
import type { Data } from '../app/messages.ts';

/** What starts a Zap, as it is set up in the editor. */
export interface TriggerStep {
  readonly key: string;
  readonly inputData?: Data;
}

/** A trigger at work. */
export interface Trigger {
  /** Begins to watch for events. @throws AppFailure */
  turnOn(): Promise<void>;
  /** Ends that, even where the app fails at it. @throws AppFailure */
  turnOff(): Promise<void>;
  /** Ends that without telling the app. */
  pause(): void;
}

/** Calls a function of a Zap's trigger. */
export type CallTrigger = (name: 'perform' | 'performSubscribe' | 'performUnsubscribe', bundle?: Data) => Promise<unknown>;

/** Makes the calls of a Zap's trigger. They throw an `AppFailure`. */
export function triggerCalls(calls: AppCalls, { key, inputData = {} }: TriggerStep, zapId: string): CallTrigger {
  return (name, { meta, ...bundle } = {}) =>
    calls.call(`triggers.${key}.operation.${name}`, { ...bundle, inputData, meta: { zap: { id: zapId }, ...Object(meta) } });
}
