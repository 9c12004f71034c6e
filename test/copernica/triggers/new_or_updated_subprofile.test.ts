import { describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount, type Stored } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'triggers.new_or_updated_subprofile.operation.perform';
const input = { database: '12', collection: '21' };
const firstPage = '/collection/21/subprofiles?start=0&limit=1000&total=false&orderby=modified&order=desc';

const stored = (id: number, changes: Partial<Stored> = {}): Stored => ({
  ...{ id, email: `A-${id}`, interests: [], created: '2013-01-06 14:19:51', modified: ago(60), removed: null },
  ...changes,
});

async function idsAfter(account: MovingAccount, subprofiles: Stored[], fields: string[] = []): Promise<string[]> {
  account.subprofiles = subprofiles;
  const rows = await run(method, { ...input, changed_fields: fields });
  return Array.isArray(rows) ? rows.map(({ id }) => id) : [];
}

describe('New or Updated Subprofile', () => {
  test('returns the subprofiles changed last, those changed last first, with a profile that is read when a step needs it', async () => {
    const account = new MovingAccount();
    const newer = ago(50);
    account.subprofiles = [stored(7), stored(8, { modified: newer }), stored(9, { removed: ago(5) })];
    expect(await run(method, input)).toMatchObject([
      { id: expect.stringMatching(new RegExp(`^8-${newer}-[0-9a-f]{16}$`)), subprofile_id: 8, field_71: 'A-8', profile: expect.stringMatching(/^hydrate/) },
      { subprofile_id: 7, profile_id: 7 },
    ]);
    expect(account.calls).toEqual(['/database/12', firstPage]);
  });

  test('tells only changes of the chosen fields apart, where there are any', async () => {
    const account = new MovingAccount();
    const [one] = await idsAfter(account, [stored(7)], ['71']);
    expect(one).toMatch(/^7-[0-9a-f]{16}$/);
    expect(await idsAfter(account, [stored(7, { modified: ago(1) })], ['71'])).toEqual([one]);
    expect(await idsAfter(account, [stored(7, { email: 'A-1001' })], ['71'])).not.toEqual([one]);
  });

  test('fails for a field of another collection, and for a collection of another database', async () => {
    await expect(idsAfter(new MovingAccount(), [], ['1'])).rejects.toThrow('Field 1 does not exist in this account.');
    await expect(run(method, { ...input, collection: '22' })).rejects.toThrow('Collection 22 does not belong to this database.');
  });
});
