import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ErrorAnswer, Fault } from './faults.ts';

const LOGIN_PAGE = '<!doctype html><html><head><title>Login</title></head><body><form method="post"><h1>Login</h1></form></body></html>';
/** HTTP statuses that cannot carry a body. */
const WITHOUT_BODY = new Set([204, 205, 304]);
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/**
 * Answers a call as a fault demands.
 *
 * @param fault what goes wrong
 * @param errors how the service answers with an error of its own
 * @param outgoing the raw response, for faults that break the connection
 * @param work does the call's real work and creates its answer; called at most once: by `cut`, `lose-answer` and `slow`, and by every fault with `done`
 */
export async function answerWithFault(fault: Fault, errors: ErrorAnswer, outgoing: ServerResponse, work: () => Promise<Response>): Promise<Response> {
  const done = fault.done === true ? await work() : undefined;
  switch (fault.fault) {
    case 'status':
      return new Response(WITHOUT_BODY.has(fault.status) ? null : (fault.body ?? null), { status: fault.status, headers: fault.headers ?? {} });
    case 'html':
      return new Response(LOGIN_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'empty':
      return new Response('', { headers: JSON_TYPE });
    case 'broken-json':
      return new Response('{"id":1,"name":"brok', { headers: JSON_TYPE });
    case 'body':
      return new Response(WITHOUT_BODY.has(fault.status ?? 200) ? null : fault.body, {
        status: fault.status ?? 200,
        headers: { 'content-type': fault.contentType ?? 'application/json' },
      });
    case 'code':
      return errors.answer(fault.code, fault.message);
    case 'redirect':
      return new Response(null, { status: fault.status, headers: { location: fault.location } });
    case 'hang':
      if (!outgoing.destroyed) {
        await once(outgoing, 'close');
      }
      return RESPONSE_ALREADY_SENT;
    case 'reset':
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'lose-answer':
      await (done ?? work());
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'cut':
      return cutInTheMiddle(outgoing, done ?? (await work()));
    case 'slow':
      await wait(fault.ms, undefined, { ref: false });
      return done ?? work();
  }
}

async function cutInTheMiddle(outgoing: ServerResponse, answer: Response): Promise<Response> {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, { ...JSON_TYPE, 'content-length': body.length });
  outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}
