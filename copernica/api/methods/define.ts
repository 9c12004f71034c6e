import type * as z from 'zod/mini';
import { type Facts, type FunctionDefinition, functionsOf, type ParametersContract } from '../../../webservice/catalogue/define.ts';
import type { Route } from '../connection/request.ts';
import { failureIn } from '../connection/situations.ts';

/** What is known of a method, but for its contracts. */
export interface MethodFacts extends Omit<Facts, 'name'>, Route {
  /**
   * Set where a call needs the user's confirmation, though it may destroy nothing: it sends something to people or schedules it, or it can change or remove
   * many records at once.
   */
  readonly danger?: 'sends' | 'many';
  /** Set where the body is sent in another form than JSON: such a method is known, but cannot be called by hand. */
  readonly encoding?: 'form' | 'multipart';
}

/** One method of the REST API, ready to be called. Its name is verb and path, such as `GET /profile/{profile}`. */
export interface Method<Input, Result> extends FunctionDefinition<Input, Result>, Omit<MethodFacts, keyof Facts> {
  /** What a sentence calls it: the beginning of its purpose, in quotation marks. */
  readonly spoken: string;
}

/** Any method of the REST API. Its `readInput` checks whatever it is given, so its parameters need not be known when compiling. */
export type AnyMethod = Method<unknown, unknown>;

const defineFunction = functionsOf(failureIn);

/**
 * Declares one method of the REST API. Its parameters are those that the path names, and perhaps a `query` and a `body`; a name in the query that takes
 * several values ends in brackets.
 */
export function defineMethod<Input extends ParametersContract, Result extends z.ZodMiniType>(
  declaration: MethodFacts & { readonly input: () => Input; readonly result: () => Result },
): Method<z.input<Input>, z.output<Result>> {
  const { verb, path, ...rest } = declaration;
  const spoken = `“${/^[^,:;]*/.exec(rest.purpose)}”`;
  return { ...defineFunction({ ...rest, name: spoken }), name: `${verb} ${path}`, spoken, verb, path };
}
