import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.request_personal_data.operation.perform';
const byId = { database: '12', profile: '18381' };
const request = 'POST /profile/18381/datarequest';
const pending = { 'GET /datarequest/34/status': () => ({ body: { status: 'pending' } }) };
const answering = (answer: object): Answers => ({ ...pending, [request]: () => answer });

test.each([
  [undefined, {}],
  ['privacy@example.com', { report: 'privacy@example.com' }],
  ['https://example.com/data?a=1', { report: 'https://example.com/data?a=1' }],
])('the data of a profile is asked for, with the report to %s', async (report, query) => {
  const account = new FakeAccount([delivered()], answering({ status: 201, headers: { 'X-Created': '34' } }));
  expect(await run(method, { ...byId, report })).toEqual({ request_id: '34', status: 'pending', profile_id: 18381 });
  expect(account.calls.find(({ name }) => name === request)?.query).toEqual(query);
});

describe('the ID of the request', () => {
  test.each([[{ id: '34' }], [{ ID: 34 }], [34], ['34']])('is read where it comes as %j', async (body) => {
    new FakeAccount([delivered()], answering({ status: 201, body: JSON.stringify(body) }));
    expect(await run(method, byId)).toMatchObject({ request_id: '34', status: 'pending' });
  });

  test('is unknown where it is not told, and so is the status', async () => {
    new FakeAccount([delivered()], answering({ status: 201 }));
    expect(await run(method, byId)).toMatchObject({ request_id: null, status: null });
  });
});

test('a status that cannot be read is no failure', async () => {
  new FakeAccount([delivered()], { ...answering({ status: 201, headers: { 'X-Created': '34' } }), 'GET /datarequest/34/status': () => ({ status: 503 }) });
  expect(await run(method, byId)).toMatchObject({ request_id: '34', status: null });
});

test.each(['nowhere', 'http://example.com', 'https://'])('no report is sent to %s', async (report) => {
  const account = new FakeAccount([delivered()]);
  expect(sentence(await failure(method, { ...byId, report }))).toMatch(
    /^“Send Report To” takes an e-mail address such as privacy@example\.com, or a web address that begins with https:\/\//,
  );
  expect(account.calls).toEqual([]);
});

test.each([
  ['is not there', []],
  ['was removed', [delivered({ removed: '2026-03-01 10:00:00' })]],
])('a profile that %s halts the step', async (_, profiles) => {
  const account = new FakeAccount(profiles);
  expect((await failure(method, byId)).name).toBe('HaltedError');
  expect(account.writes).toEqual([]);
});

test('of several profiles with a value none is asked for', async () => {
  const account = new FakeAccount([delivered(), delivered({ ID: 2 })]);
  expect(sentence(await failure(method, { database: '12', match_field: '1', match_value: 'jane@example.com' }))).toMatch(/Map the profile ID to ask/);
  expect(account.writes).toEqual([]);
});
