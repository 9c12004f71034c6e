import type * as z from 'zod/mini';
import { ServiceFailure } from '../calls/failure.ts';
import type { FormValue } from '../calls/form.ts';
import type { FailureIn } from '../calls/situations.ts';
import { lazy } from '../lazy.ts';
import { comparable } from '../values/texts.ts';

/**
 * How well a function is known: `documented` on a page of the service itself, `seen` in a public client for which it worked,
 * `assumed` where no source shows it.
 */
export type Evidence = 'documented' | 'seen' | 'assumed';

/** What an error of one function means. */
export interface ErrorCode {
  readonly meaning: string;
  readonly kind: 'not_found' | 'invalid_input' | 'refused';
}

/** What is known of a function, but for its contracts. */
export interface Facts {
  /** The vendor's name; letter case does not matter in practice. */
  readonly name: string;
  readonly group: string;
  /** What it does, as the end of a sentence. */
  readonly purpose: string;
  readonly effect: 'read' | 'write' | 'destroy';
  /** Which parameters make a write remove something for good, where not all of its calls do. */
  readonly destroysWith?: (parameters: Parameters) => boolean;
  /** Names under which one and the same value is sent, because no source shows which of them is right; users are asked for the first. */
  readonly spellings?: readonly [string, ...string[]];
  /** Whether doing it twice leaves the same state as doing it once. */
  readonly repeatable: boolean;
  /** By the code that an answer carries, or by words that its sentence holds, where a service has no codes; letter case does not matter. */
  readonly errors: Readonly<Record<number | string, ErrorCode>>;
  readonly evidence: Evidence;
  /** What is assumed about it, in full sentences; empty where nothing is. */
  readonly assumed: readonly string[];
  /** The pages and public clients that show it. */
  readonly sources: readonly string[];
  /** Set where not even the whole name is known, so that it can be described but not called. */
  readonly knownInPart?: true;
  /** Set where no source shows all the parameters, so that any may be sent. */
  readonly freeParameters?: true;
}

/** Parameters as they go into a request. */
export interface Parameters {
  readonly [key: string]: FormValue;
}

/** The contract of a function's parameters. */
export type ParametersContract = z.ZodMiniObject & { readonly _zod: { readonly output: Parameters } };

/** One function of the webservice, ready to be called. */
export interface FunctionDefinition<Input, Result> extends Facts {
  /** The contract of the parameters, built when first used. */
  parameters(): z.ZodMiniObject;
  /** The contract of the result, built when first used. */
  result(): z.ZodMiniType;
  /**
   * Checks the parameters.
   *
   * @throws ServiceFailure of the kind `invalid_input` that names the one at fault
   */
  readInput(input: Input): Parameters;
  /**
   * Reads the result.
   *
   * @throws ServiceFailure of the kind `unexpected_answer`
   */
  readResult(result: unknown): Result;
}

/** Any function of the webservice. Its `readInput` checks whatever it is given, so its parameters need not be known when compiling. */
export type AnyFunctionDefinition = FunctionDefinition<unknown, unknown>;

/**
 * What an error of a function means; undefined where it is not told.
 *
 * @param answered the code of the answer, or its sentence; of several words in it the first that is declared counts
 */
export function errorOf({ errors }: Pick<AnyFunctionDefinition, 'errors'>, answered: number | string): ErrorCode | undefined {
  if (typeof answered === 'number') {
    return errors[answered];
  }
  const sentence = comparable(answered);
  return Object.entries(errors).find(([words]) => Number.isNaN(Number(words)) && sentence.includes(comparable(words)))?.[1];
}

/** Whether any call of a function removes something for good. */
export function mayDestroy(definition: AnyFunctionDefinition): boolean {
  return definition.effect === 'destroy' || definition.destroysWith !== undefined;
}

/** Whether this very call of a function removes something for good. */
export function destroysWith(definition: AnyFunctionDefinition, parameters: Parameters): boolean {
  return definition.effect === 'destroy' || definition.destroysWith?.(parameters) === true;
}

/** Declares one function of a webservice. The contracts are given as functions, so that importing the catalogue builds none of them. */
export type DefineFunction = <Input extends ParametersContract, Result extends z.ZodMiniType>(
  declaration: Facts & { readonly input: () => Input; readonly result: () => Result },
) => FunctionDefinition<z.input<Input>, z.output<Result>>;

/**
 * The function that declares the functions of one service.
 *
 * @param failureIn makes the failure of a result whose form is not known
 */
export function functionsOf(failureIn: FailureIn<'oddResult'>): DefineFunction {
  return (declaration) => {
    const { input, result, ...facts } = declaration;
    const parameters = lazy(input);
    const resultContract = lazy(result);
    return {
      ...facts,
      parameters,
      result: resultContract,
      readInput: (values) => {
        const read = parameters().safeParse(values);
        if (read.success) {
          return read.data;
        }
        const faults = read.error.issues.slice(0, 1).map((issue) => placeOf(issue.path) + formOf(issue));
        throw new ServiceFailure('invalid_input', `${facts.name} cannot take this value for ${faults.join('')}.`);
      },
      readResult: (value) => {
        const read = resultContract().safeParse(value);
        if (read.success) {
          return read.data;
        }
        throw failureIn('oddResult', facts.repeatable, { operation: facts.name });
      },
    };
  };
}

/** Where in the parameters something is; what a user may have typed as a name, such as an address, is not repeated. */
function placeOf(path: readonly PropertyKey[]): string {
  const names = path.map((part) => (/^\w{1,20}$/.test(String(part)) ? String(part) : '…'));
  return names.length === 0 ? 'its parameters' : `“${names.join('.')}”`;
}

/** What is asked for instead, where the contract has words for it. */
function formOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') {
    return issue.issues.map(formOf).join('');
  }
  return issue.code === 'invalid_format' ? `: it takes ${issue.message}` : '';
}
