import type { ZObject } from 'zapier-platform-core';
import { type FailureKind, ServiceFailure } from '../../webservice/calls/failure.ts';

/**
 * When a failure meets the user: while a Zap runs, or while a user waits at the screen. `running at least once` is a step that may rather be done
 * twice than not at all.
 */
export type Occasion = 'running' | 'running at least once' | 'turning on' | 'turning off' | 'editing' | 'connecting';

/** Reconnect, try later by itself, stop without counting as an error, or an ordinary error. */
export type Outcome = 'reconnect' | 'later' | 'halt' | 'error';

interface Rule {
  readonly outcome: Outcome;
  /** What to do, appended to what happened. */
  readonly advice: string;
}

/** What each kind of failure means on each occasion. */
export type Rules = Readonly<Record<Occasion, Readonly<Record<FailureKind, Rule>>>>;

/** What the advice calls the parts of a connection. */
export interface ConnectionWords {
  /** What one logs in with, such as “user name and password”. */
  readonly credentials: string;
  /** What the rights belong to, such as “the user”. */
  readonly holder: string;
  /** What the rights open, such as “the webservice”. */
  readonly access: string;
  /** What the connection says of the server, such as “the host”; undefined where there is only one, so that no user can have chosen a wrong one. */
  readonly server?: string;
}

/**
 * The one table of what a failure means. A user at the screen does not wait for a silent retry, so there every failure is a sentence.
 */
export function rulesWith({ credentials, holder, access, server }: ConnectionWords): Rules {
  const error = (advice: string): Rule => ({ outcome: 'error', advice });
  const checkServer = (more = ''): Rule => error(server === undefined ? 'Try again later.' : `Check ${server}${more}.`);
  const running: Readonly<Record<FailureKind, Rule>> = {
    login: { outcome: 'reconnect', advice: `Reconnect the account with the right ${credentials}.` },
    permission: error(`Give ${holder} of this connection the missing right.`),
    not_found: error('Check the value in this step.'),
    missing_record: { outcome: 'halt', advice: 'Check the value in this step if you expected a match.' },
    invalid_input: error('Check the values in this step.'),
    too_large: error('Use fewer or shorter values in this step.'),
    busy: { outcome: 'later', advice: 'Zapier tries again later.' },
    unavailable: { outcome: 'later', advice: 'Zapier tries again later.' },
    uncertain: { outcome: 'halt', advice: 'It may have worked all the same: check before you run this step again.' },
    unexpected_answer: checkServer(' of the connection, or try again later'),
    wrong_host: checkServer(' of the connection'),
    refused: error(`Check the values in this step and the rights of ${holder}.`),
  };

  const again = (what: string) => ({
    missing_record: error(running.missing_record.advice),
    busy: error(`${what} in a minute.`),
    unavailable: error(`${what} in a minute.`),
    uncertain: error(`${what} in a minute.`),
  });

  return {
    running,
    'running at least once': {
      ...running,
      uncertain: { outcome: 'later', advice: 'It may have worked all the same. Zapier tries again later, so it may happen twice.' },
    },
    'turning on': { ...running, ...again('Turn the Zap on again') },
    'turning off': { ...running, ...again('Turn the Zap off again') },
    editing: { ...running, ...again('Try again') },
    connecting: {
      ...running,
      ...again('Try again'),
      login: error(`Check the ${credentials}.`),
      not_found: error('Check the values of the connection.'),
      invalid_input: error('Check the values of the connection.'),
      unexpected_answer: checkServer(),
      wrong_host: checkServer(),
      refused: error(`Check that ${holder} may use ${access}.`),
    },
  };
}

/** Characters of a message that the platform shows. */
const MAX_SHOWN = 250;
/** Less than this of what the other side said tells nothing, in characters. */
const MIN_QUOTED = 20;

/** Waiting time where the server names none, in seconds. */
const WAIT_SECONDS = 60;

/**
 * Turns whatever an operation threw into one of the platform's own errors. None of them carries the platform's trail of requests, because it
 * holds the bundle and with it personal data and the Zap's secret address.
 *
 * @returns the error to throw
 */
export type AsZapierError = (z: ZObject, error: unknown, occasion: Occasion) => Error;

/** The function that turns the failures of one service into the platform's errors. */
export function zapierErrorsBy(rules: Rules): AsZapierError {
  return (z, error, occasion) => {
    if (!(error instanceof ServiceFailure)) {
      return isOwnOfPlatform(error) ? error : unexpected(z, error);
    }
    const rule = rules[occasion][error.kind];
    const message = messageOf(error, rule.advice);
    switch (rule.outcome) {
      case 'later':
        return new z.errors.ThrottledError(message, error.retryAfterSeconds ?? WAIT_SECONDS);
      case 'reconnect':
        return Object.assign(new z.errors.ExpiredAuthError(message), { doNotContextify: true });
      case 'halt':
        return Object.assign(new z.errors.HaltedError(message), { doNotContextify: true });
      case 'error':
        return new z.errors.Error(message, error.kind);
    }
  };
}

/**
 * What the other side said stands between what happened and what to do, as far as there is room: neither may be cut off for it. Where they alone are too
 * long, the end of what happened gives way, so that what to do stays.
 */
function messageOf({ message, serverText = '' }: ServiceFailure, advice: string): string {
  const frame = (words: string): string => `${message} The answer says: “${words}”. ${advice}`;
  const room = MAX_SHOWN - frame('').length;
  return serverText === '' || room < Math.min(MIN_QUOTED, serverText.length)
    ? `${shortened(message, MAX_SHOWN - advice.length - 1)} ${advice}`
    : frame(shortened(serverText, room));
}

/** The beginning of a text, which ends in a mark where it was cut; never half a character. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF\s]+$/, '')}…`;
}

function isOwnOfPlatform(error: unknown): error is Error {
  return error instanceof Error && 'doNotContextify' in error && error.doNotContextify === true;
}

/** A programming error: only its type and place are logged, because its message may quote data. */
function unexpected(z: ZObject, error: unknown): Error {
  const place =
    error instanceof Error
      ? (error.stack ?? '')
          .replace(error.message, '')
          .split('\n')
          .filter((line) => line.trim().startsWith('at '))
      : [];
  z.console.log(`unexpected ${error instanceof Error ? error.name : typeof error}`, place.slice(0, 5).join(' '));
  return new z.errors.Error('This step failed because of a mistake in the integration. Please report it with the time of this run.', 'unexpected');
}
