import { describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount, type Stored } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'triggers.new_or_updated_profile.operation.perform';
const input = { database: '12' };
const firstPage = '/database/12/profiles?start=0&limit=1000&total=false&orderby=modified&order=desc';

const stored = (id: number, changes: Partial<Stored> = {}): Stored => ({
  ...{ id, email: 'jane@example.com', interests: [], created: '2013-01-06 14:19:51', modified: ago(60), removed: null },
  ...changes,
});

async function idsAfter(account: MovingAccount, profiles: Stored[], fields: string[] = []): Promise<string[]> {
  account.profiles = profiles;
  const rows = await run(method, { ...input, changed_fields: fields });
  return Array.isArray(rows) ? rows.map(({ id }) => id) : [];
}

describe('New or Updated Profile', () => {
  test('returns the profiles changed last, those changed last first', async () => {
    const account = new MovingAccount();
    const [older, newer] = [ago(60), ago(50)];
    account.profiles = [stored(7, { modified: newer }), stored(8, { modified: older }), stored(9, { modified: older }), stored(6, { modified: ago(400_000) })];
    const rows = await run(method, input);
    expect(rows).toMatchObject([
      { id: expect.stringMatching(new RegExp(`^7-${newer}-[0-9a-f]{16}$`)), profile_id: 7, field_1: 'jane@example.com' },
      { profile_id: 9 },
      { profile_id: 8 },
    ]);
  });

  test('takes one call for each check, with certain fields too', async () => {
    const account = new MovingAccount();
    await idsAfter(account, [stored(7)]);
    await idsAfter(account, [stored(7)], ['1']);
    await idsAfter(account, [stored(7)], ['1']);
    expect(account.calls).toEqual([firstPage, '/database/12', firstPage, firstPage]);
  });

  test('tells two changes in one second apart', async () => {
    const account = new MovingAccount();
    const modified = ago(60);
    const [one] = await idsAfter(account, [stored(7, { modified })]);
    const [other] = await idsAfter(account, [stored(7, { modified, email: 'joan@example.com' })]);
    expect(other).not.toBe(one);
    expect(other?.slice(0, -16)).toBe(one?.slice(0, -16));
  });

  test('tells only changes of the chosen fields apart, where there are any, in whatever order they are chosen', async () => {
    const account = new MovingAccount();
    const [one] = await idsAfter(account, [stored(7)], ['1', '2']);
    expect(await idsAfter(account, [stored(7, { modified: ago(1) })], ['2', '1'])).toEqual([one]);
    expect(await idsAfter(account, [stored(7, { email: 'joan@example.com' })], ['1', '2'])).not.toEqual([one]);
    expect(await idsAfter(account, [stored(7)], ['1', '2'])).toEqual([one]);
    expect(one).toMatch(/^7-[0-9a-f]{16}$/);
  });

  test('fails for a chosen field that the database does not have, even before anything changes', async () => {
    await expect(idsAfter(new MovingAccount(), [], ['1', '99'])).rejects.toThrow('Field 99 does not exist in this account. Choose another from the list.');
  });
});
