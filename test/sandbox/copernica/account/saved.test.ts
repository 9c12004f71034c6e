import { describe, expect, test } from '@jest/globals';
import type { Account } from '../../../../sandbox/copernica/account/account.ts';
import { fieldValue } from '../../../../sandbox/copernica/account/fields.ts';
import { membersOf } from '../../../../sandbox/copernica/account/views.ts';
import { caller, freshSandbox } from '../support.ts';

const sandbox = freshSandbox();
const call = caller(sandbox);

/** The members of each selection by their first value, because ids are given anew. */
function selectionsOf(account: Account) {
  return Array.from(account.views.values(), (view) => ({
    name: view.name,
    members: membersOf(account, view).map((profile) => account.databaseOf(profile).fields.map((field) => fieldValue(profile, field))),
  }));
}

describe('an account that was saved', () => {
  test('is equal after it was loaded, with the same profiles in its selections', () => {
    const saved = sandbox().console.seed();
    const before = selectionsOf(sandbox().account);
    expect(before.filter(({ members }) => members.length === 0)).toEqual([]);
    sandbox().load(JSON.parse(JSON.stringify(saved)));
    expect(sandbox().console.seed()).toEqual(saved);
    expect(selectionsOf(sandbox().account)).toEqual(before);
    expect([sandbox().account.templates.size, sandbox().account.documents.size]).toEqual([5, 4]);
  });

  test('is without what was removed', async () => {
    await call('DELETE', '/profile/10001');
    const gone = sandbox().account.profiles.count('database', 1);
    sandbox().load(sandbox().console.seed());
    expect(sandbox().account.profiles.count('database', 1)).toBe(gone);
    expect(sandbox().account.profiles.size).toBe(gone + sandbox().account.profiles.count('database', 2));
  });
});
