import { afterEach, expect, jest, test } from '@jest/globals';
import { Body } from '../../../../copernica/api/webhooks/body.ts';
import { eventNames } from '../../../../copernica/api/webhooks/event_names.ts';
import { readRecordEvent } from '../../../../copernica/api/webhooks/record_event.ts';
import { customers } from '../../../support/copernica/customers.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** An account, and what events of its database are named with, each two minutes after the one before. */
function stage() {
  const service = new FakeService();
  service.answer = () => ({ body: customers });
  const account = accountAt(service);
  const names = async (delivered: object) => {
    const later = Date.now() + 120_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    const event = readRecordEvent('subprofile' in delivered ? 'subprofile' : 'profile', new Body(delivered));
    return event === null ? null : eventNames(account, event);
  };
  return { service, names };
}

const profile = { profile: 1, database: 12, fields: { email: 'jane@example.com' } };
const subprofile = { subprofile: 2, database: 12, collection: 21, fields: { Number: 'A-1' } };

test('what is known is read once for many events, of profiles and of subprofiles', async () => {
  const { service, names } = stage();
  expect(await names(profile)).toMatchObject({ database: { name: 'Customers' }, collection: null });
  expect(await names({ ...profile, interests: { football: 1, chess: 0 } })).toMatchObject({ database: { name: 'Customers' } });
  expect(await names(subprofile)).toMatchObject({ collection: { name: 'Orders' } });
  expect(service.restCalls).toEqual(['GET /database/12']);
});

test.each([
  ['a field', { ...profile, fields: { Unknown: 'x' } }],
  ['an interest', { ...profile, interests: { chess: 1 } }],
  ['a field of a collection', { ...subprofile, fields: { Unknown: 'x' } }],
  ['a collection', { ...subprofile, collection: 22 }],
])('%s that is not known is looked for once more', async (_what, delivered) => {
  const { service, names } = stage();
  await names(profile);
  await names(delivered);
  expect(service.restCalls).toHaveLength(2);
});

test('a database that is not told is not read', async () => {
  const { service, names } = stage();
  expect(await names({ profile: 1 })).toEqual({ database: null, collection: null });
  expect(service.calls).toEqual([]);
});

test('without an answer there are no names, and no failure', async () => {
  const { service, names } = stage();
  service.answer = () => ({ status: 503 });
  expect(await names(profile)).toEqual({ database: null, collection: null });
});
