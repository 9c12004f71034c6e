import { describe, expect, test } from '@jest/globals';
import { toIsoDate } from '../../../webservice/values/time.ts';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'triggers.new_unsubscribe.operation.perform';
const hydrated = expect.stringMatching(/^hydrate\|\|\|/);

/** What a placeholder of a row becomes. */
async function become(placeholder: unknown): Promise<unknown> {
  const { method: hydrator, bundle } = JSON.parse(String(placeholder).split('|||')[1] ?? '');
  return run(hydrator, bundle);
}

async function rowsOf(account: MovingAccount): Promise<{ profile_id: unknown; subprofile_id: unknown; profile: unknown }[]> {
  const rows = await run(method);
  expect(account.calls).toHaveLength(2);
  account.calls.length = 0;
  return Array.isArray(rows) ? rows : [];
}

describe('New Unsubscribe', () => {
  test('returns who unsubscribed through mailings of both kinds, newest first', async () => {
    const account = new MovingAccount();
    const [older, newer] = [ago(60), ago(50)];
    account.left = { draganddrop: [{ id: 77, timestamp: older }], html: [{ id: 18, timestamp: newer }] };
    expect(await run(method)).toEqual([
      {
        id: 'html-18',
        mailing_id: 'html-1',
        mailing_type: 'HTML',
        source: 'link',
        successful: true,
        profile_id: 18,
        subprofile_id: null,
        occurred_at: toIsoDate(newer, 'Europe/Amsterdam'),
        occurred_at_raw: newer,
        profile: hydrated,
      },
      {
        id: 'dnd-77',
        mailing_id: 'dnd-2',
        mailing_type: 'Drag-and-Drop',
        source: 'link',
        successful: null,
        profile_id: hydrated,
        subprofile_id: hydrated,
        occurred_at: toIsoDate(older, 'Europe/Amsterdam'),
        occurred_at_raw: older,
        profile: hydrated,
      },
    ]);
  });

  test('takes two calls for each check, of the last days alone', async () => {
    const account = new MovingAccount();
    await run(method);
    expect(account.calls.toSorted()).toEqual([
      expect.stringMatching(/^\/draganddrop\/unsubscribes\?start=0&limit=1000&total=false&begintime=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^\/html\/unsubscribes\?start=0&limit=1000&total=false&fields\[\]=timestamp>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    ]);
  });

  test('shows the last weeks in the editor', async () => {
    const account = new MovingAccount();
    account.left = { draganddrop: [{ id: 77, timestamp: ago(2_000_000) }], html: [] };
    expect(await run(method)).toEqual([]);
    expect(await run(method, {}, { meta: { isLoadingSample: true } })).toMatchObject([{ id: 'dnd-77' }]);
  });

  test('tells no time where none is delivered', async () => {
    const account = new MovingAccount();
    account.others['/html/unsubscribes'] = () => ({ data: [{ ID: '1', timestamp: null, profile: '7' }] });
    expect(await run(method)).toMatchObject([{ id: 'html-1', occurred_at: null, occurred_at_raw: null }]);
  });

  test('finds the profile by the mail when a step reads it, where the list does not tell', async () => {
    const account = new MovingAccount();
    account.left = { draganddrop: [{ id: 77, timestamp: ago(60) }] };
    account.others['/draganddrop/destination/77'] = () => ({ ID: '77', profile: '18381', subprofile: '0', mailing: '2' });
    account.others['/profile/18381'] = () => ({ ID: '18381', fields: { Email: 'jane@example.com' }, interests: [], database: '12', removed: false });
    account.left.html = [];
    const [row] = await rowsOf(account);
    expect(await become(row?.profile)).toMatchObject({ profile_id: 18381, email: 'jane@example.com' });
    expect(account.calls).toEqual(['/draganddrop/destination/77', '/profile/18381', '/database/12']);
    expect(await become(row?.profile_id)).toBe(18381);
    expect(await become(row?.subprofile_id)).toBeNull();
  });

  test('finds the profile of a subprofile', async () => {
    const account = new MovingAccount();
    account.left = { draganddrop: [{ id: 77, timestamp: ago(60) }], html: [] };
    account.others['/draganddrop/destination/77'] = () => ({ ID: '77', profile: null, subprofile: '21', mailing: '2' });
    account.others['/subprofile/21'] = () => ({ ID: '21', fields: [], profile: '18381', collection: '21', removed: false });
    account.others['/profile/18381'] = () => 404;
    const [row] = await rowsOf(account);
    expect(await become(row?.profile_id)).toBe(18381);
    expect(await become(row?.subprofile_id)).toBe(21);
    expect(await become(row?.profile)).toBeNull();
  });

  test('knows no one where the mail is not known any more', async () => {
    const account = new MovingAccount();
    account.left = { draganddrop: [{ id: 77, timestamp: ago(60) }], html: [] };
    account.others['/draganddrop/destination/77'] = () => 404;
    const [row] = await rowsOf(account);
    expect([await become(row?.profile), await become(row?.profile_id), await become(row?.subprofile_id)]).toEqual([null, null, null]);
  });

  test('finds the profile by the subprofile alone, and no one where neither is told', async () => {
    const account = new MovingAccount();
    account.left = { draganddrop: [] };
    account.others['/html/unsubscribes'] = () => ({
      data: [
        { ID: '2', timestamp: ago(60), profile: null, subprofile: '21', destination: '5' },
        { ID: '1', timestamp: ago(60), profile: null, subprofile: null, destination: '5' },
      ],
    });
    account.others['/subprofile/21'] = () => ({ ID: '21', fields: [], profile: '18381' });
    account.others['/profile/18381'] = () => ({ ID: '18381', fields: {}, interests: [], database: '12', removed: '2026-05-01 10:00:00' });
    const [row, other] = await rowsOf(account);
    expect(row).toMatchObject({ profile_id: null, subprofile_id: 21 });
    expect(await become(row?.profile)).toMatchObject({ profile_id: 18381, email: null, removed_at: '2026-05-01T10:00:00+02:00' });
    expect(other).toMatchObject({ profile_id: null, subprofile_id: null, profile: null });
  });
});
