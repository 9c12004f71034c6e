import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { isolated, run } from '../../support/copernica/app.ts';
import { MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'triggers.new_profile_in_selection.operation.perform';
const input = { database: '12', selection: '31' };
const turningOn = { meta: { isPopulatingDedupe: true } };

function selectionOf(ids: number[]): MovingAccount {
  const account = new MovingAccount();
  account.selections = { 31: ids };
  return account;
}

describe('New Profile in Selection', () => {
  test('returns the profiles in a selection with one call, highest IDs first, and reads none of them', async () => {
    const { calls } = selectionOf([41, 43, 42, 43]);
    const profile = expect.stringMatching(/^hydrate\|\|\|/);
    expect(await run(method, input)).toEqual([
      { id: '43', profile_id: 43, profile },
      { id: '42', profile_id: 42, profile },
      { id: '41', profile_id: 41, profile },
    ]);
    expect(calls).toEqual(['/view/31/profileids']);
  });

  test('returns none of an empty selection', async () => {
    selectionOf([]);
    expect(await run(method, input)).toEqual([]);
  });

  test('returns every profile of the largest selection that can be watched, whole', async () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => 123_000_000 + index);
    selectionOf(ids);
    const rows = await run(method, input);
    expect(rows).toHaveLength(20_000);
    expect(Array.isArray(rows) && rows.every(({ profile }) => String(profile).startsWith('hydrate'))).toBe(true);
    expect(await run(method, input, turningOn)).toHaveLength(20_000);
  });

  test('refuses a larger one when the Zap is turned on, and watches the highest IDs of one that has grown since', async () => {
    const ids = Array.from({ length: 20_001 }, (_, index) => 1 + index);
    selectionOf(ids);
    const error = await run(method, input, turningOn).catch((failure: Error) => failure);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof Error && sentence(error)).toMatch(/^This selection has more than 20,000 profiles, too many to watch\. Choose a smaller one\./);
    expect(await run(method, input)).toHaveLength(20_000);
  });

  test('fails for a selection that does not exist, and for none', async () => {
    selectionOf([]);
    await expect(run(method, { ...input, selection: '32' })).rejects.toThrow('This is not possible');
    await expect(run(method, { database: '12' })).rejects.toThrow('“Selection” is empty.');
  });
});
