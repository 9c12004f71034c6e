import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { answerCall } from '../../faults/answer_call.ts';
import type { ErrorCode } from '../../faults/faults.ts';
import { BodyTooLarge, readText } from '../../requests/body.ts';
import { ApiError } from '../api/answers.ts';
import { isLoggedIn } from '../api/tokens.ts';
import type { State } from '../state.ts';
import { readEnvelope, type SoapCall, writeAnswer, writeFault } from './envelope.ts';
import { SoapFault } from './fault.ts';
import { methods } from './methods/index.ts';
import { wsdlOf } from './wsdl.ts';

const BODY_LIMIT = 1024 * 1024;
/** Exactly so, without a character set (seen in a client that checks it). */
const XML = { 'content-type': 'text/xml' };

/** The methods by the names that faults and the log of calls have for them. */
export const soapOperations: readonly string[] = Object.keys(methods).map(operationOf);

/** Answers what is sent to the host of the SOAP API: the description, or a call. */
export async function answerSoap(context: Context<{ Bindings: HttpBindings }>, state: State): Promise<Response> {
  const { method, url } = context.req.raw;
  if (method === 'GET' && new URL(url).searchParams.get('SOAPAPI') === 'WSDL') {
    return new Response(wsdlOf(methods, `${new URL(url).origin}/soap/`), { headers: XML });
  }
  if (method !== 'POST') {
    return context.notFound();
  }
  try {
    const call = await callIn(context.req.raw);
    const operation = operationOf(call.method);
    const logged = state.calls.add(operation, call.parameters.logged);
    const work = async () => {
      const answer = outcome(() => perform(state, context.req.raw.headers, call));
      logged.error = answer.status < 400 ? null : answer.status;
      return answer;
    };
    const errors = { code: state.faults.errors.code, answer: (_code: ErrorCode, text: string) => fault(new SoapFault(text)) };
    return await answerCall(state, logged, context.env.outgoing, work, errors);
  } catch (error) {
    return fault(error);
  }
}

/**
 * SOAP 1.1 demands the header SOAPAction; that it may be empty, and otherwise ends with the name of the method, is assumed.
 *
 * @throws SoapFault when the request is no call
 */
async function callIn(request: Request): Promise<SoapCall> {
  const action = request.headers.get('soapaction');
  if (action === null) {
    throw new SoapFault('The header SOAPAction is missing');
  }
  const call = readEnvelope(await readText(request, BODY_LIMIT));
  const name = action.replaceAll('"', '').split(/[#/:]/).at(-1) ?? '';
  if (name !== '' && name !== call.method) {
    throw new SoapFault(`The header SOAPAction names ${name}, the body ${call.method}`);
  }
  return call;
}

/** The login is the JWT in the header. The parameter `access_token` of earlier years is refused (assumed). */
function perform(state: State, headers: Headers, { method: name, parameters }: SoapCall): Response {
  if (parameters.has('access_token') || !isLoggedIn(state.account, headers, state.clock.now())) {
    throw new SoapFault('Invalid access token');
  }
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) {
    throw new SoapFault(`There is no method ${name}`);
  }
  return new Response(writeAnswer(name, method.perform(state, parameters)), { headers: XML });
}

function outcome(work: () => Response): Response {
  try {
    return work();
  } catch (error) {
    return fault(error);
  }
}

/** A fault is answered with status 500 (SOAP 1.1). */
function fault(error: unknown): Response {
  const isOfClient = error instanceof SoapFault || error instanceof ApiError;
  const text = isOfClient ? error.message : error instanceof BodyTooLarge ? 'The body is too large' : 'The sandbox failed';
  return new Response(writeFault(isOfClient || error instanceof BodyTooLarge ? 'Client' : 'Server', text), { status: 500, headers: XML });
}

function operationOf(method: string): string {
  return `SOAP ${method}`.slice(0, 100);
}
