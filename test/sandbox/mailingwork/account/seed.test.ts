import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { SeedInput } from '../../../../sandbox/mailingwork/account/seed.ts';
import { startSandbox } from '../../../../sandbox/mailingwork/sandbox.ts';
import { SeedError } from '../../../../sandbox/seed.ts';
import { call, freshSandbox } from '../../support.ts';

const example: SeedInput = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../sandbox/mailingwork/example_seed.json'), 'utf8'));

describe('a sandbox with a seed', () => {
  const sandbox = freshSandbox({ seed: example });

  test('holds what the seed says, and nothing else', async () => {
    expect((await call(sandbox(), 'GetLists')).result).toMatchObject([
      { id: 1, name: 'Newsletter', description: 'Every first Monday' },
      { id: 2, name: 'Customers' },
    ]);
    expect((await call(sandbox(), 'GetFields')).result).toMatchObject([
      { id: 1, name: 'E-mail', type: 'varchar', behavior: 'email' },
      { id: 2, name: 'First name' },
      { id: 3, type: 'enum', options: 'red,green,blue' },
    ]);
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'anna@example.com' })).result).toEqual([1]);
    expect((await call(sandbox(), 'GetRecipientFieldsById', { recipientId: 1 })).result).toContainEqual({ id: 3, value: 'green' });
    expect([sandbox().account.mailings.size, sandbox().account.outbox.size]).toEqual([0, 0]);
  });

  test('has setups that work', async () => {
    expect((await call(sandbox(), 'OptinRecipient', { optinSetupId: 10, 'fields[1]': 'new@example.com' })).error).toBe(0);
    expect([...sandbox().account.outbox.values()]).toEqual([expect.objectContaining({ to: 'new@example.com', kind: 'opt-in confirmation' })]);
    expect((await call(sandbox(), 'OptoutRecipientById', { optoutSetupId: 20, recipientId: 1 })).error).toBe(0);
    expect(sandbox().account.subscribers.get(1)?.lists.size).toBe(0);
  });

  test('gives new items ids after those of the seed', async () => {
    expect((await call(sandbox(), 'CreateList', { name: 'Another' })).result).toBe(3);
    expect((await call(sandbox(), 'CreateRecipient', { listId: 1, 'fields[1]': 'new@example.com' })).result).toBe(3);
  });

  test('starts from it again after a reset', async () => {
    await call(sandbox(), 'DeleteListById', { listId: 1 });
    sandbox().reset();
    expect([...sandbox().account.lists.keys()]).toEqual([1, 2]);
    expect(sandbox().account.lists.get(1)?.name).toBe('Newsletter');
  });

  test('shows its pages', async () => {
    for (const path of ['/', '/sign-up/10', '/unsubscribe?setup=20', '/outbox', '/notifications']) {
      expect((await fetch(`${sandbox().url}${path}`)).status).toBe(200);
    }
  });
});

test('choices that contain commas stay unchanged', async () => {
  const [email] = example.fields;
  const fields = [...(email ? [email] : []), { id: 9, name: 'Size', type: 'enum' as const, options: ['1,5 l', '2 l'] }];
  const sandbox = await startSandbox({ seed: { lists: example.lists, fields } });
  expect(sandbox.account.fields.get(9)?.options).toBe('1,5 l\n2 l\n');
  await sandbox.close();
});

describe('a seed is refused, with the place of the mistake, when', () => {
  const { lists, fields } = example;
  const setup = { id: 1, name: 'x', fields: [1], lists: [1] };

  test.each<[string, SeedInput, string]>([
    ['an id is used twice', { lists: [...lists, { id: 2, name: 'x' }], fields }, 'lists[2].id: the id 2 is already in use'],
    ['no field holds the address', { lists, fields: [{ id: 1, name: 'x' }] }, 'fields: one field has the behavior "email", not 0'],
    [
      'a sign-up joins a list that does not exist',
      { lists, fields, optInSetups: [{ ...setup, lists: [1, 7] }] },
      'optInSetups[0].lists[1]: there is no list with the id 7',
    ],
    [
      'a sign-up asks for a field that does not exist',
      { lists, fields, optInSetups: [{ ...setup, fields: [1, 8] }] },
      'optInSetups[0].fields[1]: there is no field with the id 8',
    ],
    [
      'a sign-up does not ask for the address',
      { lists, fields, optInSetups: [{ ...setup, fields: [2] }] },
      'optInSetups[0].fields: the e-mail field 1 is missing',
    ],
    [
      'an opt-out leaves a list that does not exist',
      { lists, fields, optOutSetups: [{ id: 1, name: 'x', lists: [7] }] },
      'optOutSetups[0].lists[0]: there is no list with the id 7',
    ],
    ['a subscriber has no address', { lists, fields, subscribers: [{ fields: { 2: 'Anna' } }] }, 'subscribers[0].fields.1: an e-mail address is needed'],
    [
      'a subscriber is in a list that does not exist',
      { lists, fields, subscribers: [{ fields: { 1: 'a@example.com' }, lists: [9] }] },
      'subscribers[0].lists[0]: there is no list with the id 9',
    ],
    [
      'a subscriber has a field that does not exist',
      { lists, fields, subscribers: [{ fields: { 1: 'a@example.com', name: 'x' } }] },
      'subscribers[0].fields.name: there is no field with the id name',
    ],
  ])('%s', async (_what, seed, line) => {
    await expect(startSandbox({ seed })).rejects.toThrow(new SeedError(`The seed of this sandbox cannot be used:\n  ${line}`));
  });
});
