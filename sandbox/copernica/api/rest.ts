import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { answerCall } from '../../faults/answer_call.ts';
import { BodyTooLarge, readText } from '../../requests/body.ts';
import { FormError, plainForm } from '../../requests/form.ts';
import type { State } from '../state.ts';
import { ApiError, failure, invalidData } from './answers.ts';
import type { Version } from './call.ts';
import { router } from './operations.ts';
import { Query, readData } from './parameters.ts';
import type { Found } from './router.ts';
import { isLoggedIn } from './tokens.ts';

/** The largest body of a call in bytes. */
const BODY_LIMIT = 8 * 1024 * 1024;
/** A longer body is kept in the log of calls only in part. */
const LOGGED_BODY = 20_000;
const LOGGED_TEXT = 200;
/** The documented cap of the usual host. The other one may answer more; there the cap is assumed. */
const MAX_ROWS = { api: 1000, rest: 10_000 };
/** What the two mail families are called up to version 3. */
const OLD_NAMES = new Map([
  ['ms', 'draganddrop'],
  ['publisher', 'html'],
]);
const NAME_LENGTH = 100;

interface Address {
  readonly host: 'api' | 'rest';
  readonly version: Version;
  readonly base: string;
  readonly segments: readonly string[];
}

/**
 * Answers one call of the REST API: `/v4/…`, `/v3/…`, `/v2/…`, and the same below `/rest` for the second host. The login is the JWT in the header; an access
 * token in the address is ignored.
 */
export async function answerRest(context: Context<{ Bindings: HttpBindings }>, state: State): Promise<Response> {
  const { url, method, headers } = context.req.raw;
  try {
    const { host, version, base, segments } = addressOf(new URL(url));
    const found = router.find(method, segments);
    const name = found?.name ?? `${method} /${segments.join('/')}`.slice(0, NAME_LENGTH);
    const query = new Query(new URL(url).search.slice(1));
    const text = await readText(context.req.raw, BODY_LIMIT);
    const logged = state.calls.add(name, { path: `/${segments.join('/')}`, query: withoutToken(query), body: loggedBody(text) });
    const work = async () => {
      const answer = outcome(() => {
        logIn(state, headers);
        const handler = known(found, method, segments).handler;
        const body = readData(text, headers.get('content-type') ?? '');
        return handler({ state, version, host, base, mostRows: MAX_ROWS[host], path: found?.path ?? new Map(), query, body });
      });
      logged.error = answer.status < 400 ? null : answer.status;
      return answer;
    };
    return await answerCall(state, logged, context.env.outgoing, work);
  } catch (error) {
    return refusal(error);
  }
}

/** @throws ApiError when a part of the path cannot be decoded */
function addressOf({ origin, pathname }: URL): Address {
  const [, prefix = '', number = '', rest = ''] = /^(\/rest)?\/v([234])(?:\/(.*))?$/.exec(pathname) ?? [];
  const version = number === '2' ? 2 : number === '3' ? 3 : 4;
  const parts = rest.split('/').filter((part) => part !== '');
  try {
    const segments = parts.map(decodeURIComponent).map((part) => (version === 4 ? part : (OLD_NAMES.get(part) ?? part)));
    return { host: prefix === '' ? 'api' : 'rest', version, base: `${origin}${prefix}/v${version}`, segments };
  } catch {
    throw invalidData();
  }
}

/** @throws ApiError when the call carries no valid token */
function logIn({ account, clock, settings }: State, headers: Headers): void {
  if (!isLoggedIn(account, headers, clock.now())) {
    throw new ApiError('Invalid access token', settings.refusedStatus.call);
  }
}

/** @throws ApiError when there is no such operation */
function known(found: Found | undefined, method: string, segments: readonly string[]): Found {
  if (found) {
    return found;
  }
  const isIncomplete = segments.length === 1 && method === 'GET' && router.isIncomplete(segments);
  // The word stands in the message that was seen, whatever the path.
  throw new ApiError(isIncomplete ? "Invalid request, element 1 is missing in 'directory' path" : 'Invalid method');
}

function withoutToken(query: Query): Record<string, unknown> {
  return plainForm(new Map([...query.all].filter(([name]) => name !== 'access_token')), LOGGED_TEXT);
}

function loggedBody(text: string): unknown {
  if (text.length > LOGGED_BODY) {
    return text.slice(0, LOGGED_TEXT);
  }
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, LOGGED_TEXT);
  }
}

function outcome(work: () => Response): Response {
  try {
    return work();
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Response {
  if (error instanceof ApiError) {
    return failure(error.message, error.status);
  }
  if (error instanceof FormError) {
    return failure(invalidData().message, 400);
  }
  return error instanceof BodyTooLarge ? failure('The body is too large', 413) : failure('The sandbox failed', 500);
}
