import http from 'node:http';
import https from 'node:https';
import type { DeliveryRequest } from './webhook.ts';

/** The result of one attempt. */
export interface PostResult {
  ok: boolean;
  /** The HTTP status, or why there was none. */
  status: string;
  /** The head of the answer; '' without an answer. */
  head: string;
  /** The beginning of the answer's body, as far as it has arrived. */
  body: string;
  /** The address that was connected to; '' without a connection. */
  ip: string;
}

/** How many characters of an answer's body are kept. */
const KEPT = 1000;

/** Posts to webhooks. Redirects are not followed; anything but 2xx is a failure (both assumed). */
export class Poster {
  readonly #http = new http.Agent({ keepAlive: true });
  readonly #https = new https.Agent({ keepAlive: true });
  readonly #open = new Set<http.ClientRequest>();
  #closed = false;

  /**
   * Posts once.
   *
   * @param url http or https
   * @param timeout real milliseconds that the attempt may take
   * @returns the result; the promise never rejects, because a failure is a result too
   */
  post(url: string, { headers, body }: DeliveryRequest, timeout: number): Promise<PostResult> {
    if (this.#closed) {
      return Promise.resolve(failed('closed'));
    }
    const bytes = Buffer.from(body);
    const secure = url.startsWith('https:');
    return new Promise((resolve) => {
      const request = (secure ? https : http).request(url, {
        method: 'POST',
        agent: secure ? this.#https : this.#http,
        headers: { 'user-agent': 'sandbox', ...headers, 'content-length': bytes.length },
      });
      const timer = setTimeout(() => request.destroy(new Error('timeout')), timeout);
      request.on('response', (response) => {
        const status = response.statusCode ?? 0;
        const ip = response.socket.remoteAddress ?? '';
        const result = { ok: status >= 200 && status < 300, status: String(status), head: headOf(response), body: '', ip };
        response.on('error', () => {});
        response.setEncoding('utf8').on('data', (text: string) => {
          result.body = (result.body + text).slice(0, KEPT);
        });
        resolve(result);
      });
      request.on('error', (error) => resolve(failed(error.message || 'no connection', request.socket?.remoteAddress)));
      request.on('close', () => {
        clearTimeout(timer);
        this.#open.delete(request);
        resolve(failed('closed'));
      });
      this.#open.add(request);
      request.end(bytes);
    });
  }

  /** Ends all requests and connections. */
  close(): void {
    this.#closed = true;
    for (const request of this.#open) {
      request.destroy();
    }
    this.#http.destroy();
    this.#https.destroy();
  }
}

function failed(status: string, ip = ''): PostResult {
  return { ok: false, status, head: '', body: '', ip };
}

/** The status line and the headers of an answer, as they were received. */
function headOf({ httpVersion, statusCode, statusMessage, rawHeaders }: http.IncomingMessage): string {
  const lines = [`HTTP/${httpVersion} ${statusCode} ${statusMessage}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  }
  return lines.join('\r\n');
}
