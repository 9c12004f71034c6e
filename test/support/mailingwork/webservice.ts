import { Answer } from '../answers.ts';
import nock from '../nock.ts';
import { account } from './account.ts';
import { accepted } from './answers.ts';

/** One call as it arrived, decoded independently of the client's encoder. */
export interface RecordedCall {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export const HOST = 'webservice.sendnode.com';

type Result = unknown;

/**
 * Plays the webservice at the HTTP edge.
 *
 * @param answers by function name in lower case: a result, an `Answer`, or a function of the parameters; names not given answer from `account`
 * @returns the calls, in order of arrival
 */
export function webservice(answers: Record<string, Result | ((parameters: Record<string, string>) => Result)> = {}, host = `https://${HOST}`): RecordedCall[] {
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
      const { status, bytes, headers } = value instanceof Answer ? value : accepted(value ?? null);
      return [status, bytes, Object.fromEntries(headers)];
    });
  return calls;
}

/** The names of the calls, in order. */
export const namesOf = (calls: readonly RecordedCall[]): string[] => calls.map((call) => call.name);

/** The parameters of the calls to one function, the login aside. */
export function callsTo(calls: readonly RecordedCall[], name: string): Record<string, string>[] {
  return calls.filter((call) => call.name === name).map(({ parameters: { username: _username, password: _password, ...parameters } }) => parameters);
}
