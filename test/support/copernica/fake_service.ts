import { type Account, openAccount } from '../../../copernica/api/connection/account.ts';
import { addressesAt } from '../../../copernica/api/connection/addresses.ts';
import type { Connection } from '../../../copernica/api/connection/login.ts';
import { type Budget, createBudget } from '../../../webservice/budget.ts';
import type { Cache } from '../../../webservice/cache.ts';
import type { SendAnswer, SendRequest, StreamedAnswer } from '../../../webservice/calls/transport.ts';

/** What the service answers: a status, a body (a text as it is, anything else as JSON) and headers. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An authorization token that expires at a point in time, in milliseconds since 1970. */
export function jwt(expiresAt: number, name = 'one'): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ exp: Math.floor(expiresAt / 1000), name })}.c2ln`;
}

/** An error as the service writes it. */
export const refusal = (message: string, status = 400): Answer => ({ status, body: { error: { message } } });

/** An envelope of SOAP as the service writes it. */
export const soapAnswer = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>`;

/** A fault of SOAP 1.1. */
export const soapFault = (text: string, code = 'SOAP-ENV:Client'): Answer => ({
  status: 500,
  body: soapAnswer(`<SOAP-ENV:Fault><faultcode>${code}</faultcode><faultstring>${text}</faultstring></SOAP-ENV:Fault>`),
});

const DAY_MS = 86_400_000;

/** A service in this process: it hands out tokens, and answers each call as the test says. */
export class FakeService {
  /** Everything that was asked, in order, such as `POST https://api.copernica.com/v4/profile/1`. */
  readonly calls: string[] = [];
  readonly requests: SendRequest[] = [];
  /** How the authentication address answers; a token of 24 hours by default. */
  authentication: () => Answer = () => ({ body: jwt(Date.now() + DAY_MS, `token ${this.tokens}`) });
  /** How many tokens were handed out. */
  tokens = 0;
  /** How a call is answered. */
  answer: (call: string, request: SendRequest) => Answer | Promise<Answer> = () => ({ body: {} });

  readonly send = async (request: SendRequest): Promise<SendAnswer> => {
    const call = `${request.method} ${request.url}`;
    this.calls.push(call);
    this.requests.push(request);
    const isLogin = request.url.startsWith('https://authenticate.');
    this.tokens += isLogin ? 1 : 0;
    const { status = 200, body, headers = {} } = await (isLogin ? this.authentication() : this.answer(call, request));
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    return { status, headers: { get: (name) => named.get(name.toLowerCase()) ?? null }, bytes: Buffer.from(text) };
  };

  /** The same, one byte after the other. */
  readonly sendForStream = async (request: SendRequest): Promise<StreamedAnswer> => {
    const { bytes, ...head } = await this.send(request);
    return { ...head, chunks: byteByByte(bytes) };
  };

  /** The calls without those to the authentication address. */
  get restCalls(): string[] {
    return this.calls.filter((call) => !call.includes('authenticate')).map((call) => call.replace('https://api.copernica.com/v4', ''));
  }
}

async function* byteByByte(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const byte of bytes) {
    yield Uint8Array.of(byte);
  }
}

/** A cache that lives as long as the test. */
export class MemoryCache implements Cache {
  readonly values = new Map<string, unknown>();
  get = async (key: string): Promise<unknown> => this.values.get(key) ?? null;
  set = async (key: string, value: unknown): Promise<unknown> => this.values.set(key, value);
}

/** A connection to a service in this process; a new `processKey` stands for a new process. */
export function connectionTo(service: FakeService, changes: Partial<Connection> = {}): Connection {
  const budget: Budget = createBudget(25_000);
  return {
    send: service.send,
    sendForStream: service.sendForStream,
    addresses: addressesAt(undefined),
    accessToken: 'an access token',
    budget,
    cache: new MemoryCache(),
    processKey: {},
    ...changes,
  };
}

/** An account of a service in this process. */
export function accountAt(service: FakeService, changes: Partial<Connection> = {}): Account {
  return openAccount(connectionTo(service, changes));
}
