import { describe, expect, test } from '@jest/globals';
import { fieldValue } from '../../../sandbox/copernica/account/fields.ts';
import type { Profile } from '../../../sandbox/copernica/account/model.ts';
import type { Fault } from '../../../sandbox/faults/faults.ts';
import type { Data } from '../../../sandbox/runner/runner.ts';
import { fieldKey, named, runnerStage } from '../../support/copernica/runner_stage.ts';

const { sandbox, newConnection, database, profiles, act, inZap } = runnerStage();

const LEAD = 'lead@example.nl';
const KNOWN = 'jeroen+webshop@example.nl';
const KEY = 'create_or_update_profile';
const EXCHANGE = 'POST /authenticate';
const CREATION = 'POST /database/{database}/profiles';
const INTERESTS = 'POST /profile/{profile}/interests';
/** The calls of the action where the JWT and the database are known; a test holds that there are no others. */
const calls = {
  [LEAD]: ['GET /database/{database}/profiles', CREATION, 'GET /profile/{profile}'],
  [KNOWN]: ['GET /database/{database}/profiles', 'PUT /profile/{profile}', INTERESTS, 'GET /profile/{profile}'],
};
const atEachCall = Object.entries(calls).flatMap(([email, names]) => names.map((name) => [email, name] as const));

const refused: Fault = { fault: 'code', code: 401, message: 'Invalid access token', times: 1 };
const page: Fault = { fault: 'status', status: 503, body: '<html><body>Service Unavailable</body></html>', headers: { 'content-type': 'text/html' }, times: 1 };

const klanten = () => database('Klanten');
const town = () => fieldKey(klanten(), 'Plaats');
const inputsFor = (email: string): Data => ({
  ...{ database: String(klanten().id), match_field: 'Email', match_value: email },
  ...{ [town()]: 'Gent', add_interests: ['acties'] },
});
const textOf = (profile: Profile, name: string): string => fieldValue(profile, named(klanten().fields, name));

/** Lets the app learn the JWT and the database, as any earlier step would. */
async function warmUp(): Promise<void> {
  await act({ key: 'find_profile', kind: 'search', inputData: { database: String(klanten().id), match_field: 'Email', match_value: KNOWN } });
  sandbox().calls.clear();
}

/** Runs the action in a Zap, and returns its run, and what it made of the account. */
async function interrupted(email: string, fault: Fault) {
  await warmUp();
  const before = profiles('Klanten').length;
  const run = await inZap({ key: KEY, inputData: inputsFor(email) }, fault);
  const found = profiles('Klanten').filter((profile) => textOf(profile, 'Email') === email);
  return { run, found, added: profiles('Klanten').length - before };
}

/** There is one profile with the address, which has everything that was mapped, and no other was added. */
function expectOne(email: string, { run, found, added }: Awaited<ReturnType<typeof interrupted>>): void {
  expect(run).toMatchObject({ status: 'success', output: { email, [town()]: 'Gent', interest_names: expect.arrayContaining(['acties']) } });
  expect(added).toBe(email === LEAD ? 1 : 0);
  expect(found.map((profile) => [textOf(profile, 'Plaats'), profile.interestIds.has(named(klanten().interests, 'acties').id)])).toEqual([['Gent', true]]);
}

describe.each(Object.entries(calls))('create_or_update_profile of %s', (email, names) => {
  test('makes these calls', async () => {
    await warmUp();
    await act({ key: KEY, inputData: inputsFor(email) });
    expect(
      sandbox()
        .calls.list()
        .map((call) => call.operation),
    ).toEqual(names);
  });
});

describe.each(atEachCall)('of create_or_update_profile of %s, %s', (email, name) => {
  test('is made again with a new JWT where the old one is refused, and no other call is', async () => {
    const result = await interrupted(email, { ...refused, operation: name });
    expectOne(email, result);
    expect(result.run.attempts).toBe(1);
    expect(sandbox().calls.count(EXCHANGE)).toBe(1);
    for (const post of [CREATION, INTERESTS].filter((one) => calls[email === LEAD ? LEAD : KNOWN].includes(one))) {
      expect([post, sandbox().calls.count(post)]).toEqual([post, post === name ? 2 : 1]);
    }
  });

  test.each([false, true])('answered by a page with 503 leads to one profile (carried out: %j)', async (done) => {
    const result = await interrupted(email, { ...page, operation: name, done });
    expectOne(email, result);
    if (done) {
      expect(sandbox().calls.count(CREATION)).toBe(email === LEAD ? 1 : 0);
    }
  });
});

describe('before anything is known, create_or_update_profile', () => {
  test('gets one new JWT where that of the first call is refused', async () => {
    sandbox().faults.add({ ...refused, operation: 'GET /database/{database}' });
    expect(await newConnection().app.act({ kind: 'create', key: KEY }, inputsFor(LEAD))).toMatchObject({ created: true, email: LEAD });
    expect([EXCHANGE, CREATION].map((name) => sandbox().calls.count(name))).toEqual([2, 1]);
  });

  test.each([EXCHANGE, 'GET /database/{database}'])(
    'writes nothing where %s is answered by a page with 503, and creates one when it runs again',
    async (name) => {
      const { app } = newConnection();
      sandbox().faults.add({ ...page, operation: name });
      await expect(app.act({ kind: 'create', key: KEY }, inputsFor(LEAD))).rejects.toThrow(/Copernica/);
      expect(sandbox().calls.count(CREATION)).toBe(0);
      expect(await app.act({ kind: 'create', key: KEY }, inputsFor(LEAD))).toMatchObject({ created: true });
      expect(sandbox().calls.count(CREATION)).toBe(1);
    },
  );
});
