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
  readonly inputFields?: readonly unknown[];
  /** The headlines of groups of input fields. */
  readonly inputFieldGroups?: readonly { readonly key: string; readonly label?: string }[];
  readonly outputFields?: readonly unknown[];
  readonly lock?: Lock;
}

/** An operation as a person chooses it in the editor. */
export interface DescribedOperation {
  readonly key: string;
  /** What it is about, such as `Parcel`. */
  readonly noun: string;
  readonly label: string;
  readonly description: string;
  /** Whether the editor leaves it out, such as the triggers behind dropdowns. */
  readonly hidden: boolean;
  /** Whether it is a trigger whose events the app receives at once. */
  readonly instant: boolean;
}

/** An operation as the app defines it. */
interface Defined {
  readonly noun?: string;
  readonly display?: { readonly label?: string; readonly description?: string; readonly hidden?: boolean };
  readonly operation: Operation;
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
    const operations = await this.#operations(place);
    return Object.hasOwn(operations, key) ? (operations[key]?.operation ?? {}) : {};
  }

  /**
   * All operations of one kind, in the order of the app.
   *
   * @throws AppFailure where the app cannot be loaded
   */
  async described(place: Place): Promise<DescribedOperation[]> {
    return Object.entries(await this.#operations(place)).map(
      ([key, { noun = '', display: { label = key, description = '', hidden = false } = {}, operation }]) => {
        return { key, noun, label, description, hidden, instant: operation.type === 'hook' };
      },
    );
  }

  async #operations(place: Place): Promise<Readonly<Record<string, Defined>>> {
    this.#read ??= this.#processes.definition();
    try {
      const places: Partial<Record<Place, Record<string, Defined>>> = Object(await this.#read);
      return places[place] ?? {};
    } catch (error) {
      this.#read = undefined;
      throw error;
    }
  }
}
