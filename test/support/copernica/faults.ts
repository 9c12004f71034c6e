import { situations } from '../../../copernica/api/connection/situations.ts';
import { BASE_URL } from '../../../copernica/common/account.ts';
import { rules } from '../../../copernica/common/failures.ts';
import { ifUnclear } from '../../../copernica/common/if_unclear.ts';
import type { Occasion } from '../../../zapier/operations/failures.ts';
import { type Answer, http } from '../answers.ts';
import { type FaultServer, plays as ofAnyHost, type Play, type ReceivedRequest, startFaultServer } from '../servers/fault_server.ts';
import { account } from './canned.ts';
import { textOf } from './webservice.ts';

/** An access token that is recognised wherever it turns up. */
export const ACCESS_TOKEN = 'm4rk-s3cret ü&+%';

/** What calls carry: a JWT that is valid until 2100. */
export const JWT = [{ alg: 'RS256' }, { exp: 4_102_444_800, name: 'm4rk-jwt' }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');
const SIGNATURE = 'm4rk-s1gnature';
/** The same with its signature. */
export const TOKEN = `${JWT}.${SIGNATURE}`;

/** The call that exchanges the access token. */
export const LOGIN = 'POST /authenticate';

const refusal = (status: number, message: string): Answer => http(status, JSON.stringify({ error: { message } }), { 'content-type': 'application/json' });

/** The faults that calls of the REST API meet, but for the one that the exchange of the access token meets. */
export const faults = {
  'no answer': ofAnyHost['no answer'],
  'connection refused': null,
  'connection reset': ofAnyHost['connection reset'],
  '401 of the access token': http(401),
  '401 of the JWT': ofAnyHost['401'],
  '400 that is about the JWT': refusal(400, 'Invalid access token'),
  '400 with a message': refusal(400, `Not possible: ${TOKEN} of ${ACCESS_TOKEN} may not change jane@example.com`),
  '403': ofAnyHost['403'],
  '404': ofAnyHost['404'],
  '408': http(408),
  '429 with seconds': ofAnyHost['429 with seconds'],
  '500 with a message': refusal(500, 'Internal error'),
  '503 with HTML': http(503, '<!doctype html><title>Maintenance</title>', { 'content-type': 'text/html' }),
  '307 to another host': ofAnyHost['307 to another host'],
  '200 with truncated JSON': http(200, '{"ID":"12","name":"Custo'),
  '200 with a web page': ofAnyHost['200 with a login page'],
  '200 with an empty body': ofAnyHost['200 with an empty body'],
  '200 with 21 MB': http(200, `{"data":["${'x'.repeat(21_000_000)}"]}`),
} satisfies Record<string, Play | null>;

/** The name of a fault. */
export type FaultName = keyof typeof faults;

/** What each fault is, in the words of the one table. */
const situationOf: Readonly<Record<FaultName, keyof typeof situations>> = {
  'no answer': 'noAnswer',
  'connection refused': 'unreachable',
  'connection reset': 'noAnswer',
  '401 of the access token': 'tokenRefused',
  '401 of the JWT': 'tokenRefused',
  '400 that is about the JWT': 'tokenRefused',
  '400 with a message': 'refusedCall',
  '403': 'forbidden',
  '404': 'unknownThing',
  '408': 'serverError',
  '429 with seconds': 'tooManyCalls',
  '500 with a message': 'serverError',
  '503 with HTML': 'serverError',
  '307 to another host': 'redirect',
  '200 with truncated JSON': 'unreadable',
  '200 with a web page': 'unreadable',
  '200 with an empty body': 'unreadable',
  '200 with 21 MB': 'tooLarge',
};

/** Whether a call may be sent again without harm: all but those that create. */
export const isRepeatable = (call: string): boolean => !call.startsWith('POST ') || call === LOGIN || /^POST \/profile\/\d+\/interests$/.test(call);

const errorNames = { reconnect: 'ExpiredAuthError', later: 'ThrottledError', halt: 'HaltedError', error: 'AppError' } as const;

/** What the faults mean that are others at the address where the access token is exchanged. */
const atLogin: Partial<Readonly<Record<FaultName, keyof typeof situations>>> = {
  '400 with a message': 'tokenRefused',
  '403': 'tokenRefused',
  '404': 'notFound',
};

/** The error that a fault of one call must end in, where the call decides. */
export function expectedError(fault: FaultName, call: string, method: string): string {
  if (fault === '404' && /^(GET \/(sub)?profile\/\d+|POST \/profile\/\d+\/subprofiles\/\d+)$/.test(call)) {
    // There is no profile to change, or none that a subprofile could belong to.
    return 'HaltedError';
  }
  if (fault === '404' && /^(PUT|POST) \/(sub)?profile\/\d+(\/interests)?$/.test(call)) {
    // The record was found, so it was removed meanwhile: the next run creates it, or there is nothing to change.
    return method.includes('create_or_update') ? 'ThrottledError' : 'HaltedError';
  }
  const situation = situations[(call === LOGIN ? atLogin[fault] : undefined) ?? situationOf[fault]];
  const kind = isRepeatable(call) ? situation.repeatable : situation.once;
  return errorNames[rules[occasionOf(method)][kind].outcome];
}

/** When a function of the app runs, seen from the user. */
function occasionOf(method: string): Occasion {
  if (method === 'authentication.test') {
    return 'connecting';
  }
  if (/inputFields|outputFields|performList|triggers\.all_/.test(method)) {
    return 'editing';
  }
  if (/perform(Uns|S)ubscribe$/.test(method)) {
    return method.endsWith('performSubscribe') ? 'turning on' : 'turning off';
  }
  const [, key = ''] = /^creates\.(\w+)\./.exec(method) ?? [];
  return new Map<string, string>(Object.entries(ifUnclear)).get(key) === 'try_again' ? 'running at least once' : 'running';
}

const nameOf = ({ method, target }: ReceivedRequest): string => `${method} ${target.replace(/\?.*/, '').replace(/^\/(rest\/)?v4/, '')}`;

/** Starts the account on loopback, where `connectTo` finds it; it is as new after each fault. */
export async function startAccount(): Promise<FaultServer> {
  let remote = account();
  const server = await startFaultServer((name, { method, target, body }) => {
    if (name === LOGIN) {
      return http(200, TOKEN);
    }
    const { status = 200, body: answer, headers } = remote.respond(method, target, body);
    return http(status, textOf(answer), headers);
  }, nameOf);
  return {
    ...server,
    fail: (...fault) => {
      remote = account();
      server.fail(...fault);
    },
    close: () => {
      delete process.env[BASE_URL];
      return server.close();
    },
  };
}

/** The connection of a test: that access token, and calls that go to a host on loopback. */
export function connectTo(host: string): Record<string, string> {
  process.env[BASE_URL] = `http://${host}`;
  return { access_token: ACCESS_TOKEN };
}

/** Words of that access token, and of the JWT. */
export const login = ['m4rk-s3cret', JWT, JWT.split('.')[1] ?? '', SIGNATURE] as const;
