import { expect, test } from '@jest/globals';
import { fieldValue } from '../../../sandbox/copernica/account/fields.ts';
import { stage } from '../../support/copernica/end_to_end.ts';
import { fieldKey, named } from '../../support/copernica/runner_stage.ts';

const staged = stage();
const act = (key: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => staged().run(`creates.${key}.operation.perform`, input);

function klanten() {
  const { account } = staged().sandbox;
  const database = named(account.databases.values(), 'Klanten');
  const orders = named(database.collections, 'Orders');
  const profiles = () => account.profiles.of('database', database.id);
  const byEmail = (email: string) => profiles().filter((profile) => fieldValue(profile, named(database.fields, 'Email')) === email);
  const email = fieldKey(database, 'Email');
  const place = { database: database.id, key_fields: [named(database.fields, 'Email').id] };
  return { account, database, orders, profiles, byEmail, email, place };
}

test('rows update profiles that exist and add the others, with subprofiles', async () => {
  const { account, database, orders, profiles, byEmail, email, place } = klanten();
  const before = profiles().length;
  const town = fieldKey(database, 'Plaats');
  const number = `subprofile_${fieldKey(orders, 'Ordernummer')}`;
  const rows = [
    { [email]: 'jeroen+webshop@example.nl', [town]: 'Brugge', [number]: 'IMP-1' },
    { [email]: 'nieuw@example.nl' },
    { [email]: 'nobody', [town]: 'Brugge' },
  ];
  expect(await act('import_profiles', { ...place, collection: orders.id, profiles: rows })).toMatchObject({
    ...{ sent_rows: 2, done: true, total_rows: 2, processed_rows: 2, last_error: null },
    ...{ refused: [{ row: 3, reason: expect.stringContaining('“Email”') }] },
  });
  expect(profiles()).toHaveLength(before + 1);
  const [jeroen] = byEmail('jeroen+webshop@example.nl');
  expect(jeroen && fieldValue(jeroen, named(database.fields, 'Plaats'))).toBe('Brugge');
  const numbers = account.subprofiles.of('profile', jeroen?.id ?? 0).map((order) => fieldValue(order, named(orders.fields, 'Ordernummer')));
  expect(numbers).toContain('IMP-1');
});

test.each([
  ['update', 0, 'Brugge'],
  ['ignore or add', 1, 'other'],
  ['add', 2, 'other'],
])('the action %s adds %d of two', async (action, added, town) => {
  const { database, profiles, byEmail, email, place } = klanten();
  const [before, key] = [profiles().length, fieldKey(database, 'Plaats')];
  const rows = ['jeroen+webshop@example.nl', 'nieuw@example.nl'].map((address) => ({ [email]: address, [key]: 'Brugge' }));
  await act('import_profiles', { ...place, action, profiles: rows });
  expect(profiles()).toHaveLength(before + added);
  const [jeroen] = byEmail('jeroen+webshop@example.nl');
  expect((jeroen && fieldValue(jeroen, named(database.fields, 'Plaats'))) === 'Brugge').toBe(town === 'Brugge');
});

test('an import that takes its time is told as it is', async () => {
  const { email, place } = klanten();
  staged().sandbox.settings.importDelay = 3_600_000;
  expect(await act('import_profiles', { ...place, profiles: [{ [email]: 'nieuw@example.nl' }] })).toMatchObject({ done: false, status: 'ready for start' });
  staged().sandbox.settings.importDelay = 0;
});

test('the data of a person is asked for', async () => {
  const { account, database, profiles } = klanten();
  const [profile] = profiles();
  const input = { database: database.id, profile: profile?.id, report: 'privacy@example.nl' };
  expect(await act('request_personal_data', input)).toEqual({ request_id: expect.stringMatching(/^\d+$/), status: 'pending', profile_id: profile?.id });
  expect([...account.dataRequests.values()]).toMatchObject([{ entityId: profile?.id, report: 'privacy@example.nl' }]);
});
