import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { answerCall } from '../../faults/answer_call.ts';
import { BodyTooLarge, readText } from '../../requests/body.ts';
import { decodeForm, FormError, type FormMap, plainForm } from '../../requests/form.ts';
import type { State } from '../state.ts';
import { ApiError, failure, success } from './envelope.ts';
import { findFunction } from './functions/index.ts';
import { Parameters } from './parameters.ts';

/** The largest body of a call in bytes; larger for sending a mail, because of attachments. */
const BODY_LIMIT = 1024 * 1024;
const BODY_LIMIT_WITH_ATTACHMENTS = 8 * BODY_LIMIT;

const LOGIN_FAILED = 1;
const LOGIN = new Set(['username', 'password']);

/**
 * Answers one call of `/webservice/webservice/json/<function>`. Every answer is the envelope. When the transport is misused (GET, JSON, too
 * large, unreadable, unknown function), the answer also has the matching HTTP status, which is its error code too.
 *
 * @param functionName in any letter case
 */
export async function answerFunction(context: Context<{ Bindings: HttpBindings }>, functionName: string, state: State): Promise<Response> {
  const name = findFunction(functionName)?.name ?? functionName.slice(0, 100);
  try {
    const form = await readForm(context.req.raw, name, state.settings.formVariables);
    const call = state.calls.add(name, plainForm(withoutLogin(form)));
    const work = async () => {
      const { answer, status } = await outcome(() => perform(functionName, form, state));
      call.error = answer.error;
      return Response.json(answer, { status });
    };
    return await answerCall(state, call, context.env.outgoing, work);
  } catch (error) {
    const refusal = asApiError(error);
    return Response.json(failure(refusal), { status: refusal.status });
  }
}

async function readForm(request: Request, name: string, variables: number): Promise<FormMap> {
  if (request.method !== 'POST') {
    throw new ApiError(405, 'call the webservice with POST', 405);
  }
  const type = request.headers.get('content-type') ?? '';
  if (type !== '' && !type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw new ApiError(415, 'send the parameters as application/x-www-form-urlencoded', 415);
  }
  const limit = name.toLowerCase().startsWith('sendemail') ? BODY_LIMIT_WITH_ATTACHMENTS : BODY_LIMIT;
  return decodeForm(await readText(request, limit), variables);
}

function withoutLogin(form: FormMap): FormMap {
  return new Map([...form].filter(([key]) => !LOGIN.has(key.toLowerCase())));
}

async function perform(functionName: string, form: FormMap, state: State): Promise<unknown> {
  const parameters = new Parameters(form);
  const { username, password } = state.account;
  if (parameters.text('username') !== username || parameters.text('password') !== password) {
    throw new ApiError(LOGIN_FAILED, 'login failed');
  }
  const known = findFunction(functionName);
  if (!known) {
    throw new ApiError(404, 'unknown function', 404);
  }
  return known.handler(parameters, state);
}

async function outcome(work: () => Promise<unknown>) {
  try {
    return { answer: success(await work()), status: 200 };
  } catch (error) {
    const refusal = asApiError(error);
    return { answer: failure(refusal), status: refusal.status };
  }
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  if (error instanceof FormError) {
    return new ApiError(400, error.message, 400);
  }
  if (error instanceof BodyTooLarge) {
    return new ApiError(413, 'the body is too large', 413);
  }
  return new ApiError(500, 'the sandbox failed', 500);
}
