import { rules } from '../../../common/failures.ts';
import { ifUnclear } from '../../../common/if_unclear.ts';
import { situations } from '../../../mailingwork/connection/situations.ts';
import { functionNamed } from '../../../mailingwork/functions/catalogue.ts';
import type { Occasion } from '../../../zapier/operations/failures.ts';
import { http } from '../answers.ts';
import { plays as ofAnyHost, type Play } from '../servers/fault_server.ts';
import { refused } from './answers.ts';

/** Faults that an answering server can play. */
export const plays = {
  ...ofAnyHost,
  '200 with truncated JSON': http(200, '{"error":0,"message":"succ'),
  '200 with 30 MB': http(200, `{"error":0,"result":["${'x'.repeat(30_000_000)}"]}`),
  'code 1': refused(1, 'login failed'),
  'an unknown code': refused(99, '?'),
} satisfies Record<string, Play>;

/** The name of a fault. */
export type FaultName = keyof typeof plays;

/** What each fault is, in the words of the one table. */
export const situationOf: Readonly<Record<FaultName | 'connection refused' | 'unknown name' | 'DNS failure' | 'TLS failure', keyof typeof situations>> = {
  'connection refused': 'unreachable',
  'unknown name': 'noSuchHost',
  'DNS failure': 'unreachable',
  'TLS failure': 'unreachable',
  'no answer': 'noAnswer',
  'connection reset': 'noAnswer',
  'cut in the middle of the body': 'noAnswer',
  '301 to another host': 'redirect',
  '302 to another host': 'redirect',
  '303 to another host': 'redirect',
  '307 to another host': 'redirect',
  '308 to another host': 'redirect',
  '400': 'badRequest',
  '401': 'unauthorized',
  '403': 'forbidden',
  '404': 'notFound',
  '410': 'notFound',
  '429 with seconds': 'tooManyCalls',
  '429 with a date': 'tooManyCalls',
  '500 with HTML': 'serverError',
  '502': 'serverError',
  '503': 'serverError',
  '504': 'serverError',
  '200 with a login page': 'unreadable',
  '200 with an empty body': 'unreadable',
  '200 with truncated JSON': 'unreadable',
  '200 with a JSON string': 'unreadable',
  '200 with an array': 'unreadable',
  '200 with 30 MB': 'tooLarge',
  'code 1': 'loginFailed',
  'an unknown code': 'unknownCode',
};

const errorNames = { reconnect: 'ExpiredAuthError', later: 'ThrottledError', halt: 'HaltedError', error: 'AppError' } as const;

/** The error that a fault of one function must end in. */
export function expectedError(fault: keyof typeof situationOf, functionName: string, occasion: Occasion): string {
  const situation = situations[situationOf[fault]];
  const kind = functionNamed(functionName)?.repeatable === true ? situation.repeatable : situation.once;
  return errorNames[rules[occasion][kind].outcome];
}

/** When a function of the app runs, seen from the user. */
export function occasionOf(method: string): Occasion {
  if (method === 'authentication.test') {
    return 'connecting';
  }
  if (method.endsWith('performSubscribe')) {
    return 'turning on';
  }
  if (method.endsWith('performUnsubscribe')) {
    return 'turning off';
  }
  if (/inputFields|outputFields|performList|triggers\.all_/.test(method)) {
    return 'editing';
  }
  return TRIED_AGAIN.has(method.replace(/^creates\.(\w+)\.operation\.perform$/, '$1')) ? 'running at least once' : 'running';
}

/** Actions that Zapier tries again by itself where the outcome is unclear, unless the user wants something else. */
const TRIED_AGAIN = new Set([
  ...Object.entries(ifUnclear).flatMap(([key, preset]) => (preset === 'try_again' ? [key] : [])),
  'opt_in_subscriber',
  'opt_out_subscriber',
  'delete_subscriber',
  'delete_list',
]);
