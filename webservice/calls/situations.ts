import { type FailureDetails, type FailureKind, ServiceFailure } from './failure.ts';

/** Something that can go wrong with a call. */
export interface Situation {
  /** What happens, for people who look it up. */
  readonly title: string;
  /** What it means for a call that may be repeated without harm. */
  readonly repeatable: FailureKind;
  /** What it means for a call that must not be repeated. */
  readonly once: FailureKind;
  /** What the user reads first; `{service}` stands for the service's name, any other `{…}` for a fact. */
  readonly sentence: string;
}

/**
 * What can go wrong with a call of any service; what only one service has, its own table adds. What surely did not happen is `unavailable` for all calls; where the outcome is
 * unclear, a call that must not be repeated is `uncertain`, because any other failure may be repeated without asking.
 */
export const situations = {
  noTime: {
    title: 'The time of the operation is used up before the call',
    repeatable: 'unavailable',
    once: 'unavailable',
    sentence: '{service} took too long, so this call was not made.',
  },
  unreachable: {
    title: 'Connection refused, no answer of DNS, bad certificate, and whatever else fails before the secure connection stands',
    repeatable: 'unavailable',
    once: 'unavailable',
    sentence: '{service} could not be reached.',
  },
  noSuchHost: {
    title: 'DNS knows no host of this name, and it is none of those that {service} is known to use',
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'There is no host of this name.',
  },
  privateHost: {
    title: 'The name of the host leads to no public address',
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'The host leads to an address of a private network, which is never called.',
  },
  noAnswer: {
    title: 'No answer in time, connection broken after it stood, answer cut off',
    repeatable: 'unavailable',
    once: 'uncertain',
    sentence: '{service} did not answer.',
  },
  serverError: {
    title: 'HTTP 408 and 500 to 599',
    repeatable: 'unavailable',
    once: 'uncertain',
    sentence: '{service} had a problem of its own (HTTP {status}).',
  },
  tooManyCalls: { title: 'HTTP 429', repeatable: 'busy', once: 'busy', sentence: '{service} asks for fewer calls.' },
  redirect: {
    title: 'HTTP 300 to 399, never followed',
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'The host sent the call on to another address, which is never followed.',
  },
  notFound: {
    title: 'HTTP 404 and 410',
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'The webservice of {service}, or this function of it, was not found at this host.',
  },
  unauthorized: { title: 'HTTP 401', repeatable: 'login', once: 'login', sentence: '{service} did not accept the login.' },
  forbidden: { title: 'HTTP 403', repeatable: 'permission', once: 'permission', sentence: '{service} did not allow this call.' },
  requestTooLarge: {
    title: 'HTTP 413',
    repeatable: 'too_large',
    once: 'too_large',
    sentence: '{service} does not take that much at once.',
  },
  badRequest: {
    title: 'Any other HTTP status that is not 200 to 299',
    repeatable: 'unexpected_answer',
    once: 'unexpected_answer',
    sentence: '{service} did not accept the call (HTTP {status}).',
  },
  unreadable: {
    title: 'HTTP 200 with a web page, an empty body, no JSON, or JSON without a status code',
    repeatable: 'unexpected_answer',
    once: 'uncertain',
    sentence: 'The host answered {function} with {form}.',
  },
  tooLarge: {
    title: 'An answer of more than 20 MiB',
    repeatable: 'unexpected_answer',
    once: 'uncertain',
    sentence: 'The answer of {service} is too large to be read.',
  },
  oddResult: {
    title: 'A result of a form that is not known',
    repeatable: 'unexpected_answer',
    once: 'unexpected_answer',
    sentence: '{service} answered {function} in a form this integration does not know.',
  },
} satisfies Readonly<Record<string, Situation>>;

/** Facts that a sentence may name. None of them is personal. */
export interface SituationFacts extends FailureDetails {
  readonly function?: string;
  readonly status?: number;
  /** What came instead of an answer. */
  readonly form?: string;
}

/** Makes the failure that a situation means; `repeatable` says whether the call may be repeated without harm. */
export type FailureIn<Name extends string> = (situation: Name, repeatable: boolean, facts?: SituationFacts) => ServiceFailure;

/**
 * The table of one service, whose name stands in its words.
 *
 * @param service its name, as users know it
 * @param table what can go wrong with its calls
 */
export function situationsOf<Name extends string>(service: string, table: Readonly<Record<Name, Situation>>): Readonly<Record<Name, Situation>> {
  const named: Record<Name, Situation> = { ...table };
  for (const name in table) {
    const { title, sentence, ...kinds } = table[name];
    named[name] = { ...kinds, title: title.replaceAll('{service}', service), sentence: sentence.replaceAll('{service}', service) };
  }
  return named;
}

/** Makes the failures that the situations of a table mean. */
export function failuresOf<Name extends string>(table: Readonly<Record<Name, Situation>>): FailureIn<Name> {
  return (situation, repeatable, facts = {}) => {
    const { sentence, repeatable: whenRepeatable, once } = table[situation];
    const words = new Map<string, unknown>(Object.entries(facts));
    return new ServiceFailure(
      repeatable ? whenRepeatable : once,
      sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(words.get(name))),
      facts,
    );
  };
}
