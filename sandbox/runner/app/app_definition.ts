import type { AppProcesses } from './app_processes.ts';
import type { Lock } from './locks.ts';
import type { Data } from './messages.ts';

/** Where an app keeps its operations. */
export type Place = 'triggers' | 'creates' | 'searches';

/** The parts of an operation that the runner reads from an app's definition, in which functions are text. */
export interface Operation {
  /** `hook` for an instant trigger; otherwise the trigger polls. */
  readonly type?: string;
  readonly performList?: unknown;
  readonly sample?: Data;
  readonly outputFields?: readonly unknown[];
  readonly lock?: Lock;
}

/** The definition of an app, read when it is first needed. */
export class AppDefinition {
  readonly #processes: AppProcesses;
  #read: Promise<unknown> | undefined;

  constructor(processes: AppProcesses) {
    this.#processes = processes;
  }

  /**
   * One operation; empty where the app has none with this key, so that calling it fails with the platform's own message.
   *
   * @throws AppFailure where the app cannot be loaded
   */
  async operation(place: Place, key: string): Promise<Operation> {
    this.#read ??= this.#processes.definition();
    try {
      const places: Partial<Record<Place, Record<string, { readonly operation: Operation }>>> = Object(await this.#read);
      return places[place]?.[key]?.operation ?? {};
    } catch (error) {
      this.#read = undefined;
      throw error;
    }
  }
}
