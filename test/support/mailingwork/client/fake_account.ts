import { type Account, openAccount } from '../../../../mailingwork/connection/account.ts';
import { type Budget, createBudget } from '../../../../webservice/budget.ts';
import type { Cache } from '../../../../webservice/cache.ts';
import type { Send, SendAnswer } from '../../../../webservice/calls/transport.ts';
import type { Answer } from '../../answers.ts';
import { MemoryCache } from '../../caches.ts';
import { decodeForm } from '../../servers/form_decoder.ts';
import { account } from '../account.ts';
import { accepted } from '../answers.ts';

/** One call as it arrived; the keys of the parameters are those on the wire (`fields[3]`), the login aside. */
export interface ArrivedCall {
  readonly name: string;
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** One answer, or how it depends on the call; throws as an HTTP client does where none comes. */
export type Play = Answer | ((call: ArrivedCall) => SendAnswer | Promise<SendAnswer>);

/** A webservice that plays what it is told and records what it is asked. */
export class FakeWebservice {
  readonly calls: ArrivedCall[] = [];
  private readonly plays = new Map<string, Play[]>();

  constructor() {
    for (const [name, result] of Object.entries(account)) {
      this.on(name, accepted(result));
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
    return typeof play === 'function' ? play(call) : play;
  };
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
