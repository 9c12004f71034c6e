import { describe, expect, test } from '@jest/globals';
import { freshReceiver } from '../../sandbox/support.ts';
import { box, stage } from '../../support/mailingwork/end_to_end.ts';

const at = stage();
const receiver = freshReceiver();

const emailField = `fields[${box.emailFieldId}]`;
const person = { [emailField]: 'anna@example.com', 'fields[2]': 'Frau', 'fields[3]': 'Anna', 'fields[4]': 'Öz {{bundle.x}}' };

/** Turns a Zap on, lets something happen, and returns what the Zap gets. */
async function outputsOf(trigger: string, happen: () => Promise<unknown>): Promise<unknown[]> {
  const { run, sandbox } = at();
  const targetUrl = receiver().url;
  const subscribeData = await run(`triggers.${trigger}.operation.performSubscribe`, { targetUrl });
  await happen();
  await sandbox.deliveries.idle();
  const outputs = await Promise.all(receiver().bodies.map((cleanedRequest) => run(`triggers.${trigger}.operation.perform`, { cleanedRequest, subscribeData })));
  await run(`triggers.${trigger}.operation.performUnsubscribe`, { targetUrl, subscribeData });
  expect(sandbox.account.webhooks.size).toBe(0);
  return outputs.flat();
}

/** Signs up and opens the confirmation link of the newest mail. */
async function signUpAndConfirm(): Promise<void> {
  const { sandbox, submit } = at();
  expect((await submit('/sign-up/60', person)).status).toBeLessThan(400);
  const mail = [...sandbox.account.outbox.values()].at(-1);
  const path = mail?.links.find((link) => link.path.startsWith('/confirm/'))?.path ?? '/missing';
  expect((await fetch(new URL(path, sandbox.url))).status).toBe(200);
}

describe('from the page to the Zap', () => {
  test('a confirmed sign-up arrives once, with names', async () => {
    const outputs = await outputsOf('new_opt_in', signUpAndConfirm);
    expect(outputs).toMatchObject([
      {
        opt_in_setup_id: 60,
        opt_in_setup_name: 'Newsletter (Double-Opt-in)',
        email: 'anna@example.com',
        first_name: 'Anna',
        last_name: 'Öz {{bundle.x}}',
        salutation: 'Frau',
        subscribed_list_names: ['Newsletter'],
        occurred_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+0[12]:00$/),
      },
    ]);
  });

  test('a sign-up without confirmation does not arrive', async () => {
    expect(await outputsOf('new_opt_in', () => at().submit('/sign-up/60', person))).toEqual([]);
  });

  test('an opt-out arrives with the lists that were left', async () => {
    const outputs = await outputsOf('new_opt_out', () =>
      at().run('creates.opt_out_subscriber.operation.perform', { inputData: { subscriber: '6049001', opt_out_setup: '1' } }),
    );
    expect(outputs).toMatchObject([{ subscriber_id: 6049001, opt_out_setup_id: 1, opt_out_setup_name: expect.stringContaining('Abmeldung') }]);
  });

  test('a profile change arrives with the new values', async () => {
    const { sandbox, submit } = at();
    const page = await (await fetch(sandbox.url)).text();
    const path = /\/profile\/[\w-]+/.exec(page)?.[0] ?? '/missing';
    const outputs = await outputsOf('profile_updated_by_subscriber', () => submit(path, { [emailField]: 'changed@example.com', 'fields[3]': 'Changed' }));
    expect(outputs).toMatchObject([{ first_name: 'Changed', subscriber_id: expect.any(Number) }]);
  });

  test('two Zaps on one event both receive it', async () => {
    const { run, sandbox } = at();
    const targets = [`${receiver().url}-1`, `${receiver().url}-2`];
    for (const targetUrl of targets) {
      await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl });
    }
    await signUpAndConfirm();
    await sandbox.deliveries.idle();
    expect(receiver().bodies).toHaveLength(2);
  });

  test('turning on again with the same target keeps the webhook', async () => {
    const { run, sandbox } = at();
    const first = await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl: receiver().url });
    const second = await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl: receiver().url });
    expect(second).toEqual(first);
    expect(sandbox.account.webhooks.size).toBe(1);
  });

  test.each([['lose-answer'], ['cut']])('a webhook whose creation was answered with %s is adopted', async (fault) => {
    const { run, sandbox } = at();
    await fetch(`${sandbox.url}/control/faults`, { method: 'POST', body: JSON.stringify({ fault, operation: 'CreateWebHook', times: 1 }) });
    const subscribeData = await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl: receiver().url });
    expect(subscribeData).toMatchObject({ id: String([...sandbox.account.webhooks.keys()][0]) });
    expect(sandbox.account.webhooks.size).toBe(1);
  });
});
