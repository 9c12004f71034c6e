import { describe, expect, test } from '@jest/globals';
import { stage } from '../../support/mailingwork/end_to_end.ts';

const at = stage();
const act = (key: string, inputData: Record<string, unknown>) => at().run(`creates.${key}.operation.perform`, { inputData });
const find = (inputData: Record<string, unknown>) => at().run('searches.find_subscriber.operation.perform', { inputData });

describe('actions against an account in the sandbox', () => {
  test('create, find, update and add to lists', async () => {
    expect(
      await act('create_subscriber', { email: 'new@example.com', lists: ['1'], field_3: 'Ümit & Co. [x]', field_13: '2026-01-01T12:00:00Z' }),
    ).toMatchObject({
      email: 'new@example.com',
      first_name: 'Ümit & Co. [x]',
      field_13: '2026-01-01T13:00:00+01:00',
      subscribed_list_names: ['Newsletter'],
    });
    expect(await find({ email: 'new@example.com' })).toMatchObject([{ first_name: 'Ümit & Co. [x]' }]);
    expect(await act('update_subscriber', { subscriber: 'new@example.com', field_4: 'Kaya', new_email: 'newer@example.com' })).toMatchObject({
      email: 'newer@example.com',
      first_name: 'Ümit & Co. [x]',
      last_name: 'Kaya',
    });
    expect(await act('add_subscriber_to_lists', { subscriber: 'newer@example.com', add_to_lists: ['5', '3'] })).toMatchObject({
      first_name: 'Ümit & Co. [x]',
      subscribed_list_ids: expect.arrayContaining([1, 3, 5]),
    });
    expect(await find({ email: 'new@example.com' })).toEqual([]);
  });

  test('create or update creates no second subscriber', async () => {
    expect(await act('create_or_update_subscriber', { email: 'one@example.com', lists: ['1'], field_3: 'One' })).toMatchObject({ created: true });
    expect(await act('create_or_update_subscriber', { email: 'one@example.com', lists: ['5'], field_4: 'Only' })).toMatchObject({
      created: false,
      first_name: 'One',
      last_name: 'Only',
      subscribed_list_ids: [1],
    });
    expect(await find({ email: 'one@example.com' })).toHaveLength(1);
  });

  test('an address with two subscribers is updated in both', async () => {
    expect(await act('create_or_update_subscriber', { email: 'subscriber39@example.com', field_6: 'Both' })).toMatchObject({
      created: false,
      subscriber_ids: [6049040, 6049039],
    });
    expect(await find({ email: 'subscriber39@example.com' })).toMatchObject([{ field_6: 'Both' }, { field_6: 'Both' }]);
  });

  test('after each write, the IDs are those of all who have the address', async () => {
    const first = await act('create_subscriber', { email: 'twice@example.com', lists: ['1'] });
    const second = await act('create_subscriber', { email: 'twice@example.com', lists: ['1'] });
    const [one, two] = [first, second].map((output) => Number(Object(output).subscriber_id));
    expect(second).toMatchObject({ subscriber_ids: [two, one] });
    expect(await act('update_subscriber', { subscriber: one, field_3: 'One' })).toMatchObject({ subscriber_id: one, subscriber_ids: [one, two] });
    expect(await act('update_subscriber', { subscriber: one, new_email: 'alone@example.com' })).toMatchObject({ subscriber_id: one, subscriber_ids: [one] });
    expect(await find({ email: 'twice@example.com' })).toMatchObject([{ subscriber_id: two }]);
  });

  test('a new address that another subscriber has is refused before anything is written, unless it is allowed', async () => {
    const inputData = { subscriber: '6049001', new_email: 'subscriber2@example.com', field_3: 'Moved' };
    await expect(act('update_subscriber', inputData)).rejects.toThrow(/Another subscriber has the new address/);
    expect(at().sandbox.calls.count('UpdateRecipientById')).toBe(0);
    expect(await act('update_subscriber', { ...inputData, allow_existing_address: true })).toMatchObject({
      email: 'subscriber2@example.com',
      first_name: 'Moved',
      subscriber_ids: [6049001, 6049002],
    });
  });

  test('fields are cleared when requested, and the output reports values that the account keeps', async () => {
    const clear = { subscriber: '6049001', fields_to_clear: ['4'], field_3: 'Max' };
    await act('update_subscriber', { subscriber: '6049001', field_4: 'Muster' });
    at().sandbox.settings.emptyValues = 'ignored';
    const kept = await act('update_subscriber', clear);
    at().sandbox.settings.emptyValues = 'stored';
    expect(kept).toMatchObject({ first_name: 'Max', last_name: 'Muster', not_cleared_field_ids: [4], not_cleared_field_names: ['Nachname'] });
    expect(await act('create_or_update_subscriber', { email: 'subscriber1@example.com', fields_to_clear: ['4'] })).toMatchObject({
      first_name: 'Max',
      last_name: null,
      not_cleared_field_ids: [],
    });
  });

  test('an unknown subscriber halts an update, and an opt-out ends without an error', async () => {
    await expect(act('update_subscriber', { subscriber: 'unknown@example.com', field_3: 'x' })).rejects.toMatchObject({ name: 'HaltedError' });
    await expect(act('add_subscriber_to_lists', { subscriber: '999', add_to_lists: ['1'] })).rejects.toMatchObject({ name: 'HaltedError' });
    expect(await act('opt_out_subscriber', { subscriber: 'unknown@example.com', opt_out_setup: '1' })).toMatchObject({ status: 'not_found' });
  });

  test('an opt-in is requested, an opt-out is completed', async () => {
    expect(await act('opt_in_subscriber', { opt_in_setup: '60', email: 'lead@example.com', field_3: 'Lead', ip_address: '192.0.2.1' })).toMatchObject({
      status: 'requested',
      opt_in_id: expect.any(Number),
    });
    expect(await find({ email: 'lead@example.com' })).toEqual([]);
    await expect(act('opt_in_subscriber', { opt_in_setup: '60', email: 'lead2@example.com', field_17: '5' })).rejects.toThrow(
      /code 4.* Perhaps the setup’s form lacks one of these: Kundennummer\./,
    );
    await act('create_subscriber', { email: 'leaver@example.com', lists: ['1'] });
    expect(await act('opt_out_subscriber', { subscriber: 'leaver@example.com', opt_out_setup: '1' })).toMatchObject({
      status: 'completed',
      opted_out_list_names: ['Newsletter'],
    });
  });

  test('of four deletions of one subscriber at the same time, each ends as deleted or already gone', async () => {
    at().sandbox.faults.add({ fault: 'slow', ms: 300, operation: 'DeleteRecipientById' });
    const subscriber = 'subscriber1@example.com';
    const outputs = await Promise.all(Array.from({ length: 4 }, () => act('delete_subscriber', { subscriber, confirm: true })));
    const statuses = outputs.map((output) => Object(output).status);
    expect(statuses.toSorted()).toEqual(['deleted', 'not_found', 'not_found', 'not_found']);
    expect(await find({ email: subscriber })).toEqual([]);
  });

  test('a deactivated webhook is found and activated', async () => {
    const { run, sandbox } = at();
    await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl: 'http://127.0.0.1:9/hook/abcd' });
    const webhook = [...sandbox.account.webhooks.values()][0];
    if (webhook === undefined) {
      throw new Error('no webhook');
    }
    webhook.active = false;
    webhook.deactivatedAt = sandbox.clock.now();
    const search = 'searches.find_webhooks.operation.perform';
    expect(await run(search, { inputData: { state: 'inactive' } })).toMatchObject([{ webhook_id: webhook.id, active: false, url: '127.0.0.1:9/…abcd' }]);
    expect(await act('activate_webhook', { webhook: String(webhook.id), replay_events: true })).toMatchObject({ active: true, events_replayed: true });
    expect(await run(search, { inputData: { state: 'inactive' } })).toEqual([]);
  });
});
