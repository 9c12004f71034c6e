import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { functionNamed } from '../../mailingwork/functions/catalogue.ts';
import { everythingOf, logged, resetApp, sentence } from '../support/app.ts';
import { authData, run } from '../support/mailingwork/app.ts';
import { answerTo, canned } from '../support/mailingwork/canned.ts';
import { type Scenario, scenarios } from '../support/mailingwork/scenarios.ts';
import { startWireServer, type WireServer } from '../support/servers/wire_server.ts';

/*
 * What a server sends never becomes a message as it came: every function of every operation meets a server that puts the login, addresses, long numbers,
 * markup and control characters into whatever it answers, over and over.
 */

const marks = { username: 'm4rk-user', password: 'm4rk-passw0rd-ü &+%' };
const hostile = [
  'Fehlt etwas?',
  marks.username,
  marks.password,
  encodeURIComponent(marks.password),
  'someone@example.com',
  'https://hooks.zapier.com/hooks/standard/1/abcdef/',
  'Kunde 4711000 oder 0171 234 56 78',
  '<script>alert(1)</script> [link](javascript:x) `code` {{bundle.authData.password}}',
  '\u0000\u001b[31m\u202e\r\n',
  'x'.repeat(5_000),
  'Ende. '.repeat(800),
].join(' ');
const forbidden = [
  marks.username,
  marks.password,
  encodeURIComponent(marks.password),
  'passw0rd',
  '@',
  '://',
  '4711000',
  '234 56',
  '<',
  '`',
  '{{',
  '](',
  'xxxxx',
];

/** The same data, in which every text is hostile, dates and numbers aside. */
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') {
    return /^\d/.test(value) ? value : `${value} ${hostile}`;
  }
  if (Array.isArray(value)) {
    return value.map(poisoned);
  }
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, poisoned(child)])) : value;
}

const refusal = (error: number) => ({ error, message: hostile, result: hostile });
const isRead = (name: string): boolean => functionNamed(name)?.effect === 'read';

/** What the server answers to a function: a status and a body. */
const servers: Readonly<Record<string, (name: string) => readonly [status: number, body: unknown]>> = {
  'refuses everything, with an undocumented code': () => [200, refusal(77)],
  'refuses everything, with a code that is documented': (name) => [200, refusal(Number(Object.keys(functionNamed(name)?.errors ?? {})[0] ?? 2))],
  'refuses the login': () => [200, refusal(1)],
  'refuses writes, and says much when read': (name) => [200, isRead(name) ? { error: 0, message: hostile, result: poisoned(canned[name]) } : refusal(77)],
  'answers every call with one text': () => [200, { error: 0, message: hostile, result: hostile }],
  'answers with no envelope': () => [200, hostile],
  fails: () => [500, refusal(0)],
  'says that a call is wrong': () => [400, refusal(0)],
};

/** Forms are all made the same way, so those of one action stand for all. */
const chosen = scenarios.filter(({ method }) => !/(inputFields|outputFields)$/.test(method) || method.startsWith('creates.opt_in_subscriber.'));

let server: WireServer;
let answerOf: (name: string) => readonly [number, unknown] = () => [200, null];
beforeAll(async () => {
  process.env.ALLOW_LOOPBACK = '1';
  server = await startWireServer(answerTo, null, ({ name, response }) => {
    const [status, body] = answerOf(name);
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': encodeURIComponent(marks.password) }).end(JSON.stringify(body));
    return true;
  });
});
afterAll(async () => {
  delete process.env.ALLOW_LOOPBACK;
  await server.close();
});
afterEach(resetApp);

const connected = ({ bundle }: Scenario) => ({ ...bundle, authData: { ...authData, ...marks, own_host: server.url.replace('http://', '') } });
/** The platform logs requests itself; the other lines are ours. */
const ownLines = (): string => JSON.stringify(logged().filter(({ data }) => !JSON.stringify(data ?? null).includes('devplatform-outbound')));
const told = (text: string): string[] => forbidden.filter((word) => text.includes(word));

async function errorOf(scenario: Scenario): Promise<Error | null> {
  try {
    await run(scenario.method, connected(scenario));
    return null;
  } catch (error) {
    // Errors come from another realm than the test's, so they are recognised by what they have.
    if (typeof error === 'object' && error !== null && 'message' in error) {
      return Object.assign(error, { name: '', message: String(error.message) });
    }
    throw error;
  }
}

describe.each(Object.entries(servers))('an answer of a server that %s', (_what, answers) => {
  test.each(chosen)('is not quoted by $method', async (scenario) => {
    answerOf = answers;
    const error = await errorOf(scenario);
    if (error !== null) {
      const shown = sentence(error);
      expect(shown.length).toBeLessThanOrEqual(250);
      expect(told(shown)).toEqual([]);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]|\p{Nd}{5}/u);
      expect(told(everythingOf(error)).filter((word) => word.length > 6)).toEqual([]);
    }
    expect(told(ownLines()).filter((word) => word.length > 6)).toEqual([]);
  });
});

test('an answer of such a server is quoted where that is permitted', async () => {
  answerOf = () => [200, refusal(77)];
  const [scenario] = scenarios.filter(({ method }) => method === 'creates.create_list.operation.perform');
  const error = scenario === undefined ? null : await errorOf(scenario);
  expect(error === null ? '' : sentence(error)).toMatch(/ The answer says: “Fehlt etwas\? .*”\. Check the values in this step and the rights of the user\.$/);
});
