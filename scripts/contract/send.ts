import type { Send } from '../../webservice/calls/transport.ts';
import { readBytes } from '../../zapier/http/body.ts';
import { MAX_ANSWER_BYTES } from '../../zapier/http/send.ts';

/** Sends calls with Node's own client: never follows a redirect, and gives up on time and size, as the integration itself does. */
export const sendWithFetch: Send = async ({ url, method, headers, body, timeoutMs }) => {
  const abort = new AbortController();
  const response = await fetch(url, {
    method,
    headers,
    ...(body === '' ? {} : { body }),
    redirect: 'manual',
    signal: AbortSignal.any([abort.signal, AbortSignal.timeout(timeoutMs)]),
  });
  const bytes = response.body === null ? new Uint8Array() : await readBytes(response.body, abort, { maxBytes: MAX_ANSWER_BYTES });
  return { status: response.status, headers: response.headers, bytes };
};
