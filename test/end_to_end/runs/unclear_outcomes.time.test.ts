import { expect, test } from '@jest/globals';
import { stage } from '../../support/mailingwork/end_to_end.ts';

const at = stage(10_000);

test('an opt-out that is never answered leaves time to check whether it was carried out', async () => {
  const { sandbox, run } = at();
  sandbox.faults.add({ fault: 'hang', operation: 'OptoutRecipientById', done: true });
  const inputData = { subscriber: 'subscriber1@example.com', opt_out_setup: '1' };
  expect(await run('creates.opt_out_subscriber.operation.perform', { inputData })).toMatchObject({ status: 'completed' });
});

test('a creation that is never answered leaves time to find the subscriber', async () => {
  const { sandbox, run } = at();
  sandbox.faults.add({ fault: 'hang', operation: 'CreateRecipient', done: true });
  const inputData = { email: 'lead@example.com', lists: ['1'], field_3: 'Lea' };
  const created = await run('creates.create_subscriber.operation.perform', { inputData });
  expect([...sandbox.account.subscribers.idsByAddress(inputData.email)]).toEqual([Object(created).subscriber_id]);
  expect(created).toMatchObject({ first_name: 'Lea', subscribed_list_names: ['Newsletter'] });
});
