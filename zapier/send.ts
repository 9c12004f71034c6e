import type { ZObject } from 'zapier-platform-core';
import { readBody } from './body.ts';
import { type AddressFilter, guardedAgent } from './guarded_agent.ts';

declare module 'zapier-platform-core' {
  interface HttpRequestOptions {
    /** Exists at run time, missing in the types of core 19.1. */
    signal?: AbortSignal;
    /** False lets the caller see a 429; missing in the types of core 19.1. */
    throwForThrottlingEarly?: boolean;
    /** False leaves out the merging with defaults; missing in the types of core 19.1. */
    merge?: boolean;
  }
}

/** Larger answers are not read: Zapier takes about 20 MB, and the process ends at 450 MB of memory. */
const MAX_ANSWER_BYTES = 20 * 1024 * 1024;
/** How long a body may stand still, in milliseconds. */
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

/**
 * Sends forms through the platform's client. The body stays raw, because the platform would parse it three times and reads UTF-8 only.
 *
 * @param isPermitted which IP addresses may be called over https
 */
export function createSend(z: ZObject, isPermitted: AddressFilter): (post: FormPost) => Promise<FormAnswer> {
  return async ({ url, body, timeoutMs }) => {
    const abort = new AbortController();
    const deadline = setTimeout(() => abort.abort(), timeoutMs);
    try {
      const response = await z.request({
        url,
        method: 'POST',
        // Named as the platform names it by default: what comes under another name is logged a second time, with its body.
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', 'user-agent': 'Zapier' },
        body,
        raw: true,
        // There is nothing to merge, and merging would copy the whole definition and the whole input for every request.
        merge: false,
        redirect: 'manual',
        ...(url.startsWith('https:') ? { agent: guardedAgent(isPermitted) } : {}),
        signal: abort.signal,
        skipThrowForStatus: true,
        throwForThrottlingEarly: false,
      });
      return {
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        bytes: await readBody(response.body, abort, { maxBytes: MAX_ANSWER_BYTES, stallMs: Math.min(STALL_MS, timeoutMs / 2) }),
      };
    } finally {
      clearTimeout(deadline);
    }
  };
}
