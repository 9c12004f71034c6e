import { describe, expect, test } from '@jest/globals';
import type { Database, Profile } from '../../../sandbox/copernica/account/model.ts';
import { stage } from '../../support/copernica/end_to_end.ts';

const staged = stage();

const act = (key: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => staged().run(`creates.${key}.operation.perform`, input);
const find = (input: Readonly<Record<string, unknown>>): Promise<unknown> => staged().run('searches.find_profile.operation.perform', input);
const failureOf = async (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'it did not fail').catch(({ message }: Error) => message);

function named(name: string): Database {
  const database = [...staged().sandbox.account.databases.values()].find((one) => one.name === name);
  if (database === undefined) {
    throw new Error(`The demo account has no database ${name}.`);
  }
  return database;
}

/** The key of a field's input and output. */
const keyOf = (database: Database, name: string): string => `field_${database.fields.find((field) => field.name === name)?.id}`;

const klanten = () => named('Klanten');
const profilesOf = ({ id }: Database): Profile[] => staged().sandbox.account.profiles.of('database', id);
const contents = (database: Database): unknown => profilesOf(database).map(({ values, modified, interestIds }) => [[...values], modified, [...interestIds]]);

test('a lead becomes a profile, which the next run updates', async () => {
  const lead = { database: klanten().id, match_field: 'Email', match_value: 'Nieuw+lead@example.nl', add_interests: ['voetbal', 'acties'] };
  const details = { [keyOf(klanten(), 'Voornaam')]: 'Noor', [keyOf(klanten(), 'Geboortedatum')]: '24-12-1980', [keyOf(klanten(), 'Omzet')]: '1.234,50' };
  const before = profilesOf(klanten()).length;
  const created = await act('create_or_update_profile', { ...lead, ...details });
  expect(created).toMatchObject({
    created: true,
    email: 'Nieuw+lead@example.nl',
    [keyOf(klanten(), 'Geboortedatum')]: '1980-12-24',
    [keyOf(klanten(), 'Omzet')]: '1234.5',
    interest_names: ['voetbal', 'acties'],
  });
  const updated = await act('create_or_update_profile', { ...lead, match_value: 'nieuw+LEAD@example.nl', add_interests: 'tuin', remove_interests: 'acties' });
  expect(updated).toMatchObject({ created: false, [keyOf(klanten(), 'Voornaam')]: 'Noor', interest_names: ['voetbal', 'tuin'] });
  expect(profilesOf(klanten())).toHaveLength(before + 1);
});

test('a misspelt key field and several matches change no profile', async () => {
  const before = contents(klanten());
  const value = { database: klanten().id, match_value: 'jeroen+webshop@example.nl', [keyOf(klanten(), 'Plaats')]: 'Delft' };
  expect(await failureOf(act('create_or_update_profile', { ...value, match_field: 'Emial' }))).toMatch(/is no field of this database/);
  expect(await failureOf(act('update_profile', { ...value, match_field: 'Nieuwsbrief', match_value: 'ja' }))).toMatch(/\d+ profiles have this value/);
  expect(contents(klanten())).toEqual(before);
});

test('a field that was renamed a moment ago is found under its new name', async () => {
  const inputData = {
    database: klanten().id,
    match_field: klanten().fields.find(({ name }) => name === 'Email')?.id,
    match_value: 'jeroen+webshop@example.nl',
  };
  expect(await find(inputData)).toHaveLength(1);
  for (const field of klanten().fields) {
    field.name = field.name === 'Email' ? 'E-mail' : field.name;
  }
  expect(await find(inputData)).toMatchObject([{ email: 'jeroen+webshop@example.nl' }]);
});

test('fields are emptied, each as its type takes it', async () => {
  const [profile] = profilesOf(klanten());
  const cleared = ['Voornaam', 'KlantSinds', 'AangemeldOp', 'LaatsteBezoek', 'Geslacht', 'Geboortedatum'].map((name) => keyOf(klanten(), name));
  const output = await act('update_profile', {
    database: klanten().id,
    profile: profile?.id,
    fields_to_clear: cleared.map((key) => key.replace('field_', '')),
  });
  expect(output).toMatchObject({ profile_id: profile?.id, not_cleared_field_ids: [], ...Object.fromEntries(cleared.map((key) => [key, null])) });
});

test('an answer that is lost creates no second profile', async () => {
  const before = profilesOf(klanten()).length;
  staged().sandbox.faults.add({ fault: 'lose-answer', operation: 'POST /database/{database}/profiles', times: 2 });
  const lead = { database: klanten().id, [keyOf(klanten(), 'Email')]: 'nieuw@example.nl', [keyOf(klanten(), 'Voornaam')]: 'Noor' };
  expect(await act('create_or_update_profile', { database: lead.database, match_field: 'Email', match_value: 'een@example.nl' })).toMatchObject({
    created: true,
  });
  expect(await act('create_profile', lead)).toMatchObject({ email: 'nieuw@example.nl' });
  expect(profilesOf(klanten())).toHaveLength(before + 2);
  // Each was looked up afterwards.
  expect(staged().sandbox.calls.count('GET /database/{database}/profiles')).toBe(3);
});

describe('unsubscribing', () => {
  test('does what the database is set to do', async () => {
    const [profile] = profilesOf(klanten());
    const output = await act('unsubscribe_profile', { database: klanten().id, profile: profile?.id });
    expect(output).toMatchObject({ status: 'unsubscribed', [keyOf(klanten(), 'Nieuwsbrief')]: 'nee' });
    klanten().unsubscribe = { behavior: 'nothing', fields: {} };
    expect(await failureOf(act('unsubscribe_profile', { database: klanten().id, profile: profile?.id }))).toMatch(/is set to “nothing”/);
  });

  test('needs the confirmation where it removes', async () => {
    klanten().unsubscribe = { behavior: 'remove', fields: {} };
    const [profile] = profilesOf(klanten());
    const inputData = { database: klanten().id, profile: profile?.id };
    expect(await failureOf(act('unsubscribe_profile', inputData))).toMatch(/Nothing was done/);
    expect(await act('unsubscribe_profile', { ...inputData, confirm: 'yes' })).toMatchObject({ status: 'deleted', profile_id: profile?.id });
    expect(await find(inputData)).toEqual([]);
  });
});

test.each([
  ['remove', 'deleted'],
  ['nothing', 'still_there'],
  ['unsubscribe', 'unsubscribed_instead'],
] as const)('deleting tells what the database is set to do: %s', async (deletion, status) => {
  const database = klanten();
  database.deletion = deletion;
  const [profile] = profilesOf(database);
  const inputData = { database: database.id, profile: profile?.id, confirm: 'yes' };
  expect(await act('delete_profile', inputData)).toMatchObject({ status, profile_id: profile?.id });
  expect(await find(inputData)).toHaveLength(status === 'deleted' ? 0 : 1);
});
