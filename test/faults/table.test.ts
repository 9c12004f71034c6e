import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { situations } from '../../mailingwork/connection/situations.ts';
import { catalogue } from '../../mailingwork/functions/catalogue.ts';
import { http } from '../support/answers.ts';
import { clearCache, everythingOf, logged, resetApp, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { authData, failure, run } from '../support/mailingwork/app.ts';
import { answerTo } from '../support/mailingwork/canned.ts';
import { expectedError, type FaultName, occasionOf, plays, situationOf } from '../support/mailingwork/faults.ts';
import { type Scenario, scenarios } from '../support/mailingwork/scenarios.ts';
import { type FaultServer, startFaultServer } from '../support/servers/fault_server.ts';

/*
 * What every fault means for a read, a write that may be repeated, a write that must not be, and the functions of a webhook, over real HTTP.
 * The expectations come from the one table in mailingwork/connection/situations.ts and zapier/operations/failures.ts.
 */

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer(answerTo);
});
afterAll(() => server.close());
afterEach(() => {
  server.fail(null);
  resetApp();
});

const scenario = (method: string): Scenario => {
  const found = scenarios.find((candidate) => candidate.method === method);
  if (found === undefined) {
    throw new Error(`no scenario for ${method}`);
  }
  return found;
};
const connected = ({ bundle }: Scenario, host = server.host) => ({ ...bundle, authData: { ...authData, own_host: host } });
const allowLoopback = (): void => {
  process.env.ALLOW_LOOPBACK = '1';
};
beforeAll(allowLoopback);
afterAll(() => {
  delete process.env.ALLOW_LOOPBACK;
});

const named = (name: string) => (called: string) => called === name;

/** What is done, and the function of the webservice that fails. */
const uses = [
  ['a read', 'searches.find_list.operation.perform', 'getlists'],
  ['a write that may be repeated', 'creates.update_subscriber.operation.perform', 'updaterecipientbyid'],
  ['a write that must not be repeated', 'creates.create_mailing.operation.perform', 'createemail'],
  ['the connection test', 'authentication.test', 'getlists'],
  ['a dropdown', 'triggers.all_lists.operation.perform', 'getlists'],
  ['examples of a trigger', 'triggers.new_opt_out.operation.performList', 'getoptouts'],
] as const;

/** Faults that are noticed only when time has passed. */
const slow: readonly FaultName[] = ['no answer', 'cut in the middle of the body'];
/** What stays real while timers wait: requests need it, and no test depends on the speed of the machine. */
const REAL = ['Date', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'performance', 'hrtime'] as const;

/** How far the time goes on at once, in milliseconds. */
const STEP_MS = 1_000;

/** The error of a use whose function fails; the time it waits for an answer passes as soon as the function was called. */
async function failureOf(method: string, fault: FaultName, functionName: string): Promise<Error> {
  if (!slow.includes(fault)) {
    return failure(method, connected(scenario(method)));
  }
  jest.useFakeTimers({ doNotFake: [...REAL] });
  try {
    let failed: Error | undefined;
    const failing = failure(method, connected(scenario(method))).then((error) => {
      failed = error;
    });
    while (failed === undefined) {
      await setImmediate();
      if (server.calls.includes(functionName)) {
        await jest.advanceTimersByTimeAsync(STEP_MS);
      }
    }
    await failing;
    return failed;
  } finally {
    jest.useRealTimers();
  }
}

/** What the system says of a name that does not exist. */
async function codeOfLookup(name: string): Promise<string> {
  const failed: unknown = await lookup(name).catch((error: unknown) => error);
  return typeof failed === 'object' && failed !== null && 'code' in failed ? String(failed.code) : '';
}

function expectClean(error: Error, fault: string): void {
  const everything = everythingOf(error);
  expect(sentence(error).length).toBeLessThan(250);
  expect(sentence(error)).toMatch(/^[A-ZÄ“1-9].*[.]$/);
  expect(error.message).not.toContain('What happened');
  for (const secret of [authData.password, 'jane@example.com', 'a-token-for-tests', 'abcdef', '127.0.0.1', '<title>', 'successfully']) {
    expect({ fault, secret, told: everything.includes(secret) }).toEqual({ fault, secret, told: false });
  }
  expect(JSON.stringify(logged())).not.toContain(authData.password);
}

describe.each(uses)('%s', (_what, method, functionName) => {
  test.each(Object.keys(plays).filter((key): key is FaultName => key in plays))('handles %s as in the table', async (fault) => {
    server.fail(plays[fault], named(functionName));
    const error = await failureOf(method, fault, functionName);
    expect(error.name).toBe(expectedError(fault, functionName, occasionOf(method)));
    expect(server.calls.filter((name) => name === functionName)).toHaveLength(1);
    expectClean(error, fault);
  });

  test('waits as long as a 429 requests', async () => {
    server.fail(plays['429 with seconds'], named(functionName));
    const error = await failure(method, connected(scenario(method)));
    if (error.name === 'ThrottledError') {
      expect(JSON.parse(error.message)).toMatchObject({ delay: 17 });
    } else {
      expect(sentence(error)).toMatch(/in a minute\.$/);
    }
  });

  test('handles a closed port, a name that does not exist and a host without TLS', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    closed.close();
    const unknown = 'name.that.does.not.exist.invalid';
    // Without any network, the system cannot know that there is no such name.
    const ofUnknown = (await codeOfLookup(unknown)) === 'ENOTFOUND' ? 'unknown name' : 'DNS failure';
    for (const [fault, host] of [
      ['connection refused', `127.0.0.1:${port}`],
      [ofUnknown, unknown],
      ['TLS failure', `https://${server.host}`],
    ] as const) {
      const error = await failure(method, connected(scenario(method), host));
      expect({ fault, name: error.name }).toEqual({ fault, name: expectedError(fault, functionName, occasionOf(method)) });
      expect(sentence(error)).toContain(situations[situationOf[fault]].sentence);
      expectClean(error, fault);
    }
  });

  test.each([
    ['a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['Latin-1 bytes', (text: string) => Buffer.from(text.replace('executed', 'ausgeführt'), 'latin1')],
    ['a status code as text', (text: string) => Buffer.from(text.replace('"error":0', '"error":"0"'))],
  ])('reads %s', async (_odd, change) => {
    const usual = await run(method, connected(scenario(method)));
    clearCache();
    server.fail(http(200, change(answerTo(functionName).text)), named(functionName));
    expect(await run(method, connected(scenario(method)))).toEqual(usual);
  });
});

describe('every documented error code', () => {
  const codes = catalogue.flatMap(({ name, errors }) => Object.keys(errors).map((code) => [name, Number(code)] as const));
  test.each(codes)('of %s, %i, ends in a sentence with its own text', async (name, code) => {
    server.fail(refused(code, 'so says the vendor'), named(name.toLowerCase()));
    const definition = catalogue.find((candidate) => candidate.name === name);
    const parameters = {
      listId: '1',
      recipientId: '1',
      email: 'a@example.com',
      emailId: '1',
      name: 'x',
      type: 'text',
      fields: { 1: 'x' },
      fieldId: '1',
      value: 'x',
    };
    const mapped = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [`parameter_${key}`, value]));
    const error = await failure('creates.call_function.operation.perform', connected({ method: '', bundle: { inputData: { function: name, ...mapped } } }));
    expect(sentence(error)).toMatch(`MAILINGWORK refused ${name}: ${definition?.errors[code]?.meaning}. The answer says: “so says the vendor”. `);
  });
});

test('every fault is in the table', () => {
  expect(Object.keys(situationOf)).toEqual(expect.arrayContaining(Object.keys(plays)));
});
