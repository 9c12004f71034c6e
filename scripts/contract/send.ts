import type { Send } from '../../webservice/calls/transport.ts';

/** Larger answers are not read; the integration itself stops at the same size. */
const MAX_ANSWER_BYTES = 20 * 1024 * 1024;

/** Sends calls with Node's own client: never follows a redirect, and gives up on time and size. */
export const sendWithFetch: Send = async ({ url, method, headers, body, timeoutMs }) => {
  const response = await fetch(url, {
    method,
    headers,
    ...(body === '' ? {} : { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, headers: response.headers, bytes: await readBody(response.body) };
};

/** Leaving the loop early also ends the connection. */
async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) {
      throw Object.assign(new Error('The answer is too large.'), { code: 'max-size' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
