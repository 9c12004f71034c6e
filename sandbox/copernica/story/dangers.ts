import { setTimeout as pause } from 'node:timers/promises';
import { type Data, reasonOf } from '../../runner/runner.ts';
import { ensureSame } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import type { Sandbox } from '../sandbox.ts';
import { customers, fieldKey, idOf } from './demo_account.ts';
import type { Stage } from './stage.ts';

const CREATION = 'POST /database/{database}/profiles';
const EXCHANGE = 'POST /authenticate';
/** Longer than a JWT is valid. */
const DAY_MS = 86_400_000;
/** How long the account takes for one call, so that something can happen meanwhile. */
const SLOW_MS = 500;
const EMAIL = 'thijs.visser@example.nl';
/** A field that no database has; the service ignores a condition on it. */
const MISSPELT = 'Emial';

/** What must not happen: an action that is carried out twice, and one that changes the wrong people. */
export async function dangers(stage: Stage): Promise<void> {
  const { screen } = stage;
  await screen.step('The JWT expires in the middle of an action', () => expire(stage));
  await screen.step('A misspelt key field changes no profile', () => misspell(stage));
}

async function expire(stage: Stage): Promise<void> {
  const { sandbox, screen } = stage;
  const { calls, clock, faults } = sandbox;
  const [before, exchanges] = [contentsOf(sandbox).length, calls.count(EXCHANGE)];
  faults.add({ fault: 'slow', ms: SLOW_MS, operation: CREATION, times: 1 });
  const known = calls.count(CREATION);
  const action = upsert(stage, EMAIL, { match_field: idOf(customers(sandbox).fields, 'Email') });
  await until(() => calls.count(CREATION) > known, action);
  clock.advance(DAY_MS);
  const output = await action;
  const attempts = calls.list().filter((call) => call.operation === CREATION);
  ensureSame(
    'What became of the attempts to create the profile',
    attempts.slice(known).map(({ error }) => error),
    [401, null],
  );
  ensureSame('The number of new JWTs', calls.count(EXCHANGE) - exchanges, 1);
  ensureSame('Whether a profile was created', output?.created, true);
  ensureSame('The number of new profiles', contentsOf(sandbox).length - before, 1);
  screen.say('While the action waits for its POST, a day passes. The call is refused with 401 and not carried out; the app gets a new JWT,');
  screen.say(`and makes this one call again. Profile ${output?.profile_id} was created once, in one attempt of the action.`);
}

async function misspell(stage: Stage): Promise<void> {
  const { sandbox, screen } = stage;
  const { id, fields } = customers(sandbox);
  const search = { method: 'GET /database/{database}/profiles', path_database: String(id), query_fields: [`${MISSPELT}==${EMAIL}`] };
  const answer = await stage.runner.app.act({ kind: 'create', key: 'call_api' }, search);
  const others: unknown[] = Object(Object(answer).result).data ?? [];
  ensure(others.length > 1, `Copernica finds ${others.length} profiles by a field that it does not have.`);
  screen.say(`Asked for profiles with “${MISSPELT}” ${EMAIL}, Copernica ignores the condition and returns ${others.length} profiles of other people.`);
  const before = contentsOf(sandbox);
  const writes = writesOf(sandbox);
  const unknownId = Math.max(...fields.map((field) => field.id)) + 1000;
  for (const match_field of [MISSPELT, String(unknownId)]) {
    const refusal = await upsert(stage, EMAIL, { match_field, update_all_matches: 'yes' }).then(() => null, reasonOf);
    ensure(refusal?.includes('no field of this database') === true, `With the key field ${match_field}, the action says: ${refusal}`);
    screen.say(`The action with “${match_field}”: ${refusal}`);
  }
  ensureSame('The number of calls that may change something', writesOf(sandbox) - writes, 0);
  const after = contentsOf(sandbox);
  ensureSame('The list of changed profiles', changed(before, after), []);
  screen.say(`All ${after.length} profiles of the account are as they were.`);
}

function upsert({ sandbox, runner }: Stage, match_value: string, inputs: Data): Promise<Data | undefined> {
  const klanten = customers(sandbox);
  const inputData = { database: String(klanten.id), match_value, [fieldKey(klanten, 'Plaats')]: 'Zwolle', ...inputs };
  return runner.app.act({ kind: 'create', key: 'create_or_update_profile' }, inputData);
}

/** Waits until something is so, or until the work that leads to it is over. */
async function until(isSo: () => boolean, work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  void work.then(end, end);
  while (!isSo() && !isOver) {
    await pause(2);
  }
}

/** Every profile of the account with everything that can change in it, as text. */
function contentsOf({ account }: Sandbox): string[] {
  const profiles = [...account.databases.keys()].flatMap((id) => account.profiles.of('database', id));
  return profiles.map(({ id, values, interestIds, modified, removed }) =>
    JSON.stringify({ id, values: [...values], interests: [...interestIds], modified, removed }),
  );
}

function changed(before: readonly string[], after: readonly string[]): string[] {
  return [...before, ...after].filter((profile) => !before.includes(profile) || !after.includes(profile));
}

/** How many calls so far may have changed something; the login does not. */
function writesOf({ calls }: Sandbox): number {
  const counts = Object.entries(calls.counts());
  return counts.filter(([name]) => name !== EXCHANGE && !name.startsWith('GET ')).reduce((sum, [, count]) => sum + count, 0);
}
