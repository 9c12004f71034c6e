import type { Handler, Handlers } from './call.ts';

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly parts: readonly string[];
  readonly handler: Handler;
}

/** An operation that a path asks for. */
export interface Found {
  readonly name: string;
  readonly handler: Handler;
  /** The parts of the path that stand in braces in the operation's name, by that name. */
  readonly path: ReadonlyMap<string, string>;
}

const isVariable = (part: string): boolean => part.startsWith('{');

/** Finds operations by method and path. */
export class Router {
  readonly #operations: readonly Operation[];

  constructor(handlers: Handlers) {
    const operations = Object.entries(handlers).map(([name, handler]) => {
      const [method = '', path = ''] = name.split(' ');
      return { name, method, parts: path.split('/').slice(1), handler };
    });
    // If two fit, the one with fewer variables is meant.
    this.#operations = operations.toSorted((one, other) => variables(one) - variables(other));
  }

  /** All names of operations, such as `GET /profile/{profile}`. */
  get names(): string[] {
    return this.#operations.map(({ name }) => name);
  }

  /**
   * Finds an operation. When no path fits, superfluous parts behind a GET whose path ends with a word are ignored (a third party saw the service ignore them
   * in some paths; in which, is assumed).
   *
   * @param segments of the path, decoded
   */
  find(method: string, segments: readonly string[]): Found | undefined {
    const fitting = this.#operations.filter((one) => one.method === method && fits(one.parts, segments));
    const longest = fitting.toSorted((one, other) => other.parts.length - one.parts.length)[0];
    const isWhole = longest?.parts.length === segments.length;
    if (longest === undefined || !(isWhole || (method === 'GET' && !isVariable(longest.parts.at(-1) ?? '')))) {
      return undefined;
    }
    const path = longest.parts.flatMap((part, index): [string, string][] => (isVariable(part) ? [[part.slice(1, -1), segments[index] ?? '']] : []));
    return { name: longest.name, handler: longest.handler, path: new Map(path) };
  }

  /** Whether a path is the beginning of an operation's, so that a part is missing in it. */
  isIncomplete(segments: readonly string[]): boolean {
    return this.#operations.some(({ parts }) => parts.length > segments.length && fits(parts.slice(0, segments.length), segments));
  }
}

function variables({ parts }: Operation): number {
  return parts.filter(isVariable).length;
}

function fits(parts: readonly string[], segments: readonly string[]): boolean {
  return parts.length <= segments.length && parts.every((part, index) => isVariable(part) || part === segments[index]?.toLowerCase());
}
