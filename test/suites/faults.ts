import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Rules } from '../../zapier/operations/failures.ts';
import { cached, everythingOf, logged, ownLines, resetApp, sentence } from '../support/app.ts';
import type { FaultServer, Play } from '../support/servers/fault_server.ts';
import { type AppUnderTest, runnerOf, type Scenario } from './app.ts';

/** What an app is held against when calls fail. */
export interface FaultTable {
  /** Starts a stand-in for the service, which answers all scenarios until it is told to fail. */
  readonly startServer: () => Promise<FaultServer>;
  /** The faults by name, and how they are played; null is a host that refuses connections. */
  readonly faults: Readonly<Record<string, Play | null>>;
  /** Whether a call meets a fault; every call does where nothing is said. */
  readonly meets?: (fault: string, call: string) => boolean;
  /** The fault that shows only when time is up. */
  readonly slow: string;
  /** A connection to a host, with a login that is recognised wherever it turns up. */
  readonly connect: (host: string) => Record<string, string>;
  /** Words that no result, error or log line of ours may hold: secrets, and addresses that events are delivered to. */
  readonly secrets: readonly string[];
  /** The parts of the login, which no log may hold. */
  readonly login: readonly string[];
  /** What identifies the user or a person: a result may hold it, errors and our own log lines not. */
  readonly personal: readonly string[];
  /** Words of the login that a function may return all the same, such as the user name in the connection's label. */
  readonly mayTell: (method: string) => readonly string[];
  /** Calls that fetch names alone; what becomes of them decides nothing. */
  readonly forNames: RegExp;
  /** Whether a function takes a fault for an answer, such as a profile that is not there; no function does where nothing is said. */
  readonly takes?: (fault: string, method: string) => boolean;
  /** The names of the errors that a function may end in, where these calls were made. */
  readonly expected: (fault: string, calls: readonly string[], method: string) => readonly string[];
  /** What the user is told to do: each sentence ends in some advice of this table. */
  readonly rules: Rules;
  /** The faults that each call of a scenario also meets alone; none where nothing is said. */
  readonly alone?: {
    readonly faults: readonly string[];
    /** How often a call may be sent that meets a fault. */
    readonly mostSent: (fault: string, call: string) => number;
  };
  /** What the output of a delivered event has, whichever call fails. */
  readonly delivered: object;
}

/** How long a call may take to arrive after its operation has ended, in milliseconds, and how often it is looked for. */
const LATE_MS = 3000;
const PAUSE_MS = 20;

const tells = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

/**
 * Every scenario meets every fault over real HTTP, with a marked login, address, hook address and token: the outcome is the one of the
 * table, and none of the marks shows up.
 */
export function faultSuite(app: AppUnderTest, table: FaultTable): void {
  const { meets = () => true, takes = () => false, alone } = table;
  const run = runnerOf(app);
  const advice = new Set(Object.values(table.rules).flatMap((kinds) => Object.values(kinds).map((rule) => rule.advice)));
  let server: FaultServer;

  beforeAll(async () => {
    server = await table.startServer();
    process.env.ALLOW_LOOPBACK = '1';
  });
  afterAll(async () => {
    delete process.env.ALLOW_LOOPBACK;
    await server.close();
  });
  afterEach(() => {
    server.fail(null);
    resetApp();
    delete process.env.OPERATION_BUDGET_MS;
  });

  const connected = ({ bundle }: Scenario, host: string) => ({ ...bundle, authData: table.connect(host) });

  const hasNoneOf = (words: readonly string[]): void => {
    expect(tells(ownLines(), [...words, ...table.personal])).toEqual([]);
    expect(tells(JSON.stringify(logged()), table.login)).toEqual([]);
    expect(tells(JSON.stringify(cached()), [...words, ...table.login])).toEqual([]);
  };

  const expectTold = (error: Error): void => {
    expect(sentence(error).length).toBeLessThan(250);
    expect([...advice].filter((words) => sentence(error).endsWith(` ${words}`))).toHaveLength(1);
    expect(tells(everythingOf(error), [...table.secrets, ...table.personal])).toEqual([]);
  };

  /** The errors of the table for the calls that arrived. A call whose operation gave up may arrive a little later on a busy machine. */
  async function expected(fault: string, { method }: Scenario, { name }: Error): Promise<readonly string[]> {
    const names = () => table.expected(fault, server.calls, method);
    for (let waited = 0; waited < LATE_MS && !names().includes(name); waited += PAUSE_MS) {
      await wait(PAUSE_MS);
    }
    return names();
  }

  /** Runs a scenario under a fault that some calls meet; the result, or the error it ends in. */
  async function meet(scenario: Scenario, fault: string, meetsFault = (call: string) => meets(fault, call)): Promise<{ result: unknown; error: Error | null }> {
    if (fault === table.slow) {
      process.env.OPERATION_BUDGET_MS = '60';
    }
    const play = table.faults[fault] ?? null;
    server.fail(play, meetsFault);
    try {
      return { result: await run(scenario.method, connected(scenario, play === null ? '127.0.0.1:1' : server.host)), error: null };
    } catch (error) {
      // Errors come from another realm than the test's, so they are recognised by what they have.
      if (typeof error === 'object' && error !== null && 'name' in error && 'message' in error) {
        return { result: null, error: Object.assign(error, { name: String(error.name), message: String(error.message) }) };
      }
      throw error;
    }
  }

  describe.each([...app.scenarios])('$method', (scenario) => {
    test('works without a fault, and reveals no secret', async () => {
      const result = await run(scenario.method, connected(scenario, server.host));
      const output = scenario.method.endsWith('performSubscribe') ? { ...Object(result), token: '' } : result;
      const told = table.mayTell(scenario.method);
      const untold = [...table.secrets, ...table.login].filter((word) => !told.includes(word));
      expect(tells(JSON.stringify(output) ?? '', untold)).toEqual([]);
      hasNoneOf(table.secrets);
    });

    test.each(Object.keys(table.faults))('handles %s as in the table', async (fault) => {
      const { result, error } = await meet(scenario, fault);
      const deciding = server.calls.filter((name) => !table.forNames.test(name));
      if (scenario.method.endsWith('operation.perform') && 'cleanedRequest' in scenario.bundle) {
        expect(result).toMatchObject([table.delivered]);
      } else if (error === null) {
        const decides = table.faults[fault] !== null && deciding.length > 0 && !takes(fault, scenario.method);
        expect({ decidedByCalls: decides }).toEqual({ decidedByCalls: false });
      } else {
        expect(await expected(fault, scenario, error)).toContain(error.name);
        expectTold(error);
      }
      hasNoneOf(table.secrets);
    });

    if (alone !== undefined) {
      test.each(alone.faults)('goes on or stops as in the table where one call alone meets %s', async (fault) => {
        await run(scenario.method, connected(scenario, server.host));
        for (const call of new Set(server.calls.filter((made) => meets(fault, made)))) {
          resetApp();
          const { error } = await meet(scenario, fault, (made) => made === call);
          if (error !== null) {
            expect({ call, errors: await expected(fault, scenario, error) }).toEqual({ call, errors: expect.arrayContaining([error.name]) });
            expectTold(error);
          }
          expect(server.calls.filter((made) => made === call).length).toBeLessThanOrEqual(alone.mostSent(fault, call));
          hasNoneOf(table.secrets);
        }
      });
    }
  });
}
