import type { Agent } from 'node:http';
import type { RawHttpResponse, ZObject } from 'zapier-platform-core';
import type { Send, SendAnswer, SendForStream, SendRequest } from '../../webservice/calls/transport.ts';
import { readBytes, readChunks } from './body.ts';
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
export const MAX_ANSWER_BYTES = 20 * 1024 * 1024;
/** How long the body of an answer may stand still where the request can simply be made again, in milliseconds. */
const STALL_MS = 5_000;
/** How long what arrived before a connection ended may take to be read, in milliseconds. */
const DRAIN_MS = 1_000;

/** A request that surely was not sent, because the connection for it never stood; why, is its cause. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly sent = false;
}

/**
 * Sends requests through the platform's client. The body stays raw, because the platform would parse it three times and reads UTF-8 only.
 *
 * @param isPermitted which IP addresses may be called over https
 * @returns sends one request
 * @throws NotSent when a request is sent, or whatever the platform's client throws where it may have been sent
 */
export function createSend(z: ZObject, isPermitted: AddressFilter): Send {
  return async (request) => {
    const stallMs = request.repeatable ? Math.min(STALL_MS, request.timeoutMs / 2) : undefined;
    const exchange = begin(request, isPermitted, DRAIN_MS);
    const receive = async (): Promise<SendAnswer> => {
      const { status, headers, body } = await respond(z, request, exchange);
      return { status, headers, bytes: await readBytes(body, exchange.abort, { maxBytes: MAX_ANSWER_BYTES, stallMs }) };
    };
    try {
      return await receive().catch((error: unknown) => {
        throw exchange.explain(error);
      });
    } finally {
      exchange.end();
    }
  };
}

/** The same for answers that are larger than what can be held, such as log files: they are handed over while they arrive, to a reader that takes its time. */
export function createSendForStream(z: ZObject, isPermitted: AddressFilter): SendForStream {
  return async (request) => {
    const exchange = begin(request, isPermitted, request.timeoutMs);
    try {
      const response = await respond(z, request, exchange);
      return { status: response.status, headers: response.headers, chunks: untilEnd(response, exchange) };
    } catch (error) {
      exchange.end();
      throw exchange.explain(error);
    }
  };
}

async function* untilEnd({ body }: RawHttpResponse, exchange: Exchange): AsyncGenerator<Uint8Array> {
  try {
    yield* readChunks(body, exchange.abort, { maxBytes: Number.POSITIVE_INFINITY });
  } finally {
    exchange.end();
  }
}

/** One request on its way. */
interface Exchange {
  readonly agent: Agent;
  readonly abort: AbortController;
  /** Tells a request that surely was not sent from others. */
  explain(error: unknown): unknown;
  /** Stops the clocks. */
  end(): void;
}

/**
 * Starts the clock of a request.
 *
 * @param drainMs how long what arrived before a connection ended may take to be read, in milliseconds
 */
function begin({ url, timeoutMs, repeatable }: SendRequest, isPermitted: AddressFilter, drainMs: number): Exchange {
  const abort = new AbortController();
  const giveUp = (): void => abort.abort();
  const deadline = setTimeout(giveUp, timeoutMs);
  let drained: NodeJS.Timeout | undefined;
  // The platform's client waits for the rest of a body even where the connection has ended.
  const onClose = (): void => {
    drained = setTimeout(giveUp, drainMs).unref();
  };
  const own = repeatable && url.startsWith('https:') ? null : ownConnection(url, isPermitted, onClose);
  return {
    agent: own?.agent ?? guardedAgent(isPermitted),
    abort,
    explain: (error) => (own?.failed() === true ? new NotSent('not sent', { cause: error }) : error),
    end: () => {
      clearTimeout(deadline);
      clearTimeout(drained);
    },
  };
}

function respond(z: ZObject, { url, method, headers, body }: SendRequest, { agent, abort }: Exchange): Promise<RawHttpResponse> {
  return z.request({
    url,
    method,
    // Named as the platform names it by default: what comes under another name is logged a second time, with its body.
    headers: { ...headers, 'user-agent': 'Zapier' },
    ...(body === '' ? {} : { body }),
    raw: true,
    // There is nothing to merge, and merging would copy the whole definition and the whole input for every request.
    merge: false,
    redirect: 'manual',
    agent,
    signal: abort.signal,
    skipThrowForStatus: true,
    throwForThrottlingEarly: false,
  });
}
