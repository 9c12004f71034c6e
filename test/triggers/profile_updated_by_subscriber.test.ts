import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const perform = (bundle: Parameters<typeof run>[1]) => run('triggers.profile_updated_by_subscriber.operation.perform', bundle);
const assumed = { id: 9, subscriber_id: 42, fields: { 1: 'jane@example.com', 17: '12', 18: '2025-03-01 08:00:00' }, changed_at: '2025-11-11 09:27:29' };

describe('Profile Updated by Subscriber', () => {
  test('returns dates for date fields, and numbers as texts', async () => {
    webservice();
    expect(await perform({ cleanedRequest: assumed })).toMatchObject([
      {
        id: '9-42-2025-11-11 09:27:29',
        subscriber_id: 42,
        email: 'jane@example.com',
        field_17: '12',
        field_18: '2025-03-01T08:00:00+01:00',
        lists: null,
        subscribed_list_names: null,
        occurred_at: '2025-11-11T09:27:29+01:00',
      },
    ]);
  });

  test('returns different IDs for two changes of one subscriber', async () => {
    webservice();
    const idOf = async (changed_at: string) => (await perform({ cleanedRequest: { ...assumed, changed_at } })) as { id: string }[];
    expect((await idOf('2025-11-11 09:27:29'))[0]?.id).not.toBe((await idOf('2025-11-11 09:27:30'))[0]?.id);
  });

  test('reads no setups, because a profile change has none', async () => {
    const calls = webservice();
    await perform({ cleanedRequest: assumed });
    expect(namesOf(calls).toSorted()).toEqual(['getfields', 'getlists']);
  });
});
