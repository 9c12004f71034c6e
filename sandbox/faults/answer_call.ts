import type { ServerResponse } from 'node:http';
import type { CallLog, LoggedCall } from '../calls.ts';
import { maskSecrets } from '../journal/secrets.ts';
import { answerWithFault } from './answers.ts';
import { CALL_HEADER } from './call_header.ts';
import type { ErrorAnswer, ErrorCode, Fault, Faults } from './faults.ts';

/** How many characters of an answer are kept. */
const KEPT = 4000;
/** The most bytes that these characters take. */
const READ = 4 * KEPT;

/**
 * Answers a call: as the fault demands if one strikes it, otherwise with the work's own answer. The log of the box gets how it was answered.
 *
 * @param call as it stands in the log, with the name by which a fault would name it
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
  try {
    const answer = fault ? await answerFaulty(fault, errors, call, outgoing, work) : await work();
    const isSent = !outgoing.headersSent && !outgoing.destroyed;
    end(isSent ? answer.status : null, isSent ? await beginningOf(answer) : '');
    return answer;
  } catch (error) {
    end(null, '');
    throw error;
  }
}

/** Answers as a fault demands, and notes it in the log. */
async function answerFaulty(fault: Fault, errors: ErrorAnswer, call: LoggedCall, outgoing: ServerResponse, work: () => Promise<Response>): Promise<Response> {
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

/** Only the first piece of the body is read, so that a large answer goes on as a stream. */
async function beginningOf(answer: Response): Promise<string> {
  const reader = answer.body === null ? undefined : answer.clone().body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  void reader?.cancel();
  const text = maskSecrets(new TextDecoder().decode(value?.subarray(0, READ)));
  return text.length > KEPT ? `${text.slice(0, KEPT)}…` : text;
}
