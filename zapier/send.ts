import type { ZObject } from 'zapier-platform-core';

declare module 'zapier-platform-core' {
  interface HttpRequestOptions {
    /** Exists at run time, missing in the types of core 19.1. */
    signal?: AbortSignal;
    /** False lets the caller see a 429; missing in the types of core 19.1. */
    throwForThrottlingEarly?: boolean;
  }
}

/** Larger answers are not read: Zapier takes about 20 MB, and the process ends at 450 MB of memory. */
const MAX_ANSWER_BYTES = 20 * 1024 * 1024;
/** A body that stands still this long is taken for cut off, in milliseconds: the platform's client never notices by itself. */
const STALL_MS = 5_000;

/** One form post, its answer undecoded. */
export interface FormPost {
  readonly url: string;
  readonly body: string;
  /** For sending and reading the whole answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** What came back, whatever its status. */
export interface FormAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly bytes: Uint8Array;
}

/** An answer that is larger than can be read; `type` is the word that node-fetch uses for it. */
class TooLarge extends Error {
  readonly type = 'max-size';
}

/**
 * Sends forms through the platform's client. The body stays raw, because the platform would parse it three times and reads UTF-8 only.
 */
export function createSend(z: ZObject): (post: FormPost) => Promise<FormAnswer> {
  return async ({ url, body, timeoutMs }) => {
    const abort = new AbortController();
    const deadline = setTimeout(() => abort.abort(), timeoutMs);
    try {
      const response = await z.request({
        url,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body,
        raw: true,
        redirect: 'manual',
        signal: abort.signal,
        skipThrowForStatus: true,
        throwForThrottlingEarly: false,
      });
      return {
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        bytes: await readAll(response.body, abort, Math.min(STALL_MS, timeoutMs / 2)),
      };
    } finally {
      clearTimeout(deadline);
    }
  };
}

async function readAll(body: NodeJS.ReadableStream, abort: AbortController, stallMs: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stall = setTimeout(() => abort.abort(), stallMs);
  try {
    for await (const chunk of body) {
      stall.refresh();
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > MAX_ANSWER_BYTES) {
        throw new TooLarge();
      }
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    abort.abort();
    throw error;
  } finally {
    clearTimeout(stall);
  }
}
