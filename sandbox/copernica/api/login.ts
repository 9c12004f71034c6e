import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { answerCall } from '../../faults/answer_call.ts';
import { BodyTooLarge, readText } from '../../requests/body.ts';
import { decodeForm, FormError } from '../../requests/form.ts';
import type { State } from '../state.ts';
import { failure } from './answers.ts';
import { issueToken } from './tokens.ts';

/** The name of the exchange of an access token for an authorization token, wherever it is called. */
export const EXCHANGE = 'POST /authenticate';

const BODY_LIMIT = 64 * 1024;
const MAX_PARAMETERS = 100;

/** Answers `POST /authenticate`: the authorization token (JWT) as bare text, for the access token in the form. */
export async function answerExchange(context: Context<{ Bindings: HttpBindings }>, state: State): Promise<Response> {
  const logged = state.calls.add(EXCHANGE, {});
  return answerCall(state, logged, context.env.outgoing, async () => {
    const { account, clock, settings } = state;
    if ((await accessTokenIn(context.req.raw)) !== account.accessToken) {
      logged.error = settings.refusedStatus.exchange;
      return failure('Invalid access token', settings.refusedStatus.exchange);
    }
    return new Response(issueToken(account, clock.now(), settings.tokenLifetime), { headers: { 'content-type': 'text/plain' } });
  });
}

/** The access token of a form; undefined when the body is not a form or has none. */
async function accessTokenIn(request: Request): Promise<string | undefined> {
  try {
    const token = decodeForm(await readText(request, BODY_LIMIT), MAX_PARAMETERS).get('access_token');
    return typeof token === 'string' ? token : undefined;
  } catch (error) {
    if (error instanceof FormError || error instanceof BodyTooLarge) {
      return undefined;
    }
    throw error;
  }
}
