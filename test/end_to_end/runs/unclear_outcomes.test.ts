import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../sandbox/faults/faults.ts';
import type { Data, Run } from '../../../sandbox/runner/runner.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

/** Zapier's waiting times last a moment here; what a run does after them is what counts. */
const { sandbox, runner, signUp, settled } = runnerStage({ timeScale: 0.001 });

const LEAD = 'lead@example.com';
const account = () => sandbox().account;
const leads = () => [...account().subscribers.idsByAddress(LEAD)];
const mailsTo = (address: string) => [...account().outbox.values()].filter(({ to }) => to === address).length;

/** Runs an action in a Zap until Zapier is done with it. The fault strikes its first attempt. */
async function runInZap(key: string, inputData: Data, fault: Fault): Promise<Run> {
  let isArmed = false;
  const action = () => {
    if (!isArmed) {
      isArmed = true;
      sandbox().faults.add({ ...fault, times: 1 });
    }
    return runner().app.act({ kind: 'create', key }, inputData);
  };
  const zap = runner().addZap({ trigger: { key: 'new_opt_in' }, action });
  await zap.turnOn();
  await signUp('starter');
  await settled();
  const [run] = zap.runs;
  await zap.turnOff();
  if (run === undefined) {
    throw new Error('no run');
  }
  return run;
}

/** What leaves the outcome of a write unclear. */
const faults: readonly (readonly [what: string, fault: Fault])[] = [
  ['a 503', { fault: 'status', status: 503 }],
  ['a reset', { fault: 'reset' }],
];

describe.each(faults)('where %s is the answer', (_what, fault) => {
  describe.each([
    ['create_subscriber', { lists: ['1'], field_3: 'Lea', field_10: 'yes', field_13: '2026-01-01T12:00:00Z' }],
    ['create_or_update_subscriber', { lists: ['1'], field_3: 'Lea' }],
  ])('%s', (key, inputs) => {
    const create = (done: boolean) => runInZap(key, { email: LEAD, ...inputs }, { ...fault, operation: 'CreateRecipient', done });

    test('succeeds with the subscriber that was created, and creates no second one', async () => {
      const run = await create(true);
      expect(leads()).toHaveLength(1);
      expect(run).toMatchObject({ status: 'success', attempts: 1, output: { subscriber_id: leads()[0], first_name: 'Lea', subscribed_list_ids: [1] } });
      expect(sandbox().calls.count('CreateRecipient')).toBe(1);
    });

    test('is run again where none was created, and creates one', async () => {
      const run = await create(false);
      expect(leads()).toHaveLength(1);
      expect(run).toMatchObject({ status: 'success', attempts: 2, output: { subscriber_id: leads()[0], first_name: 'Lea' } });
    });
  });

  test('Create Subscriber does not return an older subscriber with the address', async () => {
    await runner().app.act({ kind: 'create', key: 'create_subscriber' }, { email: LEAD, lists: ['5'], field_3: 'Lea' });
    const [older] = leads();
    const run = await runInZap('create_subscriber', { email: LEAD, lists: ['1'], field_3: 'Lea' }, { ...fault, operation: 'CreateRecipient' });
    expect(run).toMatchObject({ status: 'success', attempts: 2, output: { subscribed_list_ids: [1] } });
    expect(leads()).toHaveLength(2);
    expect(run).not.toMatchObject({ output: { subscriber_id: older } });
  });

  test.each([
    ['create_list', 'CreateList', { name: 'Messe', description: 'Größe' }, { list_name: 'Messe' }],
    ['create_field', 'CreateField', { name: 'Größe', type: 'enum', choices: ['S', 'M'] }, { field_name: 'Größe' }],
  ] as const)('%s creates one, whether the answer was lost or the work was not done', async (key, name, inputs, output) => {
    const made = () => [...account().lists.values(), ...account().fields.values()].filter(({ name: called }) => called === inputs.name).length;
    expect(await runInZap(key, inputs, { ...fault, operation: name, done: true })).toMatchObject({ status: 'success', attempts: 1, output });
    expect(made()).toBe(1);
    const other = { ...inputs, name: `${inputs.name} 2` };
    expect(await runInZap(key, other, { ...fault, operation: name })).toMatchObject({ status: 'success', attempts: 2 });
    expect(made()).toBe(1);
  });

  test('an opt-in is requested again: at worst a second confirmation e-mail is sent', async () => {
    for (const [done, mails] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const email = `lead.${mails}@example.com`;
      const run = await runInZap('opt_in_subscriber', { opt_in_setup: '60', email }, { ...fault, operation: 'OptinRecipient', done });
      expect(run).toMatchObject({ status: 'success', attempts: 2, output: { status: 'requested' } });
      expect(mailsTo(email)).toBe(mails);
    }
  });

  describe.each([true, false])('where the webservice carried it out: %j', (done) => {
    const attempts = done ? 1 : 2;

    test('an opt-out ends as completed', async () => {
      const [id = 0] = account().subscribers.idsByAddress('subscriber1@example.com');
      expect(account().subscribers.get(id)?.lists.has(1)).toBe(true);
      const inputData = { opt_out_setup: '1', subscriber: 'subscriber1@example.com' };
      const run = await runInZap('opt_out_subscriber', inputData, { ...fault, operation: 'OptoutRecipientById', done });
      expect(run).toMatchObject({ status: 'success', attempts, output: { status: 'completed', opted_out_list_ids: [1, 5] } });
      expect(account().subscribers.get(id)?.lists.has(1)).toBe(false);
    });

    test.each(['subscriber1@example.com', '6049001'])('a deletion of %s ends as completed', async (subscriber) => {
      const run = await runInZap('delete_subscriber', { subscriber, confirm: true }, { ...fault, operation: 'DeleteRecipientById', done });
      expect(run).toMatchObject({ status: 'success', attempts, output: { status: 'deleted', removed_records: expect.any(String) } });
      expect(account().subscribers.get(Number(Object(run.output).subscriber_id))).toBeUndefined();
    });

    test('a deletion of a list ends as completed', async () => {
      const run = await runInZap('delete_list', { list: '1', confirm: true }, { ...fault, operation: 'DeleteListById', done });
      expect(run).toMatchObject({ status: 'success', attempts, output: { status: 'deleted', list_id: 1 } });
      expect(account().lists.has(1)).toBe(false);
    });
  });

  test('a list that was emptied is found empty; one that was not is left unchanged, because new members may have joined', async () => {
    const empty = (done: boolean) => runInZap('empty_list', { list: '1', confirm: true }, { ...fault, operation: 'EmptyList', done });
    expect(await empty(false)).toMatchObject({ status: 'halted', attempts: 1 });
    expect(await empty(true)).toMatchObject({ status: 'success', attempts: 1, output: { status: 'emptied' } });
  });

  describe('an e-mail to a person who is not a subscriber', () => {
    const send = (done: boolean, if_unclear?: string) =>
      runInZap('send_campaign_email', { mailing: '7', email: 'buyer@example.com', if_unclear }, { ...fault, operation: 'SendEMailByIDAndRecipient', done });

    test.each([
      [true, 1],
      [false, 0],
    ])('halts, and is never sent twice (sent: %j)', async (done, mails) => {
      expect(await send(done)).toMatchObject({ status: 'halted', attempts: 1, reason: expect.stringContaining('check before you run this step again') });
      expect(mailsTo('buyer@example.com')).toBe(mails);
    });

    test.each([
      [true, 2],
      [false, 1],
    ])('is sent again where the user chose that (sent: %j)', async (done, mails) => {
      expect(await send(done, 'try_again')).toMatchObject({ status: 'success', attempts: 2 });
      expect(mailsTo('buyer@example.com')).toBe(mails);
    });
  });

  test.each(['stop', 'try_again'])('an e-mail to a subscriber that was sent is found, and not sent twice (%s)', async (if_unclear) => {
    const email = 'subscriber1@example.com';
    const before = mailsTo(email);
    const run = await runInZap('send_campaign_email', { mailing: '7', email, if_unclear }, { ...fault, operation: 'SendEMailByIDAndRecipient', done: true });
    expect(run).toMatchObject({ status: 'success', attempts: 1, output: { status: 'sent', email } });
    expect(mailsTo(email)).toBe(before + 1);
  });

  test('an import that adds all is run again', async () => {
    const inputData = { list: '1', mode: 'add', subscribers: [{ email: LEAD }] };
    expect(await runInZap('import_subscribers', inputData, { ...fault, operation: 'ImportRecipients' })).toMatchObject({ status: 'success', attempts: 2 });
    expect(leads()).toHaveLength(1);
  });
});
