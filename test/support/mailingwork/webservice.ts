import nock from '../nock.ts';
import { accepted, refusedWith } from './answers.ts';

/** One call as it arrived, decoded independently of the client's encoder. */
export interface RecordedCall {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An answer that is no plain result. */
export class Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
  constructor(status: number, body: string, headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The webservice says no. */
export const refusal = (code: number): Reply => new Reply(200, refusedWith(code));

/** The server fails. */
export const status = (code: number, body = ''): Reply => new Reply(code, body);

export const HOST = 'webservice.sendnode.com';

/** The account that tests speak of. */
export const account = {
  getfields: [
    { id: 1, name: 'E-Mail', description: '', alias: 'email', type: 'varchar', options: '', default: '', behavior: 'email' },
    { id: '2', name: 'Anrede', description: '', alias: '', type: 'enum', options: 'Herr;Frau', default: '', behavior: '' },
    { id: 3, name: 'Vorname', description: 'as on the card', alias: '', type: 'varchar', options: '', default: '', behavior: '' },
    { id: 4, name: 'Nachname', description: '', alias: '', type: 'varchar', options: '', default: '', behavior: '' },
    { id: 17, name: 'Orders', description: '', alias: '', type: 'int', options: '', default: '', behavior: '' },
    { id: 18, name: 'Last order', description: '', alias: '', type: 'datetime', options: '', default: '', behavior: '' },
  ],
  getlists: [
    { id: 1, name: 'Newsletter', description: '' },
    { id: '3', name: 'Customers', description: '' },
    { id: 5, name: 'Events', description: '' },
  ],
  getoptinsetups: [{ id: 60, name: 'Newsletter sign-up', subscriberlists: [{ id: 1 }], fields: [{ id: 1 }, { id: 3 }] }],
  getoptoutsetups: [{ id: 7, name: 'Newsletter unsubscription', subscriberlists: [{ id: 1 }] }],
};

type Answer = unknown;

/**
 * Plays the webservice at the HTTP edge.
 *
 * @param answers by function name in lower case: a result, a `Reply`, or a function of the parameters; names not given answer from `account`
 * @returns the calls, in order of arrival
 */
export function webservice(answers: Record<string, Answer | ((parameters: Record<string, string>) => Answer)> = {}, host = `https://${HOST}`): RecordedCall[] {
  const calls: RecordedCall[] = [];
  const known = new Map<string, unknown>(Object.entries({ ...account, ...answers }));
  nock(host)
    .persist()
    .post(/^\/webservice\/webservice\/json\/[a-z]+$/)
    .reply(async (request: Request) => {
      const name = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const parameters = Object.fromEntries(new URLSearchParams(await request.text()));
      calls.push({ name, parameters });
      const answer = known.get(name);
      const value: unknown = typeof answer === 'function' ? await answer(parameters) : answer;
      if (value instanceof Reply) {
        return [value.status, value.body, value.headers];
      }
      return [200, accepted(value ?? null)];
    });
  return calls;
}

/** The names of the calls, in order. */
export const namesOf = (calls: readonly RecordedCall[]): string[] => calls.map((call) => call.name);

/** The parameters of the calls to one function, the login aside. */
export function callsTo(calls: readonly RecordedCall[], name: string): Record<string, string>[] {
  return calls.filter((call) => call.name === name).map(({ parameters: { username: _username, password: _password, ...parameters } }) => parameters);
}
