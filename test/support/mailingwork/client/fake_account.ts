import { type Account, openAccount } from '../../../../mailingwork/connection/account.ts';
import { type Budget, createBudget } from '../../../../webservice/budget.ts';
import type { Cache } from '../../../../webservice/cache.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';
import type { Send, SendAnswer } from '../../../../webservice/calls/transport.ts';
import { decodeForm } from '../../servers/form_decoder.ts';
import { accepted, refusedWith } from '../answers.ts';

/** One call as it arrived; the keys of the parameters are those on the wire (`fields[3]`), the login aside. */
export interface ArrivedCall {
  readonly name: string;
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Plays one answer, or throws as an HTTP client does. */
export type Play = (call: ArrivedCall) => SendAnswer | Promise<SendAnswer>;

/** Any answer of the host. */
export function http(status: number, body: string | Uint8Array = '', retryAfter: string | null = null): Play {
  return () => ({
    status,
    headers: new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter }),
    bytes: typeof body === 'string' ? Buffer.from(body) : body,
  });
}

/** The webservice carried the call out. */
export const done = (result: unknown = null): Play => http(200, accepted(result));

/** The webservice says no. */
export const refused = (code: number): Play => http(200, refusedWith(code));

/** No complete answer came. */
export const broken =
  (code: string): Play =>
  () => {
    throw Object.assign(new Error('request failed'), { code });
  };

/** No answer ever comes. */
export const silent: Play = () => new Promise<never>(() => {});

/** The fields, lists and setups of the account that tests speak of. */
export const demo = {
  getfields: [
    { id: 1, name: 'E-Mail', type: 'varchar', behavior: 'email' },
    { id: '2', name: 'Anrede', type: 'enum', options: 'Herr;Frau' },
    { id: 3, name: 'Vorname', type: 'varchar' },
    { id: 4, name: 'Nachname', type: 'varchar' },
    { id: 17, name: 'Orders', type: 'int' },
    { id: 18, name: 'Last order', type: 'datetime' },
  ],
  getlists: [
    { id: 1, name: 'Newsletter' },
    { id: '3', name: 'Customers' },
    { id: 5, name: 'Events' },
  ],
  getoptinsetups: [{ id: 60, name: 'Sign-up', subscriberlists: [{ id: 1 }] }],
  getoptoutsetups: [
    { id: 7, name: 'Unsubscription', subscriberlists: [{ id: 1 }, { id: 3 }] },
    { id: 8, name: 'Without lists' },
  ],
};

/** A webservice that plays what it is told and records what it is asked. */
export class FakeWebservice {
  readonly calls: ArrivedCall[] = [];
  private readonly plays = new Map<string, Play[]>();

  constructor() {
    for (const [name, result] of Object.entries(demo)) {
      this.on(name, done(result));
    }
  }

  /** Sets the answers to a function (lower case), one after the other; the last one is repeated. */
  on(name: string, ...plays: Play[]): this {
    this.plays.set(name, plays);
    return this;
  }

  /** Names of the functions called, in order. */
  get names(): string[] {
    return this.calls.map((call) => call.name);
  }

  /** The parameters of each call of one function, in order. */
  parametersOf(name: string): Readonly<Record<string, string>>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.parameters);
  }

  readonly send: Send = async ({ url, body, timeoutMs }) => {
    const { username: _username, password: _password, ...parameters } = Object.fromEntries(decodeForm(body));
    const call = { name: url.replace(/^.*\//, ''), url, parameters, timeoutMs };
    this.calls.push(call);
    const plays = this.plays.get(call.name) ?? [];
    const play = plays.length > 1 ? plays.shift() : plays[0];
    if (play === undefined) {
      throw new Error(`The test says nothing about ${call.name}`);
    }
    return play(call);
  };
}

/** A cache that keeps values as JSON, like the platform's. */
export class MemoryCache implements Cache {
  readonly entries = new Map<string, string>();
  readonly seconds: number[] = [];

  async get(key: string): Promise<unknown> {
    const value: unknown = JSON.parse(this.entries.get(key) ?? 'null');
    return value;
  }

  async set(key: string, value: unknown, seconds: number): Promise<void> {
    this.entries.set(key, JSON.stringify(value));
    this.seconds.push(seconds);
  }
}

/** What may differ from the account that tests speak of. */
export interface FakeAccountOptions {
  readonly cache?: Cache;
  readonly identity?: string;
  readonly timeZone?: string;
  readonly budget?: Budget;
  /** The same object for accounts of one connection in one process. */
  readonly processKey?: object;
}

/** Opens an account at a fake webservice. */
export function fakeAccount(service: FakeWebservice, options: FakeAccountOptions = {}): Account {
  return openAccount(
    { send: service.send, baseUrl: () => 'https://webservice.example.com', username: 'user', password: 'word', budget: options.budget ?? createBudget(25_000) },
    options.cache ?? new MemoryCache(),
    { identity: options.identity ?? 'example', timeZone: options.timeZone, processKey: options.processKey ?? {} },
  );
}

/** The failure that something must end in. */
export async function failureOf(attempt: Promise<unknown> | (() => unknown)): Promise<ServiceFailure> {
  try {
    await (typeof attempt === 'function' ? attempt() : attempt);
  } catch (error) {
    if (error instanceof ServiceFailure) {
      return error;
    }
    throw error;
  }
  throw new Error('It did not fail.');
}
