import { describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount, type Stored } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'triggers.new_profile.operation.perform';
const input = { database: '12' };
const firstPage = '/database/12/profiles?start=0&limit=1000&total=false&orderby=id&order=desc';

const stored = (id: number, changes: Partial<Stored> = {}): Stored => ({
  ...{ id, email: 'jane@example.com', interests: ['News'], created: ago(60), modified: ago(60), removed: null },
  ...changes,
});

describe('New Profile', () => {
  test('returns the profiles created last, newest first, in the shape of every profile', async () => {
    const account = new MovingAccount();
    account.profiles = [stored(7), stored(9, { removed: ago(1) }), stored(8), stored(6, { created: ago(400_000) })];
    const rows = await run(method, input);
    expect(rows).toMatchObject([{ id: '8', profile_id: 8 }, { id: '7' }]);
    expect(rows).toMatchObject([
      {
        database_id: 12,
        database_name: 'Customers',
        email: 'jane@example.com',
        field_1: 'jane@example.com',
        field_2: null,
        interest_names: ['News'],
        created_at: expect.stringMatching(/^2.*T.*\+0[12]:00$/),
        removed_at: null,
      },
      {},
    ]);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  test('takes one call for each check, and once a day another to name the fields', async () => {
    const account = new MovingAccount();
    account.profiles = [stored(7)];
    await run(method, input);
    await run(method, input);
    expect(account.calls).toEqual([firstPage, '/database/12', firstPage]);
  });

  test('reads another page only where all of the one before are new', async () => {
    const account = new MovingAccount();
    account.profiles = Array.from({ length: 1_500 }, (_, index) => stored(index + 1, { created: ago(index < 300 ? 400_000 : 60) }));
    expect(await run(method, input)).toHaveLength(1_200);
    expect(account.calls.filter((call) => call.includes('profiles'))).toEqual([firstPage, firstPage.replace('&orderby', '&fields[]=id<501&orderby')]);
  });

  test('shows profiles of any age in the editor, for which a hundred are read', async () => {
    const account = new MovingAccount();
    account.profiles = Array.from({ length: 150 }, (_, index) => stored(index + 1, { created: '2013-01-06 14:19:51' }));
    expect(await run(method, input)).toEqual([]);
    expect(await run(method, input, { meta: { isLoadingSample: true } })).toHaveLength(100);
    expect(account.calls.at(-2)).toBe(firstPage.replace('1000', '100'));
  });

  test('requires a database', async () => {
    const account = new MovingAccount();
    await expect(run(method)).rejects.toThrow('“Database” is empty.');
    expect(account.calls).toEqual([]);
  });
});
