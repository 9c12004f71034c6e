import { AppFailure } from './app_failure.ts';
import type { AppProcesses } from './app_processes.ts';
import { type Lock, Locks } from './locks.ts';
import type { Data } from './messages.ts';

/** A step after the trigger, as somebody sets it up in the editor. */
export interface ActionStep {
  readonly kind: 'create' | 'search';
  readonly key: string;
}

/** More pages than any dropdown of the sandbox has. */
const MAX_PAGES = 100;

/** Calls the app's functions with the bundles that Zapier would build. */
export class AppCalls {
  readonly #processes: AppProcesses;
  readonly #locks = new Locks();
  #definition: Promise<unknown> | undefined;
  /** The connection's fields; texts, as Zapier keeps them. */
  authData: Record<string, string>;

  constructor(processes: AppProcesses, authData: Record<string, string>) {
    this.#processes = processes;
    this.authData = authData;
  }

  /**
   * Calls any function of the app.
   *
   * @param bundle beside the connection, which is added
   * @throws AppFailure
   */
  call(method: string, bundle: Data = {}): Promise<unknown> {
    const { inputData = {}, meta = {}, ...rest } = bundle;
    return this.#processes.call(method, {
      ...rest,
      authData: this.authData,
      inputData,
      inputDataRaw: inputData,
      meta: { ...ORDINARY, ...Object(meta) },
    });
  }

  /** Tests the connection. @throws AppFailure */
  test(): Promise<unknown> {
    return this.call('authentication.test', { meta: { isTestingAuth: true } });
  }

  /** The connection's name. Zapier hands it the result of the test. @throws AppFailure */
  async label(): Promise<string> {
    return String(await this.call('authentication.connectionLabel', { inputData: await this.test() }));
  }

  /**
   * Runs an action once, as a test in the editor does. Runs of an action with a lock wait for each other.
   *
   * @returns the object created, or the first one found, undefined when none was
   * @throws AppFailure
   */
  async act({ kind, key }: ActionStep, inputData: Data): Promise<Data | undefined> {
    if (kind === 'search') {
      return (await this.search(key, inputData))[0];
    }
    const create = () => this.call(`creates.${key}.operation.perform`, { inputData });
    const lock = await this.#lockOf(key);
    return objectsIn([lock === undefined ? await create() : await this.#locks.hold(lock, inputData, create)])[0];
  }

  /** Runs a search. @returns everything it found @throws AppFailure */
  async search(key: string, inputData: Data): Promise<Data[]> {
    return objectsIn(await this.call(`searches.${key}.operation.perform`, { inputData }));
  }

  async #lockOf(key: string): Promise<Lock | undefined> {
    this.#definition ??= this.#processes.definition();
    try {
      const { creates }: Partial<Definition> = Object(await this.#definition);
      return creates?.[key]?.operation.lock;
    } catch (error) {
      this.#definition = undefined;
      throw error;
    }
  }

  /** The choices of a dropdown: all pages of the hidden trigger behind it. @throws AppFailure */
  async choices(triggerKey: string): Promise<Data[]> {
    const choices: Data[] = [];
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const found = objectsIn(await this.call(`triggers.${triggerKey}.operation.perform`, { meta: { page, isFillingDynamicDropdown: true } }));
      // A trigger without pages answers the same each time.
      if (found.length === 0 || found[0]?.id === choices[0]?.id) {
        return choices.length === 0 ? found : choices;
      }
      choices.push(...found);
    }
    return choices;
  }

  /** The input fields of an operation, those computed from the account and from what is filled in already included. @throws AppFailure */
  async inputFields(kind: 'trigger' | ActionStep['kind'], key: string, inputData: Data = {}): Promise<Data[]> {
    return objectsIn(await this.call(`${PLACES[kind]}.${key}.operation.inputFields`, { inputData }));
  }
}

/** What is read of an app's definition. */
interface Definition {
  readonly creates: Readonly<Record<string, { readonly operation: { readonly lock?: Lock } }>>;
}

const PLACES = { trigger: 'triggers', create: 'creates', search: 'searches' } as const;
const ORDINARY = {
  isLoadingSample: false,
  isFillingDynamicDropdown: false,
  isTestingAuth: false,
  isPopulatingDedupe: false,
  isBulkRead: false,
  limit: -1,
  page: 0,
  timezone: 'Europe/Berlin',
};

/**
 * The objects in an answer that must be a list of objects.
 *
 * @throws AppFailure where it is none, as Zapier refuses such an answer
 */
export function objectsIn(results: unknown): Data[] {
  if (!Array.isArray(results) || !results.every(isObject)) {
    throw new AppFailure({ name: 'CheckError', message: 'The app answered with something else than objects.' });
  }
  return results;
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
