import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { emptyOrder, order, shop } from '../../support/copernica/orders.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'searches.find_subprofile.operation.perform';
const orders = { database: '12', collection: '21' };
const byNumber = { ...orders, subprofile_match_field: '71', subprofile_match_value: 'A-1001' };
const ofJane = { match_field: '1', match_value: 'jane@example.com' };
const find = 'GET /collection/21/subprofiles';
const list = 'GET /profile/18381/subprofiles/21';

function shopWith(subprofiles: FakeAccount['subprofiles'], answers: Answers = {}): FakeAccount {
  const account = new FakeAccount([delivered()], answers);
  account.database = shop;
  account.subprofiles = [...subprofiles];
  return account;
}

test('a subprofile of anyone is found by a value, with one call', async () => {
  const account = shopWith([order({ ID: 9, fields: { ...emptyOrder, Number: 'A-1' } }), order({ profile: 7 })]);
  expect(await run(method, byNumber)).toEqual([expect.objectContaining({ subprofile_id: 20285, profile_id: 7, field_71: 'A-1001' })]);
  expect(account.names).toEqual(['GET /database/12', find]);
  expect(account.calls[1]?.query).toEqual({ 'fields[]': 'Number==A-1001', limit: '101', total: 'false' });
});

test('a subprofile of one profile is found by a value', async () => {
  const account = shopWith([order({ ID: 9, profile: 7 }), order()]);
  expect(await run(method, { ...byNumber, ...ofJane })).toMatchObject([{ subprofile_id: 20285 }]);
  expect(account.names).toEqual(['GET /database/12', 'GET /database/12/profiles', list]);
});

test('a subprofile is found by its ID', async () => {
  const account = shopWith([order()]);
  expect(await run(method, { ...orders, subprofile: '20285' })).toMatchObject([{ subprofile_id: 20285, collection_id: 21 }]);
  expect(account.names).toEqual(['GET /database/12', 'GET /subprofile/20285']);
});

test('a subprofile that does not tell its collection is found by its ID', async () => {
  shopWith([order({ collection: null })]);
  expect(await run(method, { ...orders, subprofile: '20285' })).toMatchObject([{ subprofile_id: 20285, collection_id: 21 }]);
});

test('it has the shape of a created one', async () => {
  shopWith([order()]);
  const [found] = Object([await run(method, byNumber)].flat());
  const created = await run('creates.create_subprofile.operation.perform', { ...orders, profile: '18381', field_71: 'A-2' });
  expect(Object.keys(Object(found))).toEqual(Object.keys(Object(created)));
});

describe('nothing is found', () => {
  const removed = order({ removed: '2026-03-02 10:00:00' });
  test.each([
    ['where none has the value', [], byNumber],
    ['where the one that had it was removed', [removed], byNumber],
    ['where none has the ID', [], { ...orders, subprofile: '20285' }],
    ['where the one with the ID was removed', [removed], { ...orders, subprofile: '20285' }],
    ['where only another profile has it', [order({ profile: 7 })], { ...byNumber, ...ofJane }],
    ['where the profile that had it removed it', [removed], { ...byNumber, ...ofJane }],
    ['where there is no such profile', [order()], { ...byNumber, ...ofJane, match_value: 'joe@example.com' }],
    ['where no profile has the ID', [order()], { ...byNumber, profile: '7' }],
  ])('%s', async (_, subprofiles, inputData) => {
    shopWith(subprofiles);
    expect(await run(method, inputData)).toEqual([]);
  });
});

test('of several the one with the lowest ID comes first', async () => {
  shopWith([order(), order({ ID: 9 })]);
  expect(await run(method, byNumber)).toMatchObject([{ subprofile_id: 9 }, { subprofile_id: 20285 }]);
});

test('of very many the first hundred are found', async () => {
  shopWith(Array.from({ length: 150 }, (_, index) => order({ ID: 1 + index })));
  expect(await run(method, byNumber)).toHaveLength(100);
});

test.each([
  ['nothing to look it up by', {}, /^Fill in “Subprofile”, or “Subprofile Match Field” and “Subprofile Match Value”\./],
  ['an empty value', { subprofile_match_field: '71' }, /^“Subprofile Match Value” is empty\./],
  [
    'a misspelt field',
    { subprofile_match_field: 'Nmber', subprofile_match_value: '1' },
    /^“Subprofile Match Field” is “Nmber”, which is no field of this collection\./,
  ],
  ['a profile by half', { ...byNumber, match_field: '1' }, /^“Match Value” is empty\./],
])('%s finds no stranger', async (_, input, expected) => {
  const account = shopWith([order()]);
  expect(sentence(await failure(method, { ...orders, ...input }))).toMatch(expected);
  expect(account.names).toEqual(['GET /database/12']);
});

test('an ignored condition finds no stranger', async () => {
  shopWith([], { [find]: () => ({ body: { data: [order({ fields: { ...emptyOrder, Number: 'A-1' } })] } }) });
  expect(sentence(await failure(method, byNumber))).toMatch(/^Copernica ignored the condition on “Number” and returned other records/);
});

test('a subprofile of another collection is refused', async () => {
  shopWith([order({ collection: 22 })]);
  expect(sentence(await failure(method, { ...orders, subprofile: '20285' }))).toMatch(/^Subprofile 20285 belongs to collection 22, not to “Orders”\./);
});

test('one of several profiles with the value is not guessed', async () => {
  const account = shopWith([order()]);
  account.profiles.push(delivered({ ID: 9 }));
  expect(sentence(await failure(method, { ...byNumber, ...ofJane }))).toMatch(/^2 profiles have this value in “Email”/);
});
