import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { shop } from '../../support/copernica/orders.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.import_profiles.operation.perform';
const start = 'POST /imports';
const read = 'GET /import/12';
const place = { database: '12', key_fields: ['1'] };
const jane = { field_1: 'jane@example.com', field_2: 'Jane' };

const state = (processed: string, lasterror: unknown = false) => ({
  body: { ID: '12', status: 'finished', totallines: '2', processedLines: processed, lasterror },
});

function shopWith(answers: Answers = {}): FakeAccount {
  const account = new FakeAccount([], { [start]: () => ({ status: 201, headers: { 'X-Created': '12' } }), [read]: () => state('2'), ...answers });
  account.database = shop;
  return account;
}

test('rows have the same columns in the same order, and empty values change nothing', async () => {
  const account = shopWith();
  const profiles = [
    { field_3: '8', field_1: 'jim@example.com', field_2: '' },
    { ...jane, subprofile_field_71: 'A-1', subprofile_field_72: '7,5' },
  ];
  expect(await run(method, { ...place, collection: '21', profiles })).toMatchObject({
    import_id: 12,
    sent_rows: 2,
    status: 'finished',
    done: true,
    refused: [],
  });
  expect(account.bodiesOf(start)).toEqual([
    {
      ...{ database: 12, name: 'Zapier', action: 'update or add', keyFields: ['Email'] },
      source: [
        { Email: 'jim@example.com', Firstname: '', Number: '8', 'Orders.Number': '', 'Orders.Amount': '' },
        { Email: 'jane@example.com', Firstname: 'Jane', Number: '', 'Orders.Number': 'A-1', 'Orders.Amount': '7.5' },
      ],
      ...{ autostart: true, ignoreEmptyFields: true, removeMissing: false, format: 'json' },
    },
  ]);
  const columns = Object(account.bodiesOf(start)[0]).source.map((row: object) => Object.keys(row).join());
  expect(new Set(columns).size).toBe(1);
  expect(account.names).toEqual(['GET /database/12', start, read]);
});

test('every row is added where the user says so, without key fields', async () => {
  const account = shopWith();
  await run(method, { database: '12', action: 'add', name: 'Leads', profiles: jane });
  expect(account.bodiesOf(start)).toMatchObject([{ action: 'add', name: 'Leads', keyFields: [] }]);
});

test('rows that would not be stored unchanged are told by their numbers, and the others imported', async () => {
  const account = shopWith();
  const profiles = [{ ...jane, field_3: '1.5' }, jane, { field_2: 'Joe' }, { field_1: 'nobody' }];
  expect(await run(method, { ...place, profiles })).toMatchObject({
    sent_rows: 1,
    refused_count: 3,
    refused: [
      { row: 1, reason: expect.stringMatching(/“Number”/) },
      { row: 3, reason: '“Email” is empty, so it is unclear which profile this row belongs to.' },
      { row: 4, reason: expect.stringMatching(/“Email”/) },
    ],
  });
  expect(account.bodiesOf(start)).toMatchObject([{ source: [{ Email: 'jane@example.com', Firstname: 'Jane' }] }]);
});

describe('nothing is imported', () => {
  test.each([
    ['without rows', {}, /^“Profiles” is empty\./],
    ['of texts', { profiles: 'jane@example.com' }, /^“Profiles” takes line items, such as the rows of a spreadsheet, not texts\./],
    ['where no row can be', { profiles: [{ field_2: 'Joe' }, {}] }, /^None of the rows can be imported\. Row 1: “Email” is empty/],
    ['of a row without values', { action: 'add', profiles: [{ other: 'x' }] }, /Row 1: This row has no values\./],
    ['of more than 10,000 rows', { profiles: Array.from({ length: 10_001 }, () => ({})) }, /^“Profiles” has 10001 rows/],
    ['without key fields', { key_fields: [], profiles: jane }, /^“Key Fields” is empty/],
    ['with an unknown key field', { key_fields: ['99'], profiles: jane }, /^Field 99 does not exist in this database\./],
    ['with an unknown field', { profiles: [jane, { field_99: 'x' }] }, /^Field 99 does not exist/],
    ['with a field of a collection that is not chosen', { profiles: [{ ...jane, subprofile_field_71: 'x' }] }, /^Field 71 does not exist/],
    ['into a collection of another database', { collection: '99', profiles: jane }, /^Collection 99 does not belong to this database\./],
    ['with the action that deletes', { action: 'delete', profiles: jane }, /^“Import Mode”/],
  ])('%s', async (_, input, words) => {
    const account = shopWith();
    expect(sentence(await failure(method, { ...place, ...input }))).toMatch(words);
    expect(account.writes).toEqual([]);
  });
});

describe('the state of the import', () => {
  test('is read again until it is done', async () => {
    const states = [state('0'), state('2')];
    const account = shopWith({ [read]: () => states.shift() ?? state('2') });
    expect(await run(method, { ...place, profiles: jane })).toMatchObject({ done: true, processed_rows: 2 });
    expect(account.names.filter((name) => name === read)).toHaveLength(2);
  });

  test('tells an error of the import', async () => {
    shopWith({ [read]: () => state('0', 'Out of space') });
    expect(await run(method, { ...place, profiles: jane })).toMatchObject({ done: true, last_error: 'Out of space' });
  });

  test.each([
    ['cannot be read', { [read]: () => ({ status: 503 }) }, 12],
    ['is of an import whose ID is not told', { [start]: () => ({ status: 201 }) }, null],
  ])('is unknown where it %s', async (_, answers, id) => {
    shopWith(answers);
    expect(await run(method, { ...place, profiles: jane })).toMatchObject({ import_id: id, done: null, status: null, total_rows: null });
  });

  test('is not waited for where there is no time', async () => {
    process.env.OPERATION_BUDGET_MS = '2400';
    shopWith({ [read]: () => state('0') });
    expect(await run(method, { ...place, profiles: jane })).toMatchObject({ done: false });
    delete process.env.OPERATION_BUDGET_MS;
  });
});

test('an answer that is lost is not repeated at once', async () => {
  const account = shopWith({ [start]: () => ({ status: 503 }) });
  expect((await failure(method, { ...place, profiles: jane, if_unclear: 'stop' })).name).toBe('HaltedError');
  expect(account.writes).toEqual([start]);
});

test.each([
  [{}, []],
  [{ database: '12' }, ['field_1', 'field_2', 'field_3', 'field_4', 'field_5', 'field_6']],
  [{ database: '12', collection: '22' }, ['field_1', 'field_2', 'field_3', 'field_4', 'field_5', 'field_6', 'subprofile_field_81']],
])('the columns of %j are offered', async (input, keys) => {
  shopWith();
  const fields = await run('creates.import_profiles.operation.inputFields', input);
  const rows = Array.isArray(fields) ? fields.find(({ key }) => key === 'profiles') : undefined;
  expect((rows?.children ?? []).map(({ key }: { key: string }) => key)).toEqual(keys);
});
