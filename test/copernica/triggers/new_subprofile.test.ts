import { describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'triggers.new_subprofile.operation.perform';
const input = { database: '12', collection: '21' };
const firstPage = '/collection/21/subprofiles?start=0&limit=1000&total=false&orderby=id&order=desc';

function accountWith(ids: readonly number[]): MovingAccount {
  const account = new MovingAccount();
  account.subprofiles = ids.map((id) => ({ id, email: `A-${id}`, interests: [], created: ago(60), modified: ago(60), removed: null }));
  return account;
}

describe('New Subprofile', () => {
  test('returns the subprofiles created last, newest first, with a profile that is read when a step needs it', async () => {
    accountWith([20284, 20285]);
    const profile = expect.stringMatching(/^hydrate\|\|\|.*"profile_id":7/);
    expect(await run(method, input)).toMatchObject([
      { id: '20285', subprofile_id: 20285, collection_id: 21, collection_name: 'Orders', profile_id: 7, field_71: 'A-20285', removed_at: null, profile },
      { id: '20284', field_71: 'A-20284' },
    ]);
  });

  test('takes one call for each check, and once a day another to name the fields', async () => {
    const { calls } = accountWith([20285]);
    await run(method, input);
    await run(method, input);
    expect(calls.toSorted()).toEqual(['/database/12', firstPage, firstPage].toSorted());
  });

  test('fails for a collection of another database', async () => {
    const { calls } = accountWith([20285]);
    await expect(run(method, { ...input, collection: '22' })).rejects.toThrow('Collection 22 does not belong to this database.');
    expect(calls).toEqual(['/database/12']);
  });

  test('offers the fields of the collection, and those of the profile', async () => {
    accountWith([]);
    const fields = await run('triggers.new_subprofile.operation.outputFields', input);
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'field_71', label: 'Number' }),
        expect.objectContaining({ key: 'profile__field_1', label: 'Profile Email' }),
        expect.objectContaining({ key: 'profile__profile_id', label: 'Profile ID (Details)' }),
      ]),
    );
  });

  test.each([{ database: '12' }, { collection: '21' }, { database: '12', collection: '22' }])('offers no fields of a collection for %j', async (chosen) => {
    accountWith([]);
    const fields = await run('triggers.new_subprofile.operation.outputFields', chosen);
    expect(Array.isArray(fields) && fields.filter(({ key }) => /^field_/.test(key))).toEqual([]);
  });
});
