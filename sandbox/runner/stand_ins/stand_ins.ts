import { AppFailure } from '../app/app_failure.ts';
import type { Data } from '../app/messages.ts';
import { standInApps } from './apps/index.ts';
import type { StandInApp, StandInStep, StandInTrigger, Told } from './stand_in_app.ts';

/** The key of a stand-in. */
export type StandInKey = keyof typeof standInApps;

/** The key of a trigger of a stand-in. */
export type StandInTriggerKey<Key extends StandInKey> = keyof (typeof standInApps)[Key]['triggers'] & string;

/** The outputs of a trigger of a stand-in. */
type OutputsOf<Key extends StandInKey, Trigger extends StandInTriggerKey<Key>> = (typeof standInApps)[Key]['triggers'][Trigger] extends {
  readonly outputs: infer Outputs;
}
  ? { readonly [Output in keyof Outputs]?: unknown }
  : never;

/** The trigger of a Zap that waits for events of a stand-in. */
interface Watch {
  readonly app: string;
  readonly key: string;
  readonly chosen: Data;
  readonly onEvent: (event: Data) => void;
}

/** How many of the newest entries are kept. */
const KEPT = 5_000;

/** The stand-in with a key; undefined where there is none. */
export function standInOf(app: string): StandInApp | undefined {
  const apps: Readonly<Record<string, StandInApp>> = standInApps;
  return Object.hasOwn(apps, app) ? apps[app] : undefined;
}

/** The other sides of Zaps: they start Zaps, and keep in memory what Zaps told them. */
export class StandIns {
  readonly #watches = new Set<Watch>();
  readonly #told: Told[] = [];
  readonly #publish: (name: string, content: string) => string;
  #events = 0;

  /** @param publish puts a file where Zaps can fetch it, and returns its address */
  constructor(publish: (name: string, content: string) => string) {
    this.#publish = publish;
  }

  /**
   * What the apps were told, oldest first.
   *
   * @param app only what this one was told; all when missing
   */
  told(app?: StandInKey): readonly Told[] {
    return this.#told.filter(({ standIn }) => app === undefined || standIn === app);
  }

  /**
   * Lets something happen in an app: starts the Zaps that wait for it.
   *
   * @param event what differs from the trigger's sample; each event gets an id of its own
   * @returns how many Zaps it started
   */
  happens<Key extends StandInKey, Trigger extends StandInTriggerKey<Key>>(app: Key, trigger: Trigger, event: OutputsOf<Key, Trigger>): number {
    return this.cause(app, trigger, event);
  }

  /**
   * The same for an app, a trigger and an event of which only a person knows whether they exist.
   *
   * @throws AppFailure where there is no such trigger
   */
  cause(app: string, trigger: string, event: Data): number {
    this.#events += 1;
    const whole: Data = { ...this.#trigger(app, trigger).sample, id: `${app}-${this.#events}`, ...event };
    const waiting = [...this.#watches].filter(
      (watch) => watch.app === app && watch.key === trigger && Object.entries(watch.chosen).every(([key, value]) => !(key in whole) || whole[key] === value),
    );
    for (const { onEvent } of waiting) {
      onEvent({ ...whole });
    }
    return waiting.length;
  }

  /**
   * Puts a file where Zaps can fetch it, as apps do with files of events.
   *
   * @returns its address
   */
  file(name: string, content: string): string {
    return this.#publish(name, content);
  }

  /**
   * Waits for events of an app.
   *
   * @param chosen the inputs of the trigger
   * @returns ends the waiting
   * @throws AppFailure where there is no such trigger
   */
  watch(app: string, key: string, chosen: Data, onEvent: (event: Data) => void): () => void {
    this.#trigger(app, key);
    const watch: Watch = { app, key, chosen, onEvent };
    this.#watches.add(watch);
    return () => this.#watches.delete(watch);
  }

  /**
   * Tells an app something, or asks it.
   *
   * @returns what it answers
   * @throws AppFailure where it has no such action or search
   */
  act(app: string, kind: 'create' | 'search', key: string, inputs: Data): Data {
    const { creates = {}, searches = {} } = standInOf(app) ?? {};
    const step: StandInStep = known(kind === 'create' ? creates : searches, app, key);
    const before = this.#told.filter(({ standIn }) => standIn === app);
    const answer = step.answer?.(inputs, before) ?? { ...inputs, id: before.length + 1 };
    this.#told.push({ standIn: app, key, inputs, answer });
    if (this.#told.length > KEPT) {
      this.#told.shift();
    }
    return answer;
  }

  #trigger(app: string, key: string): StandInTrigger {
    return known(standInOf(app)?.triggers ?? {}, app, key);
  }
}

/** @throws AppFailure where there is none */
function known<One>(operations: Readonly<Record<string, One>>, app: string, key: string): One {
  const found = Object.hasOwn(operations, key) ? operations[key] : undefined;
  if (found === undefined) {
    throw new AppFailure({ name: 'Error', message: `The stand-in “${app}” has no “${key}”.` });
  }
  return found;
}
