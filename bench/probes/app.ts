import { pathToFileURL } from 'node:url';
import { createAppHandler, type ZObject } from 'zapier-platform-core';
import { uncopied } from '../../zapier/operations/uncopied.ts';
import type { Vendor } from '../vendor.ts';

/** What the probes need to know of an operation. */
export interface Operation {
  readonly key: string;
  readonly operation: object;
}

/** An app's definition, as far as the probes touch it. */
export interface App {
  readonly triggers?: Readonly<Record<string, Operation>>;
  readonly creates?: Readonly<Record<string, Operation>>;
  readonly searches?: Readonly<Record<string, Operation>>;
}

type Perform = (z: ZObject) => Promise<unknown>;

/** Calls one function of an app through the platform's handler. */
export type Call = (method: string, bundle: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Loads a built app. */
export async function loadApp(path: string): Promise<App> {
  const { default: app }: { default: App } = await import(pathToFileURL(path).href);
  return app;
}

/** The same definition, in which one operation does something else. */
export function withPerform(app: App, kind: 'triggers' | 'creates' | 'searches', key: string, perform: Perform): App {
  const operation = app[kind]?.[key];
  if (operation === undefined) {
    throw new Error(`The app has no ${kind} ${key}.`);
  }
  return { ...app, [kind]: uncopied({ ...app[kind], [key]: { ...operation, operation: { ...operation.operation, perform } } }) };
}

/** What may differ from call to call. */
export interface CallSettings {
  /** What connects the app with its service. */
  readonly vendor: Pick<Vendor, 'connect'>;
  /** Address of that service. */
  readonly url: string;
  /** The operation's time in milliseconds, where it is not the usual one. */
  readonly budgetMs?: number;
  /** Is told of every line the platform logs, of which there is one for each request. */
  readonly onLog?: () => void;
}

/** Makes calls as Zapier's servers do; what the app caches is kept from call to call. */
export function caller(app: App, { vendor, url, budgetMs, onLog = () => {} }: CallSettings): Call {
  const handler = createAppHandler(app);
  const cache = {};
  const { authData, environment: added } = vendor.connect(url);
  const environment = { ...added, ...(budgetMs === undefined ? {} : { OPERATION_BUDGET_MS: String(budgetMs) }) };
  return async (method, bundle) => {
    const event = { command: 'execute', method, bundle: { inputData: {}, meta: {}, authData, ...bundle }, zcacheTestObj: cache };
    return (await handler({ ...event, calledFromCli: true, environment, customLogger: onLog })).results;
  };
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Milliseconds that each of several things takes, done in turn: what the fastest tenth of the rounds take at most. A median would also tell what
 * else the machine was doing.
 */
export async function timedInTurn(rounds: number, works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      times[index]?.push(await timed(work));
    }
  }
  return times.map((values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 10)] ?? Number.NaN);
}
