import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { freeParameters } from '../../webservice/catalogue/contracts.ts';
import type { AnyFunctionDefinition, FunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import type { Vendor } from './vendor.ts';

/** How long one call may take, in milliseconds; there is no Zap that waits. */
const CALL_MS = 60_000;

/** What came back: the result as delivered, or why there is none. */
export type Answer = { readonly result: unknown; readonly failure?: never } | { readonly failure: ServiceFailure; readonly result?: never };

/** Ctrl-C was pressed, or more calls would be made than the run was to make. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Calls functions and hands back what they delivered, whatever their contracts would make of it. */
export interface Observer {
  /** Reads; the same question is sent only once. */
  read(definition: AnyFunctionDefinition, parameters?: Parameters): Promise<Answer>;
  /** Reads what may have changed, or writes. */
  ask(definition: AnyFunctionDefinition, parameters?: Parameters): Promise<Answer>;
  /** The same when everything else has been stopped, for cleaning up. */
  askAnyway(definition: AnyFunctionDefinition, parameters?: Parameters): Promise<Answer>;
  /** Makes a call in another way, which counts as well. */
  counted<Result>(call: () => Promise<Result>): Promise<Result>;
  /** How many calls were made so far. */
  readonly calls: number;
}

/**
 * @param stop ends everything but cleaning up
 * @param mostCalls how many calls may be made, but for cleaning up
 */
export function createObserver<Settings>(
  vendor: Vendor<Settings>,
  settings: Settings,
  stop: AbortSignal,
  mostCalls: number = Number.POSITIVE_INFINITY,
): Observer {
  const asked = new Map<string, Promise<Answer>>();
  let calls = 0;
  const askAnyway = (definition: AnyFunctionDefinition, parameters: Parameters = {}): Promise<Answer> => {
    calls += 1;
    return observe(() => vendor.call(settings, definition, parameters, CALL_MS));
  };
  const ensureGoesOn = (): void => {
    if (stop.aborted || calls >= mostCalls) {
      throw new Stopped();
    }
  };
  const ask = async (definition: AnyFunctionDefinition, parameters?: Parameters): Promise<Answer> => {
    ensureGoesOn();
    return askAnyway(definition, parameters);
  };
  const counted = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    ensureGoesOn();
    calls += 1;
    return call();
  };
  const read = (definition: AnyFunctionDefinition, parameters: Parameters = {}): Promise<Answer> => {
    const question = `${definition.name} ${JSON.stringify(parameters)}`;
    const answer = asked.get(question) ?? ask(definition, parameters);
    asked.set(question, answer);
    return answer;
  };
  return {
    ...{ read, ask, askAnyway, counted },
    get calls() {
      return calls;
    },
  };
}

async function observe(call: () => Promise<unknown>): Promise<Answer> {
  try {
    return { result: await call() };
  } catch (error) {
    if (error instanceof ServiceFailure) {
      return { failure: error };
    }
    throw error;
  }
}

/** A function with parameters that its contract would not take, to try how far the contract is right. */
export function withAnyParameters(definition: AnyFunctionDefinition): AnyFunctionDefinition {
  return { ...definition, readInput: (values) => freeParameters({}).parse(values) };
}

/** Reads an answer as the integration would; null where there is none, or none that it could read. */
export function understood<Input, Result>(definition: FunctionDefinition<Input, Result>, answer: Answer): Result | null {
  const read = answer.failure === undefined ? definition.result().safeParse(answer.result) : null;
  return read?.success === true ? definition.readResult(answer.result) : null;
}

/** The rows of an answer as delivered; none where it is no list. */
export function rowsOf({ result }: Answer): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(result) ? result.filter((row) => typeof row === 'object' && row !== null) : [];
}
