import { describe, expect, test } from '@jest/globals';
import { box, stage } from '../../support/mailingwork/end_to_end.ts';

const at = stage();
const act = (key: string, inputData: Record<string, unknown>) => at().run(`creates.${key}.operation.perform`, { inputData });
const find = (key: string, inputData: Record<string, unknown>) => at().run(`searches.${key}.operation.perform`, { inputData });
const choices = (key: string) => at().run(`triggers.${key}.operation.perform`);

/** Top-level keys and, for line items, `parent[]child`. */
function keysOf(output: object): string[] {
  return Object.entries(output).flatMap(([key, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    return typeof first === 'object' && first !== null ? Object.keys(first).map((child) => `${key}[]${child}`) : [key];
  });
}

describe('lists and fields against an account in the sandbox', () => {
  test('a list is created, found, changed, filled, counted, emptied and deleted', async () => {
    const created = { list_id: 9, list_name: 'Frühjahrs&messe [x]', description: 'Größe {{x}}' };
    expect(await act('create_list', { name: created.list_name, description: created.description, folder: '2' })).toEqual(created);
    expect(await find('find_list', { name: 'FRÜHJAHR', partial: true })).toEqual([created]);
    expect(at().sandbox.account.lists.get(9)).toMatchObject({ folderId: 2 });

    expect(await act('update_list', { list: '9', folder: '7' })).toEqual(created);
    await expect(act('update_list', { list: '9', folder: '99' })).rejects.toThrow('Folder 99 does not exist in this account.');
    await expect(act('create_list', { name: 'Misplaced', folder: '99' })).rejects.toThrow('Folder 99 does not exist in this account.');
    expect(await act('update_list', { list: '9', name: 'Messe' })).toEqual({ ...created, list_name: 'Messe' });
    expect(at().sandbox.account.lists.get(9)).toMatchObject({ name: 'Messe', folderId: 7, description: 'Größe {{x}}' });

    for (const name of ['anna', 'ben']) {
      await act('create_subscriber', { email: `${name}@example.com`, lists: ['9'] });
    }
    expect(await find('find_list_statistics', { list: '9' })).toEqual([
      { list_id: 9, list_name: 'Messe', subscriber_count: 2, opt_statuses: [{ status: 'optin', count: 2 }] },
    ]);
    expect(await act('empty_list', { list: '9', confirm: true })).toMatchObject({ list_name: 'Messe', removed_subscriber_count: 2, status: 'emptied' });
    expect(await find('find_subscriber', { email: 'anna@example.com' })).toMatchObject([{ subscribed_list_ids: [] }]);

    expect(await act('delete_list', { list: '9', confirm: true })).toMatchObject({ list_name: 'Messe', removed_subscriber_count: 0, status: 'deleted' });
    expect(await act('delete_list', { list: '9', confirm: true })).toMatchObject({ list_id: 9, list_name: null, status: 'already_gone' });
    expect(await find('find_list', { name: 'Messe', partial: true })).toEqual([]);
    await expect(act('empty_list', { list: '9', confirm: true })).rejects.toThrow(/List 9 does not exist/);
  });

  test('nothing is deleted without confirmation', async () => {
    const before = at().sandbox.account.subscribers.idsByList(1).size;
    await expect(act('empty_list', { list: '1' })).rejects.toThrow(/Nothing was done/);
    await expect(act('delete_list', { list: '1', confirm: false })).rejects.toThrow(/Nothing was done/);
    await expect(act('delete_subscriber', { subscriber: 'subscriber1@example.com' })).rejects.toThrow(/Nothing was done/);
    expect(at().sandbox.account.subscribers.idsByList(1).size).toBe(before);
  });

  test('a field is created, found, changed and used', async () => {
    expect(await act('create_field', { name: 'Größe', type: 'enum', choices: ['S', 'M', 'L'], default: 'M' })).toEqual({
      field_id: 22,
      field_name: 'Größe',
      alias: 'Größe',
      description: null,
      type: 'enum',
      choices: ['S', 'M', 'L'],
      default: 'M',
      is_email: false,
    });
    expect(await act('update_field', { field: '22', alias: 'size', choices: ['S', 'XL'] })).toMatchObject({
      alias: 'size',
      choices: ['S', 'XL'],
      default: 'M',
    });
    expect(await find('find_field', { name: 'SIZE' })).toMatchObject([{ field_id: 22, field_name: 'Größe' }]);
    await expect(act('create_field', { name: 'größe', type: 'text' })).rejects.toThrow(/a field with this name exists/);

    await act('create_subscriber', { email: 'tall@example.com', lists: ['1'], field_22: 'XL' });
    expect(await find('find_subscriber_by_field', { field: '22', value: 'XL' })).toMatchObject([{ email: 'tall@example.com', field_22: 'XL' }]);
    expect(await find('find_subscriber_by_field', { field: '22', value: 'S' })).toEqual([]);
  });

  test('subscribers of one address are found by field, and deleted one by one or all together', async () => {
    const shared = 'subscriber39@example.com';
    expect(await find('find_subscriber_by_field', { field: String(box.emailFieldId), value: shared })).toMatchObject([
      { email: shared, subscriber_ids: [6049040, 6049039] },
      { email: shared, subscriber_ids: [6049040, 6049039] },
    ]);
    await expect(act('delete_subscriber', { subscriber: shared, confirm: true })).rejects.toThrow(/2 subscribers have this e-mail address/);
    expect(await act('delete_subscriber', { subscriber: '6049040', confirm: true })).toMatchObject({
      subscriber_id: 6049040,
      subscriber_ids: [6049040],
      email: shared,
    });
    await act('create_subscriber', { email: shared, lists: ['1'] });
    expect(await act('delete_subscriber', { subscriber: shared, all_records: true, confirm: true })).toMatchObject({
      subscriber_ids: [6049041, 6049039],
      status: 'deleted',
    });
    expect(await find('find_subscriber', { email: shared })).toEqual([]);
    expect(await act('delete_subscriber', { subscriber: shared, confirm: true })).toMatchObject({ email: shared, status: 'not_found' });
  });

  test('setups are found with their lists, and folders are shown with their paths', async () => {
    expect(await find('find_opt_in_setup', { name: 'veranstaltungen', partial: true })).toEqual([
      {
        opt_in_setup_id: 61,
        opt_in_setup_name: 'Veranstaltungen (Double-Opt-in mit Begrüßung)',
        lists: [
          { id: 1, name: 'Newsletter' },
          { id: 5, name: 'Veranstaltungen' },
        ],
      },
    ]);
    expect(await find('find_opt_out_setup', { name: 'Kunden', partial: true })).toMatchObject([{ opt_out_setup_id: 3, lists: [{ id: 3, name: 'Kunden' }] }]);
    expect(await choices('all_folders')).toContainEqual({ id: '5', label: 'Automatisierung / Willkommen (5)' });
    expect(await find('find_folder', { name: 'willkommen' })).toEqual([
      { folder_id: 5, folder_name: 'Willkommen', folder_path: 'Automatisierung / Willkommen' },
    ]);
  });

  test.each([
    ['creates', 'create_list', { name: 'Neu' }],
    ['creates', 'update_list', { list: '1', name: 'Neu' }],
    ['creates', 'empty_list', { list: '1', confirm: true }],
    ['creates', 'delete_list', { list: '1', confirm: true }],
    ['creates', 'delete_subscriber', { subscriber: '6049001', confirm: true }],
    ['creates', 'create_field', { name: 'Neu', type: 'set', choices: ['a', 'b'] }],
    ['creates', 'update_field', { field: '2', alias: 'neu' }],
    ['searches', 'find_folder', { name: 'Willkommen' }],
    ['searches', 'find_list', { name: 'Newsletter' }],
    ['searches', 'find_list_statistics', { list: '1' }],
    ['searches', 'find_field', { name: 'Vorname' }],
    ['searches', 'find_opt_in_setup', { name: 'Newsletter', partial: true }],
    ['searches', 'find_opt_out_setup', { name: 'Abmeldung', partial: true }],
    ['searches', 'find_subscriber_by_field', { field: '17', value: '40000' }],
  ])('every output of %s.%s is described, and no other', async (group, key, inputData) => {
    const result = await at().run(`${group}.${key}.operation.perform`, { inputData });
    const fields = await at().run(`${group}.${key}.operation.outputFields`);
    const described = Array.isArray(fields) ? fields.map((field: { key: string }) => field.key) : [];
    expect(keysOf(Array.isArray(result) ? result[0] : result).toSorted()).toEqual(described.toSorted());
  });
});
