import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { refusal } from '../../support/copernica/fake_service.ts';
import { emptyOrder, order, shop } from '../../support/copernica/orders.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';
import { freezeClock } from '../../support/frozen_clock.ts';

isolated();
// At 13:00 in Amsterdam.
beforeEach(freezeClock);
afterEach(() => {
  jest.useRealTimers();
});

const method = 'creates.create_subprofile.operation.perform';
const create = 'POST /profile/18381/subprofiles/21';
const inputData = { database: '12', collection: '21', profile: '18381', field_71: 'A-1001', field_72: '49,90' };

function shopWith(orders: FakeAccount['subprofiles'] = [], answers: Answers = {}): FakeAccount {
  const account = new FakeAccount([delivered()], answers);
  account.database = shop;
  account.subprofiles = [...orders];
  return account;
}

/** The order of that step, created at a moment of its day. */
const made = (time: string, changes: object = {}) =>
  order({ ID: 500, fields: { ...emptyOrder, Number: 'A-1001', Amount: '49.90', ...changes }, created: `2026-03-10 ${time}` });

test('a subprofile is created with its values, and read back', async () => {
  const account = shopWith();
  expect(await run(method, { ...inputData, field_73: '' })).toMatchObject({ subprofile_id: 20285, profile_id: 18381, field_72: '49.90', field_73: null });
  expect(account.names).toEqual(['GET /database/12', 'GET /profile/18381', create, 'GET /subprofile/20285']);
  expect(account.bodiesOf(create)).toEqual([{ Number: 'A-1001', Amount: '49.90' }]);
});

test('two runs create two', async () => {
  const account = shopWith();
  await run(method, inputData);
  expect(await run(method, inputData)).toMatchObject({ subprofile_id: 20286 });
  expect(account.subprofiles).toHaveLength(2);
});

test('a subprofile without any value is not created', async () => {
  const account = shopWith();
  expect(sentence(await failure(method, { ...inputData, field_71: '', field_72: null }))).toMatch(/^No value is mapped, so there is no subprofile/);
  expect(account.writes).toEqual([]);
});

test('a profile that was removed before the creation halts the step', async () => {
  shopWith([], { [create]: () => refusal('This profile has already been removed') });
  const error = await failure(method, inputData);
  expect(error.name).toBe('HaltedError');
  expect(sentence(error)).toMatch(/^The profile or the collection was removed while this step ran\./);
});

describe('an answer that is lost', () => {
  const lost = { [create]: () => ({ status: 503 }) };

  test('is made up for by the subprofile of that profile with those values which was created since', async () => {
    const account = shopWith([made('12:59:59'), { ...made('13:00:00'), ID: 501 }], lost);
    expect(await run(method, inputData)).toMatchObject({ subprofile_id: 501 });
    expect(account.names).toEqual(['GET /database/12', 'GET /profile/18381', create, 'GET /profile/18381/subprofiles/21', 'GET /subprofile/501']);
  });

  test.each([
    ['older than the step', made('12:59:59')],
    ['one with another value', made('13:00:01', { Amount: '5' })],
    ['one of another profile', { ...made('13:00:01'), profile: 9 }],
    ['one that was removed', { ...made('13:00:01'), removed: '2026-03-10 13:00:02' }],
    ['one that does not tell its age', { ...made('13:00:01'), created: null }],
  ])('is not made up for by %s', async (_, other) => {
    shopWith([other], lost);
    expect((await failure(method, inputData)).name).toBe('ThrottledError');
    expect((await failure(method, { ...inputData, if_unclear: 'stop' })).name).toBe('HaltedError');
  });
});
