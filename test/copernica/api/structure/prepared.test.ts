import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { freshDatabase } from '../../../../copernica/api/structure/database.ts';
import { prepared } from '../../../../copernica/api/structure/prepared.ts';
import type { Database } from '../../../../copernica/api/structure/structure.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';
import { customers } from '../../../support/copernica/customers.ts';
import { accountAt, FakeService, MemoryCache } from '../../../support/copernica/fake_service.ts';
import { freezeClock } from '../../../support/frozen_clock.ts';

beforeEach(freezeClock);
afterEach(() => {
  jest.useRealTimers();
});

/** An account whose database got another name after it was cached. */
async function renamed(secondsAgo: number) {
  const service = new FakeService();
  const process = { processKey: {}, cache: new MemoryCache() };
  service.answer = () => ({ body: customers });
  await freshDatabase(accountAt(service, process), 12);
  jest.setSystemTime(Date.now() + secondsAgo * 1000);
  service.answer = () => ({ body: { ...customers, name: 'Clients' } });
  return { service, account: accountAt(service, process) };
}

/** Fails with the old name. */
function needsNewName({ name }: Database, kind: ServiceFailure['kind']): string {
  if (name === 'Customers') {
    throw new ServiceFailure(kind, 'The name is old.');
  }
  return name;
}

test('a plan that can be made needs no call', async () => {
  const { account, service } = await renamed(61);
  const step = await prepared(
    account,
    12,
    ({ name }) => name,
    async (_, plan) => `found by ${plan}`,
  );
  expect(step).toMatchObject({ database: { id: 12 }, plan: 'Customers', found: 'found by Customers' });
  expect(service.restCalls).toHaveLength(1);
});

test('a plan that cannot be made is tried again with the database read afresh', async () => {
  const { account, service } = await renamed(61);
  expect(
    await prepared(
      account,
      12,
      (known) => needsNewName(known, 'invalid_input'),
      async () => null,
    ),
  ).toMatchObject({ plan: 'Clients' });
  expect(service.restCalls).toHaveLength(2);
});

test('a look-up whose condition is ignored is tried again with the database read afresh', async () => {
  const { account, service } = await renamed(1);
  expect(
    await prepared(
      account,
      12,
      ({ name }) => name,
      async (known) => needsNewName(known, 'unexpected_answer'),
    ),
  ).toMatchObject({
    plan: 'Clients',
    found: 'Clients',
  });
  expect(service.restCalls).toHaveLength(2);
});

test('a plan is not tried again where the database was read within a minute', async () => {
  const { account, service } = await renamed(59);
  const attempt = prepared(
    account,
    12,
    (known) => needsNewName(known, 'invalid_input'),
    async () => null,
  );
  await expect(attempt).rejects.toMatchObject({ kind: 'invalid_input' });
  expect(service.restCalls).toHaveLength(1);
});

test('a condition that is ignored twice is a failure', async () => {
  const { account, service } = await renamed(1);
  const ignored = () => Promise.reject(new ServiceFailure('unexpected_answer', 'It was ignored.'));
  await expect(prepared(account, 12, () => null, ignored)).rejects.toMatchObject({ kind: 'unexpected_answer' });
  expect(service.restCalls).toHaveLength(2);
});

test('a look-up that fails for another reason is not tried again', async () => {
  const { account, service } = await renamed(61);
  await expect(
    prepared(
      account,
      12,
      () => null,
      async (known) => needsNewName(known, 'invalid_input'),
    ),
  ).rejects.toMatchObject({ kind: 'invalid_input' });
  expect(service.restCalls).toHaveLength(1);
});
