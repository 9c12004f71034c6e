import { type FailureDetails, type FailureKind, ServiceFailure } from './failure.ts';

/** Something that can go wrong with a call. What happens then is told in scripts/docs/situations.ts, as it is for readers of pages alone. */
export interface Situation {
  /** What it means for a call that may be repeated without harm. */
  readonly repeatable: FailureKind;
  /** What it means for a call that must not be repeated. */
  readonly once: FailureKind;
  /** What the user reads first; `{service}` stands for the service's name, any other `{…}` for a fact. */
  readonly sentence: string;
}

/**
 * What can go wrong with a call of any service; what only one service has, its own table adds. Where a call surely was not carried out, it is `unavailable`, whether it may be
 * repeated or not. Where the outcome is unclear, a call that must not be repeated is `uncertain`: any other failure may be repeated without asking.
 */
export const situations = {
  noTime: {
    repeatable: 'unavailable',
    once: 'unavailable',
    sentence: '{service} took too long, so this call was not made.',
  },
  unreachable: {
    repeatable: 'unavailable',
    once: 'unavailable',
    sentence: '{service} could not be reached.',
  },
  noSuchHost: {
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'There is no host with this name.',
  },
  privateHost: {
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'The host is in a private network, which is never called.',
  },
  noAnswer: {
    repeatable: 'unavailable',
    once: 'uncertain',
    sentence: '{service} did not answer.',
  },
  serverError: {
    repeatable: 'unavailable',
    once: 'uncertain',
    sentence: '{service} had an internal problem (HTTP {status}).',
  },
  tooManyCalls: { repeatable: 'busy', once: 'busy', sentence: '{service} asks for fewer calls.' },
  redirect: {
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'The host redirected the call to another address, which is never followed.',
  },
  notFound: {
    repeatable: 'wrong_host',
    once: 'wrong_host',
    sentence: 'The webservice of {service}, or this function of it, was not found at this host.',
  },
  unauthorized: { repeatable: 'login', once: 'login', sentence: '{service} did not accept the login.' },
  forbidden: { repeatable: 'permission', once: 'permission', sentence: '{service} did not allow this call.' },
  requestTooLarge: {
    repeatable: 'too_large',
    once: 'too_large',
    sentence: '{service} does not accept that much at once.',
  },
  badRequest: {
    repeatable: 'unexpected_answer',
    once: 'unexpected_answer',
    sentence: '{service} did not accept the call (HTTP {status}).',
  },
  unreadable: {
    repeatable: 'unexpected_answer',
    once: 'uncertain',
    sentence: 'The host answered {operation} with {form}.',
  },
  tooLarge: {
    repeatable: 'unexpected_answer',
    once: 'uncertain',
    sentence: 'The answer of {service} is too large to be read.',
  },
  oddResult: {
    repeatable: 'unexpected_answer',
    once: 'unexpected_answer',
    sentence: '{service} answered {operation} in a form this integration does not know.',
  },
} satisfies Readonly<Record<string, Situation>>;

/** Facts that a sentence may name. None of them is personal. */
export interface SituationFacts extends FailureDetails {
  readonly operation?: string;
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
    named[name] = { ...table[name], sentence: table[name].sentence.replaceAll('{service}', service) };
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
