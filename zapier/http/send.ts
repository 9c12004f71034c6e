import type { Agent } from 'node:http';
import type { ZObject } from 'zapier-platform-core';
import { readBody } from './body.ts';
import { type AddressFilter, guardedAgent } from './guarded_agent.ts';
import { ownConnection } from './own_connection.ts';

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
/** How long the body of an answer may stand still where the request can simply be made again, in milliseconds. */
const STALL_MS = 5_000;
/** How long what arrived before a connection ended may take to be read, in milliseconds. */
const DRAIN_MS = 1_000;

/** One form post, its answer undecoded. */
export interface FormPost {
  readonly url: string;
  readonly body: string;
  /** For sending and reading the whole answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether it may be sent again without harm, and so over a connection that an earlier one left behind. */
  readonly repeatable: boolean;
}

/** What came back, whatever its status. */
export interface FormAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly bytes: Uint8Array;
}

/** A request that surely was not sent, because the connection for it never stood; why, is its cause. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly sent = false;
}

/**
 * Sends forms through the platform's client. The body stays raw, because the platform would parse it three times and reads UTF-8 only.
 *
 * @param isPermitted which IP addresses may be called over https
 * @throws NotSent, or whatever the platform's client throws where the request may have been sent
 */
export function createSend(z: ZObject, isPermitted: AddressFilter): (post: FormPost) => Promise<FormAnswer> {
  return async (post) => {
    const abort = new AbortController();
    const giveUp = (): void => abort.abort();
    const deadline = setTimeout(giveUp, post.timeoutMs);
    let drained: NodeJS.Timeout | undefined;
    // The platform's client waits for the rest of a body even where the connection has ended.
    const onClose = (): void => {
      drained = setTimeout(giveUp, DRAIN_MS).unref();
    };
    const own = post.repeatable && post.url.startsWith('https:') ? null : ownConnection(post.url, isPermitted, onClose);
    try {
      return await exchange(z, post, own?.agent ?? guardedAgent(isPermitted), abort).catch((error: unknown) => {
        throw own?.failed() === true ? new NotSent('not sent', { cause: error }) : error;
      });
    } finally {
      clearTimeout(deadline);
      clearTimeout(drained);
    }
  };
}

async function exchange(z: ZObject, { url, body, timeoutMs, repeatable }: FormPost, agent: Agent, abort: AbortController): Promise<FormAnswer> {
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
    agent,
    signal: abort.signal,
    skipThrowForStatus: true,
    throwForThrottlingEarly: false,
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    bytes: await readBody(response.body, abort, { maxBytes: MAX_ANSWER_BYTES, stallMs: repeatable ? Math.min(STALL_MS, timeoutMs / 2) : undefined }),
  };
}
