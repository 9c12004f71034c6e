import { AppDefinition } from './app_definition.ts';
import { AppFailure } from './app_failure.ts';
import type { AppProcesses } from './app_processes.ts';
import type { Locks } from './locks.ts';
import type { Data } from './messages.ts';

/** A step after the trigger, as it is set up in the editor. */
export interface ActionStep {
  readonly kind: 'create' | 'search';
  readonly key: string;
}

/** A limit above the number of pages of any dropdown in the sandbox. */
const MAX_PAGES = 100;

/** What calls need. */
export interface CallTools {
  readonly connectionId: string;
  readonly processes: AppProcesses;
  /** The locks of the app, shared by all its connections. */
  readonly locks: Locks;
  /** The time zone of the Zapier account. */
  readonly timezone: string;
}

/** Calls the app's functions with the bundles that Zapier would build. */
export class AppCalls {
  readonly #tools: CallTools;
  readonly definition: AppDefinition;
  /** The connection's fields, as text: the form in which Zapier stores them. */
  authData: Record<string, string>;

  constructor(tools: CallTools, authData: Record<string, string>) {
    this.#tools = tools;
    this.definition = new AppDefinition(tools.processes);
    this.authData = authData;
  }

  /**
   * Calls any function of the app.
   *
   * @param bundle without the connection, which is added here
   * @throws AppFailure
   */
  call(method: string, bundle: Data = {}): Promise<unknown> {
    const { inputData = {}, meta = {}, ...rest } = bundle;
    return this.#tools.processes.call(method, {
      ...rest,
      authData: this.authData,
      inputData,
      inputDataRaw: inputData,
      meta: { ...ORDINARY, timezone: this.#tools.timezone, ...Object(meta) },
    });
  }

  /**
   * Tests the connection.
   *
   * @throws AppFailure
   */
  test(): Promise<unknown> {
    return this.call('authentication.test', { meta: { isTestingAuth: true } });
  }

  /**
   * The connection's label. Zapier passes the result of the connection test to it.
   *
   * @throws AppFailure
   */
  async label(): Promise<string> {
    return String(await this.call('authentication.connectionLabel', { inputData: await this.test() }));
  }

  /**
   * Runs an action once. Runs of an action with a lock wait for each other.
   *
   * @param meta what differs from the metadata of a run
   * @returns the created object or the first one found; undefined when none was found
   * @throws AppFailure
   */
  async act({ kind, key }: ActionStep, inputData: Data, meta: Data = {}): Promise<Data | undefined> {
    if (kind === 'search') {
      return (await this.search(key, inputData, meta))[0];
    }
    const create = () => this.call(`creates.${key}.operation.perform`, { inputData, meta });
    const { lock } = await this.definition.operation('creates', key);
    return objectsIn([lock === undefined ? await create() : await this.#tools.locks.hold(lock, inputData, this.#tools.connectionId, create)])[0];
  }

  /**
   * Runs a search.
   *
   * @returns everything it found
   * @throws AppFailure
   */
  async search(key: string, inputData: Data, meta: Data = {}): Promise<Data[]> {
    return objectsIn(await this.call(`searches.${key}.operation.perform`, { inputData, meta }));
  }

  /**
   * The choices of a dropdown: all pages of the hidden trigger behind it.
   *
   * @param inputData what is filled in so far, for a dropdown that depends on it
   * @throws AppFailure
   */
  async choices(triggerKey: string, inputData: Data = {}): Promise<Data[]> {
    const choices: Data[] = [];
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const found = objectsIn(await this.call(`triggers.${triggerKey}.operation.perform`, { inputData, meta: { page, isFillingDynamicDropdown: true } }));
      // A trigger without pages returns the same rows each time.
      if (found.length === 0 || found[0]?.id === choices[0]?.id) {
        return choices.length === 0 ? found : choices;
      }
      choices.push(...found);
    }
    return choices;
  }

  /**
   * The input fields of an operation, including those computed from the account and from the values filled in so far.
   *
   * @throws AppFailure
   */
  async inputFields(kind: 'trigger' | ActionStep['kind'], key: string, inputData: Data = {}): Promise<Data[]> {
    return objectsIn(await this.call(`${PLACES[kind]}.${key}.operation.inputFields`, { inputData }));
  }

  /**
   * The entries of a dropdown whose field names them by a function of its own.
   *
   * @param field its key
   * @throws AppFailure
   */
  async fieldChoices(kind: 'trigger' | ActionStep['kind'], key: string, field: string, inputData: Data = {}): Promise<Data[]> {
    const { inputFields = [] } = await this.definition.operation(PLACES[kind], key);
    const index = inputFields.findIndex((one) => Object(one).key === field);
    const found = await this.call(`${PLACES[kind]}.${key}.operation.inputFields.${index}.choices.perform`, { inputData });
    return objectsIn(Array.isArray(found) ? found : Object(found).results);
  }

  /**
   * The output fields of an operation, including those computed from the account and from the values filled in.
   *
   * @throws AppFailure
   */
  async outputFields(kind: 'trigger' | ActionStep['kind'], key: string, inputData: Data = {}): Promise<Data[]> {
    const { outputFields } = await this.definition.operation(PLACES[kind], key);
    return outputFields === undefined ? [] : objectsIn(await this.call(`${PLACES[kind]}.${key}.operation.outputFields`, { inputData }));
  }
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
};

/**
 * The objects in a result that has to be a list of objects.
 *
 * @throws AppFailure where it is something else, because Zapier refuses such a result
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
