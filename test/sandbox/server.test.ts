import { describe, expect, test } from '@jest/globals';
import { addManyOpenings, addManySubscribers } from '../../sandbox/mailingwork/account/bulk.ts';
import { startSandbox } from '../../sandbox/mailingwork/sandbox.ts';
import { call, freshSandbox, post } from './support.ts';

const sandbox = freshSandbox();

describe('starting and stopping', () => {
  test('listens on the loopback at any free port', () => {
    expect(sandbox().url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('says clearly when the port is in use', async () => {
    const port = Number(new URL(sandbox().url).port);
    await expect(startSandbox({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is already in use.`);
  });

  test('stops at once, with calls hanging and deliveries under way', async () => {
    const own = await startSandbox({ deliveryTimeout: 60_000, deliverySpacing: 60_000 });
    await call(own, 'CreateWebHook', { app: 'a', event: 'optin_finalized', url: `${own.url}/webservice/webservice/json/GetFields` });
    own.faults.add({ fault: 'hang' });
    const hanging = post(own, 'GetLists').catch(() => 'ended');
    own.account.webhooks.forEach((webhook) => {
      own.deliveries.accept(webhook, { event: 'optin_finalized', payload: {} });
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await own.close();
    expect(await hanging).toBe('ended');
  });
});

test('two hundred thousand subscribers and openings delay no call', async () => {
  const { account, clock } = sandbox();
  const ids = addManySubscribers(account, 200_000, 8, clock.now());
  addManyOpenings(account, 2, ids, 200_000, clock.now() - 200_000_000);
  expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'bulk199999@example.com' })).result).toEqual([ids.at(-1)]);
  expect((await call(sandbox(), 'GetRecipientById', { recipientId: ids.at(-1) ?? 0 })).error).toBe(0);
  expect((await call(sandbox(), 'CreateRecipient', { listId: 8, 'fields[1]': 'one-more@example.com' })).error).toBe(0);
  const page = await call(sandbox(), 'GetOpeningsByEmailId', { emailId: 2, 'advanced[start]': 150_000, 'advanced[limit]': 1000, 'advanced[passDate]': 1 });
  expect(page.result).toHaveLength(1000);
  expect((await call(sandbox(), 'GetRecipientCountByListId', { listId: 8 })).result).toBe('200001');
  expect((await fetch(sandbox().url)).status).toBe(200);
});

test('the retained addresses end at ten thousand rows, their total does not', async () => {
  for (let number = 0; number < 12_000; number += 1) {
    sandbox().account.retainedAddresses.set(`r${number}@example.com`, sandbox().clock.now());
  }
  const { result } = await call(sandbox(), 'GetRetainedEmailAddresses');
  expect(Object(result).data).toHaveLength(10_000);
  expect(Number(Object(result).total)).toBeGreaterThan(12_000);
});
