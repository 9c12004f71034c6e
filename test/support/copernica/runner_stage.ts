import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { findByName } from '../../../sandbox/copernica/account/fields.ts';
import type { Database, Profile } from '../../../sandbox/copernica/account/model.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/copernica/sandbox.ts';
import { defaultSettings } from '../../../sandbox/copernica/settings.ts';
import type { Fault } from '../../../sandbox/faults/faults.ts';
import { type Connection, type Data, type Run, type Runner, startRunner, type Zap } from '../../../sandbox/runner/runner.ts';
import { copernica } from '../../../scripts/apps.ts';
import { builtApp } from '../built_app.ts';

/** How long an operation may take, in milliseconds: a busy machine may need longer than Zapier allows. */
const PATIENCE_MS = 100_000;
const authData = { access_token: 'demo' };

/** A step of the app and what is filled in. */
export interface Step {
  readonly kind?: 'create' | 'search';
  readonly key: string;
  readonly inputData: Data;
}

/** The built app on a runner, connected to an account in a box over real HTTP. The account is fresh for every test of a file; the app's process is not. */
export function runnerStage() {
  const built = builtApp(copernica);
  let sandbox: Sandbox | undefined;
  let runner: Runner | undefined;
  const at = <Part>(part: Part | undefined): Part => {
    if (part === undefined) {
      throw new Error('the stage is not set before the first test');
    }
    return part;
  };
  const options = () => ({
    appPath: built.path(),
    authData,
    env: { COPERNICA_BASE_URL: at(sandbox).url, OPERATION_BUDGET_MS: String(PATIENCE_MS) },
    callLimitMs: PATIENCE_MS,
  });
  beforeAll(async () => {
    sandbox = await startSandbox();
    runner = await startRunner({ ...options(), timeScale: 0.000_001 });
  });
  beforeEach(() => {
    at(sandbox).clock.reset();
    Object.assign(at(sandbox).settings, defaultSettings());
    at(sandbox).reset();
  });
  afterAll(async () => {
    await runner?.close();
    await sandbox?.close();
  });
  const database = (name: string): Database => named(at(sandbox).account.databases.values(), name);
  return {
    sandbox: (): Sandbox => at(sandbox),
    runner: (): Runner => at(runner),
    database,

    /** Another connection, whose process knows nothing yet. It is closed by who asks for it. */
    newConnection: (): Connection => at(runner).connect(options()),

    profiles: (name: string): Profile[] => at(sandbox).account.profiles.of('database', database(name).id),

    /** Everything of all profiles that can change. */
    contents(): unknown[] {
      const { databases, profiles } = at(sandbox).account;
      const all = [...databases.keys()].flatMap((id) => profiles.of('database', id));
      return all.map(({ id, values, interestIds, modified }) => ({ id, values: [...values], interests: [...interestIds], modified }));
    },

    /** Runs a step once. */
    act: ({ kind = 'create', key, inputData }: Step): Promise<Data | undefined> => at(runner).app.act({ kind, key }, inputData),

    /**
     * Runs a step in a Zap, which a new profile starts, until Zapier is done with it.
     *
     * @param fault strikes a call of its first attempt
     */
    async inZap({ kind = 'create', key, inputData }: Step, fault?: Fault): Promise<Run> {
      const { account, clock, faults } = at(sandbox);
      const faultsToCome = fault === undefined ? [] : [fault];
      const mapped = (): Data => {
        for (const one of faultsToCome.splice(0)) {
          faults.add(one);
        }
        return inputData;
      };
      const starter = database('Kundenkartei').id;
      const trigger = { key: 'new_profile', inputData: { database: String(starter) } };
      const zap = at(runner).addZap({ trigger, action: { kind, key, inputData: mapped } });
      await turnedOn(zap);
      const newcomer = account.addProfile(starter, new Map(), [], clock.now());
      await zap.poll();
      await at(runner).idle();
      await zap.turnOff();
      account.removeProfile(newcomer, clock.now());
      const [run] = zap.runs;
      if (run === undefined || zap.runs.length > 1) {
        throw new Error(`${zap.runs.length} runs`);
      }
      return run;
    },

    /**
     * A Zap that is on and notes its events.
     *
     * @param note what is noted of an event
     */
    async listening(key: string, inputData: Data = {}, note: (event: Data) => unknown = ({ id }) => id) {
      const events: unknown[] = [];
      const zap = at(runner).addZap({ trigger: { key, inputData }, action: (event) => events.push(note(event)) });
      await turnedOn(zap);
      const poll = async (): Promise<void> => {
        const { problem } = await zap.poll();
        if (problem !== null) {
          throw new Error(problem);
        }
        // More than a hundred at a time wait until they are let.
        zap.release();
        await at(runner).idle();
      };
      return { events, poll };
    },
  };
}

async function turnedOn(zap: Zap): Promise<void> {
  const { reason } = await zap.turnOn();
  if (reason !== null) {
    throw new Error(reason);
  }
}

/** The one with a name. */
export function named<Row extends { readonly name: string }>(rows: Iterable<Row>, name: string): Row {
  const row = findByName(rows, name);
  if (row === undefined) {
    throw new Error(`The account has nothing named ${name}.`);
  }
  return row;
}

/** The key of a field's input and output. */
export function fieldKey({ fields }: Pick<Database, 'fields'>, name: string): string {
  return `field_${named(fields, name).id}`;
}
