import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { authData, forget, logged, run, sentence } from '../support/app.ts';
import { type FaultName, type FaultServer, plays, startFaultServer } from '../support/fault_server.ts';
import { everythingOf, expectedError, occasionOf, situationOf } from '../support/faults.ts';
import { type Scenario, scenarios } from '../support/scenarios.ts';

/*
 * Every function of every operation meets the ten faults that matter most, over real HTTP, with a marked login, address, hook address and token:
 * the outcome is the one of the table, and none of the marks is told to anybody.
 */

const TEN: readonly (FaultName | 'connection refused')[] = [
  'no answer',
  'connection refused',
  'connection reset',
  '307 to another host',
  '401',
  '429 with seconds',
  '503',
  '200 with a login page',
  '200 with truncated JSON',
  'code 1',
];

const marks = { password: 'm4rk-passw0rd-ü &+%', username: 'm4rk-user' };
const secrets = [marks.password, encodeURIComponent(marks.password), 'hooks/standard/1/abcdef', 'a-token-for-tests'];
const login = [...secrets.slice(0, 2), marks.username];
const personal = [...secrets, marks.username, 'jane@example.com'];

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
  process.env.ALLOW_LOOPBACK = '1';
});
afterAll(async () => {
  delete process.env.ALLOW_LOOPBACK;
  await server.close();
});
afterEach(() => {
  server.fail(null);
  forget();
  delete process.env.OPERATION_BUDGET_MS;
});

const connected = ({ bundle }: Scenario, host: string) => ({ ...bundle, authData: { ...authData, ...marks, own_host: host } });

/** Functions that are called for names only; what becomes of them decides nothing. */
const forNames = /^get(fields|lists|optinsetups|optoutsetups)$/;
/** The platform logs requests itself, censored by its own rules; the other lines are ours. */
const ownLines = (): string => JSON.stringify(logged().filter(({ data }) => !JSON.stringify(data ?? null).includes('devplatform-outbound')));

const tells = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

/** Runs a scenario under a fault; the result, or the error it ends in. */
async function meet(scenario: Scenario, fault: (typeof TEN)[number]): Promise<{ result: unknown; error: Error | null }> {
  if (fault === 'no answer') {
    process.env.OPERATION_BUDGET_MS = '60';
  }
  const isRefused = fault === 'connection refused';
  server.fail(isRefused ? null : plays[fault]);
  try {
    return { result: await run(scenario.method, connected(scenario, isRefused ? '127.0.0.1:1' : server.host)), error: null };
  } catch (error) {
    // Errors come from another realm than the test's, so they are recognised by what they have.
    if (typeof error === 'object' && error !== null && 'name' in error && 'message' in error) {
      return { result: null, error: Object.assign(error, { name: String(error.name), message: String(error.message) }) };
    }
    throw error;
  }
}

/** Forms are all made the same way, so those of one action stand for all. */
const chosen = scenarios.filter(({ method }) => !/(inputFields|outputFields)$/.test(method) || method.startsWith('creates.opt_in_subscriber.'));

describe.each(chosen)('$method', (scenario) => {
  test('does its work when nothing fails, and tells no secret', async () => {
    const result = await run(scenario.method, connected(scenario, server.host));
    const output = scenario.method.endsWith('performSubscribe') ? { ...Object(result), token: '' } : result;
    expect(tells(JSON.stringify(output) ?? '', [...secrets, ...(scenario.method.endsWith('connectionLabel') ? [] : [marks.username])])).toEqual([]);
    expect(tells(ownLines(), personal)).toEqual([]);
    expect(tells(JSON.stringify(logged()), login)).toEqual([]);
  });

  test.each(TEN)('meets %s as the table says', async (fault) => {
    const { result, error } = await meet(scenario, fault);
    const called = server.calls.filter((name) => !forNames.test(name));
    if (scenario.method.endsWith('operation.perform') && 'cleanedRequest' in scenario.bundle) {
      expect(result).toMatchObject([{ subscriber_id: 42, email: 'jane@example.com', field_3: 'Jane' }]);
    } else if (error === null) {
      expect({ decidedByCalls: fault !== 'connection refused' && called.length > 0 }).toEqual({ decidedByCalls: false });
    } else {
      const asked = server.calls.length === 0 ? ['getlists'] : server.calls;
      const expected = new Set(asked.map((name) => expectedError(fault, name, occasionOf(scenario.method))));
      expect([...expected]).toContain(error.name);
      expect(sentence(error).length).toBeLessThan(250);
      expect(tells(everythingOf(error), personal)).toEqual([]);
    }
    expect(tells(ownLines(), personal)).toEqual([]);
    expect(tells(JSON.stringify(logged()), login)).toEqual([]);
  });
});

test('the ten stand in the table', () => {
  expect(Object.keys(situationOf)).toEqual(expect.arrayContaining([...TEN]));
});
