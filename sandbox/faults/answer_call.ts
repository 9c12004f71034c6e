import type { ServerResponse } from 'node:http';
import type { CallLog, LoggedCall } from '../calls.ts';
import { answerWithFault } from './answers.ts';
import { CALL_HEADER } from './call_header.ts';
import type { ErrorAnswer, ErrorCode, Fault, Faults } from './faults.ts';

/** How many characters of an answer are kept. */
const KEPT = 4000;
/** Tokens in an answer: JWTs, which log in. */
const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/**
 * Answers a call: as the fault demands if one strikes it, otherwise with the work's own answer. The log of the box gets how it was answered.
 *
 * @param call as it was logged; a fault names its operation
 * @param outgoing the raw response, for faults that break the connection
 * @param work does the call's real work and creates its answer
 * @param errors how an error of the service is answered, where that is not the same for all of its calls
 */
export async function answerCall(
  { faults, calls }: { readonly faults: Faults; readonly calls: CallLog },
  call: LoggedCall,
  outgoing: ServerResponse,
  work: () => Promise<Response>,
  errors: ErrorAnswer = faults.errors,
): Promise<Response> {
  const began = performance.now();
  const fault = faults.take(call.operation);
  const end = (status: number | null, body: string) =>
    calls.end(call, { status, body, durationMs: Math.round(performance.now() - began), fault: fault?.fault ?? null });
  outgoing.setHeader(CALL_HEADER, call.id);
  const answer = fault ? await struck(fault, call, errors, outgoing, work) : await work();
  if (outgoing.headersSent || outgoing.destroyed) {
    end(null, '');
    return answer;
  }
  end(answer.status, await beginningOf(answer));
  answer.headers.set(CALL_HEADER, String(call.id));
  return answer;
}

function struck(fault: Fault, call: LoggedCall, errors: ErrorAnswer, outgoing: ServerResponse, work: () => Promise<Response>): Promise<Response> {
  call.error = errorOf(fault);
  return answerWithFault(fault, errors, outgoing, async () => {
    const answer = await work();
    call.error = errorOf(fault) ?? call.error;
    return answer;
  });
}

/** What the log calls a fault: the code or the status of its answer, else its name; null for one that leaves the answer as it is, but late. */
function errorOf(fault: Fault): ErrorCode | null {
  switch (fault.fault) {
    case 'code':
      return fault.code;
    case 'status':
    case 'redirect':
      return fault.status;
    case 'slow':
      return null;
    default:
      return fault.fault;
  }
}

async function beginningOf(answer: Response): Promise<string> {
  const reader = answer.body === null ? undefined : answer.clone().body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  void reader?.cancel();
  const text = new TextDecoder().decode(value?.subarray(0, 2 * KEPT)).replace(TOKEN, '…');
  return text.length > KEPT ? `${text.slice(0, KEPT)}…` : text;
}
