import { beforeEach, describe, expect, test } from '@jest/globals';
import { logged } from '../../../support/app.ts';
import { failure, isolated, run } from '../../../support/copernica/app.ts';
import { canned, profiles } from '../../../support/copernica/canned.ts';
import { delivered } from '../../../support/copernica/delivered.ts';
import type { Answers } from '../../../support/copernica/webservice.ts';
import { FakeAccount } from '../../../support/copernica/webservice.ts';
import nock from '../../../support/nock.ts';

isolated();

const targetUrl = 'https://hooks.zapier.com/hooks/standard/1/abcdef/';
const subscribeData = { id: '1894', token: 'right' };

let remote: FakeAccount;
const connect = (answers: Answers = {}) => {
  nock.cleanAll();
  remote = new FakeAccount(profiles, { ...canned, ...answers });
};
beforeEach(() => connect());

const database = { database: '12' };
const collection = { ...database, collection: '21' };

async function outputs(key: string, inputData: Record<string, unknown>, body: unknown, querystring = 'token=right'): Promise<Record<string, unknown>[]> {
  const found = await run(`triggers.${key}.operation.perform`, inputData, { cleanedRequest: body, rawRequest: { querystring }, subscribeData });
  return Array.isArray(found) ? found : [];
}

const turnOn = (key: string, inputData: Record<string, unknown>) => run(`triggers.${key}.operation.performSubscribe`, inputData, { targetUrl });
const turnOff = (kept: unknown) => run('triggers.profile_created.operation.performUnsubscribe', database, { targetUrl, subscribeData: kept });

describe('turning a Zap on', () => {
  test.each([
    ['profile_created', database, { trigger: 'create', database: 12 }],
    ['profile_updated', { ...database, changed_fields: ['2', '5'] }, { trigger: 'update', database: 12 }],
    ['subprofile_deleted', collection, { trigger: 'delete', collection: 21 }],
    ['email_failed', {}, { trigger: 'failure' }],
    ['link_clicked', database, { trigger: 'click', database: 12 }],
  ])('makes the webhook of %s, with a token in its address', async (key, inputData, order) => {
    const kept = Object(await turnOn(key, inputData));
    expect(kept.id).toBe('1894');
    expect(remote.bodiesOf('POST /webhooks')).toEqual([{ handler: `${targetUrl}?token=${kept.token}`, ...order }]);
  });

  test.each([
    ['profile_created', {}, '“Database” is empty'],
    ['subprofile_created', database, '“Collection” is empty'],
    ['profile_updated', { ...database, changed_fields: ['99'] }, 'Field 99'],
    ['subprofile_updated', { ...database, collection: '22' }, 'Collection 22'],
  ])('makes none for %s with %j', async (key, inputData, words) => {
    expect((await failure(`triggers.${key}.operation.performSubscribe`, inputData)).message).toContain(words);
    expect(remote.writes).toEqual([]);
  });

  test.each([
    ['profile_created', database, 'Use the trigger “New Profile” instead.'],
    ['email_opened', database, 'No other trigger can replace it.'],
  ])('that is refused says what %s can be replaced with', async (key, inputData, words) => {
    connect({ 'POST /webhooks': () => ({ status: 400, body: { error: { message: 'Nope' } } }) });
    const { message } = await failure(`triggers.${key}.operation.performSubscribe`, inputData);
    expect(message).toContain('*validated domains*');
    expect(message).toContain(words);
  });
});

describe('turning a Zap off', () => {
  test('deletes its webhook', async () => {
    await turnOff(subscribeData);
    expect(remote.names).toEqual(['DELETE /webhook/1894']);
  });

  test.each([[undefined], [{}], [{ id: 'lost' }]])('that stored only %j cannot, and calls nothing', async (kept) => {
    await turnOff(kept);
    expect(remote.names).toEqual([]);
  });
});

describe('a delivery', () => {
  test('with another token starts nothing, and one without any starts the Zap', async () => {
    expect(await outputs('profile_created', database, delivered.profile_created, 'token=wrong')).toEqual([]);
    expect(logged().some(({ message }) => message.includes('delivery ignored: wrong token'))).toBe(true);
    expect(await outputs('profile_created', database, delivered.profile_created, '')).toHaveLength(1);
  });

  test.each([
    ['profile_created', { database: '13' }],
    ['subprofile_created', { ...database, collection: '22' }],
    ['link_clicked', { database: '13' }],
    ['link_clicked', { ...database, url_contains: '/elsewhere' }],
    ['profile_updated', { ...database, changed_fields: ['1'] }],
  ])('to %s with %j starts nothing where it tells of something else', async (key, inputData) => {
    expect(await outputs(key, inputData, delivered[key])).toEqual([]);
    expect(remote.names.filter((name) => !name.startsWith('GET /database'))).toEqual([]);
  });

  test('passes the filters that it cannot be judged by', async () => {
    const { parameters: _, ...untold } = { parameters: null, ...delivered.profile_updated };
    expect(await outputs('profile_updated', { ...database, changed_fields: ['1'] }, untold)).toMatchObject([{ changed_names: null }]);
    expect(await outputs('email_delivered', { database: '13' }, delivered.email_delivered)).toHaveLength(1);
  });

  test('that does not tell its database belongs to that of the Zap', async () => {
    const { database: _, ...untold } = { database: null, ...delivered.profile_created };
    expect(await outputs('profile_created', database, untold)).toMatchObject([{ database_id: 12, database_name: 'Customers' }]);
  });

  test('that tells no database to a Zap without one comes without names, and without a call', async () => {
    const { database: _, ...untold } = { database: null, ...delivered.profile_created };
    const [output] = await outputs('profile_created', {}, untold);
    expect(output).toMatchObject({ profile_id: 18381, database_id: null, database_name: null });
    expect(remote.names).toEqual([]);
  });

  test.each([
    ['profile_created', database, { database_name: null }],
    ['subprofile_created', collection, { collection_name: null }],
  ])('to %s keeps its values where the fields cannot be read, which is not tried again at once', async (key, inputData, named) => {
    connect({ 'GET /database/12': () => ({ status: 503 }) });
    const [first] = await outputs(key, inputData, delivered[key]);
    await outputs(key, inputData, delivered[key]);
    expect(first).toMatchObject(named);
    expect(JSON.parse(String(first?.additional_data))).toEqual({ fields: delivered[key]?.fields });
    expect(remote.names).toEqual(['GET /database/12']);
  });

  test('in which all is known reads what the database consists of once', async () => {
    for (const key of ['profile_created', 'profile_updated', 'profile_deleted']) {
      await outputs(key, database, delivered[key]);
    }
    expect(remote.names).toEqual(['GET /database/12']);
  });

  test('with an unknown field keeps its value', async () => {
    const body = { ...delivered.profile_created, fields: { Email: 'jane@example.com', Unknown: 'x' }, interests: { Chess: 1 } };
    const [output] = await outputs('profile_created', database, body);
    expect(output).toMatchObject({ field_1: 'jane@example.com', interest_names: ['Chess'] });
    expect(JSON.parse(String(output?.additional_data))).toMatchObject({ fields: { Unknown: 'x' } });
  });

  test('that tells no interests does not say that there are none', async () => {
    const [output] = await outputs('profile_deleted', database, delivered.profile_deleted);
    expect(output).toMatchObject({ interest_names: null, interests: [{ active: null }, { active: null }, { active: null }] });
  });
});

test('there are no examples before a database is chosen', async () => {
  expect(await run('triggers.profile_created.operation.performList')).toEqual([]);
});
