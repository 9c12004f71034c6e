import { type ActionStep, type AppCalls, objectsIn } from './app/app_calls.ts';
import type { Data } from './app/messages.ts';
import type { Hydration } from './hydration/hydration.ts';
import { readerOf } from './hydration/reader.ts';
import { filled } from './runs/template.ts';

/** What the test of a trigger shows. */
export interface TriggerTest {
  /** The newest events, placeholders resolved. */
  readonly events: readonly Data[];
  /** Whether the trigger's own sample is shown, because the account has no events. */
  readonly isSample: boolean;
}

/** How many events the test of a trigger shows (Zapier's documentation on payload sizes). */
const EVENTS_SHOWN = 3;
const LOADING_SAMPLE = { isLoadingSample: true };

/** Tests single steps, like the buttons of Zapier's editor. */
export class Editor {
  readonly #calls: AppCalls;
  readonly #hydration: Hydration;

  constructor(calls: AppCalls, hydration: Hydration) {
    this.#calls = calls;
    this.#hydration = hydration;
  }

  /**
   * Tests a trigger: returns what it finds in the account, or its sample when it finds nothing.
   *
   * @throws AppFailure
   */
  async testTrigger(key: string, inputData: Data = {}): Promise<TriggerTest> {
    const { type, performList, sample = {} } = await this.#calls.definition.operation('triggers', key);
    if (type === 'hook' && performList === undefined) {
      return { events: [sample], isSample: true };
    }
    const method = `triggers.${key}.operation.${type === 'hook' ? 'performList' : 'perform'}`;
    const found = objectsIn(await this.#calls.call(method, { inputData, meta: LOADING_SAMPLE })).slice(0, EVENTS_SHOWN);
    if (found.length === 0) {
      return { events: [sample], isSample: true };
    }
    return { events: await Promise.all(found.map((event) => this.#hydration.everyValue(event))), isSample: false };
  }

  /**
   * Tests an action, which really writes to the account, or a search.
   *
   * @returns the created object or the first one found, with placeholders resolved; null when a search found none
   * @throws AppFailure
   */
  async testStep(step: ActionStep, inputData: Data): Promise<Data | null> {
    const output = await this.#calls.act(step, inputData, LOADING_SAMPLE);
    return output === undefined ? null : this.#hydration.everyValue(output);
  }

  /**
   * The inputs of a step as they reach the app, with the outputs of an event in the places where they are mapped.
   *
   * @throws AppFailure where an output cannot be read
   */
  filled(inputs: Data, event: Data): Promise<Data> {
    return filled(inputs, readerOf(event, this.#hydration));
  }

  /**
   * What is shown where the test of a step is skipped.
   *
   * @throws AppFailure
   */
  async sample({ kind, key }: ActionStep): Promise<Data> {
    const { sample = {} } = await this.#calls.definition.operation(kind === 'create' ? 'creates' : 'searches', key);
    return sample;
  }
}
