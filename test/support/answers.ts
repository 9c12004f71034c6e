import type { ServerResponse } from 'node:http';
import type { SendAnswer } from '../../webservice/calls/transport.ts';

/*
 * What a host answers, in the same words for every stand-in that plays one: a client's `send`, nock, or a server on loopback. What the envelope of a
 * vendor looks like is in the folder of that vendor.
 */

/** One answer. A class, so that it is told from the result of a call. */
export class Answer implements SendAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;

  constructor(status: number, body: string | Uint8Array, headers: Readonly<Record<string, string>>) {
    this.status = status;
    this.headers = new Headers({ ...headers });
    this.bytes = Buffer.from(body);
  }

  /** The body, as text in UTF-8. */
  get text(): string {
    return this.bytes.toString();
  }

  /** Sends it as a server does. */
  sendOver(response: ServerResponse): void {
    response.writeHead(this.status, Object.fromEntries(this.headers)).end(this.bytes);
  }
}

/** Any answer of a host. */
export const http = (status: number, body: string | Uint8Array = '', headers: Readonly<Record<string, string>> = {}): Answer =>
  new Answer(status, body, headers);

/** No complete answer came: it fails as an HTTP client does, with a code of the system. */
export const broken = (code: string) => (): never => {
  throw Object.assign(new Error('request failed'), { code });
};

/** No answer ever comes. */
export const silent = (): Promise<never> => new Promise(() => {});
