import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HookRequest } from './hook_request.ts';

const HOST = '127.0.0.1';
/** Zapier's limit for one delivery. */
const BODY_LIMIT = 10 * 1024 * 1024;
/** The memory in bytes for deliveries that wait to be read; further ones are refused, as Zapier refuses a flood. */
const WAITING_LIMIT = 256 * 1024 * 1024;

/** What an address answers: `up` 200, `down` 503, `gone` 410, `silent` nothing at all. */
export type ReceiverState = 'up' | 'down' | 'gone' | 'silent';

/** One address that receives webhooks. */
export interface HookAddress {
  readonly url: string;
  state: ReceiverState;
}

type Receiver = HookAddress & { readonly receive: (request: HookRequest) => Promise<void> };

/** The stand-in for hooks.zapier.com, and for the files of events. A delivery is answered before it is processed, so its sender never learns the outcome. */
export class HookServer {
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });
  readonly #receivers = new Map<string, Receiver>();
  readonly #files = new Map<string, string>();
  readonly #waitingLimit: number;
  #waitingBytes = 0;
  #origin = '';

  /** @param waitingLimit how many bytes may wait to be read */
  constructor(waitingLimit = WAITING_LIMIT) {
    this.#waitingLimit = waitingLimit;
  }

  /** Listens on a free port of the loopback. */
  async start(): Promise<void> {
    this.#server.listen(0, HOST);
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.#origin = `http://${HOST}:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  /**
   * Opens an address that cannot be guessed.
   *
   * @param zapId shown in the address
   * @param receive called with each delivery after it was answered; resolves when the delivery has been read
   */
  open(zapId: string, receive: (request: HookRequest) => Promise<void>): HookAddress {
    const path = `/hooks/standard/${zapId}/${randomBytes(16).toString('hex')}/`;
    const receiver: Receiver = { url: `${this.#origin}${path}`, state: 'up', receive };
    this.#receivers.set(path, receiver);
    return receiver;
  }

  /**
   * Makes a file available, as Zapier does with files of events.
   *
   * @returns its address, which cannot be guessed
   */
  publish(name: string, content: string): string {
    const path = `/files/${randomBytes(16).toString('hex')}/${encodeURIComponent(name)}`;
    this.#files.set(path, content);
    return `${this.#origin}${path}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', this.#origin);
    const receiver = this.#receivers.get(pathname);
    const content = await bodyOf(request);
    const file = this.#files.get(pathname);
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
    } else if (receiver === undefined) {
      reply(response, 404, 'There is no such hook.');
    } else if (request.method !== 'POST') {
      reply(response, 405, 'Only POST is answered.', { allow: 'POST' });
    } else if (receiver.state === 'gone') {
      reply(response, 410, 'The Zap is turned off.');
    } else if (receiver.state === 'down') {
      reply(response, 503, 'The service is down.');
    } else if (receiver.state === 'silent') {
      // The sender gives up by itself, or when the server closes.
    } else if (content === null) {
      reply(response, 413, 'The body is larger than 10 MB.');
    } else if (this.#waitingBytes + content.length > this.#waitingLimit) {
      reply(response, 429, 'Too many deliveries wait.', { 'retry-after': '60' });
    } else {
      reply(response, 200);
      this.#waitingBytes += content.length;
      await receiver.receive({ query: search.slice(1), headers: request.headers, content });
      this.#waitingBytes -= content.length;
    }
  }
}

/** @returns the body, or null when it is too large; it is still read to the end, so that the sender receives the answer */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= BODY_LIMIT) {
      chunks.push(chunk);
    }
  });
  return new Promise((resolve, reject) => {
    request.once('end', () => resolve(bytes > BODY_LIMIT ? null : Buffer.concat(chunks).toString('utf8')));
    request.once('error', reject);
  });
}

function reply(response: ServerResponse, status: number, problem?: string, headers: Record<string, string> = {}): void {
  const id = randomUUID();
  const body = problem === undefined ? { status: 'success', id, attempt: id, request_id: id } : { status: 'error', error: problem };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
