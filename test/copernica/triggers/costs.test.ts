import { describe, expect, test } from '@jest/globals';
import { callsPerCheck, costsOf } from '../../../copernica/common/costs.ts';
import App from '../../../copernica/index.ts';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const input = { database: '12', collection: '21', selection: '31' };
const keys = Object.keys(callsPerCheck).filter((key): key is keyof typeof callsPerCheck => Object.hasOwn(callsPerCheck, key));

/** An account in which something of everything has happened. */
function busyAccount(): MovingAccount {
  const account = new MovingAccount();
  const stored = { email: 'jane@example.com', interests: [], created: ago(60), modified: ago(60), removed: null };
  account.profiles = Array.from({ length: 900 }, (_, index) => ({ ...stored, id: index + 1 }));
  account.subprofiles = account.profiles;
  account.left = { draganddrop: [{ id: 1, timestamp: ago(60) }], html: [{ id: 2, timestamp: ago(60) }] };
  account.sent = account.left;
  account.selections = { 31: [1, 2, 3] };
  return account;
}

describe('each check of a polling trigger', () => {
  test.each(keys)('takes as many calls as is said of %s, and reads what a database consists of once a day at most', async (key) => {
    const { calls } = busyAccount();
    await run(`triggers.${key}.operation.perform`, input);
    const before = calls.length;
    expect(calls.filter((call) => call === '/database/12').length).toBeLessThanOrEqual(1);
    expect(await run(`triggers.${key}.operation.perform`, input)).not.toEqual([]);
    expect(calls.length - before).toBe(callsPerCheck[key]);
  });

  test.each(keys)('has its costs told where %s is set up', (key) => {
    expect(App.triggers?.[key]?.operation.inputFields).toContainEqual(costsOf(key));
  });

  test('has costs that are known', () => {
    const polled = Object.values(App.triggers ?? {}).filter(({ operation, display }) => operation.type === 'polling' && display.hidden !== true);
    expect(polled.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
  });
});
