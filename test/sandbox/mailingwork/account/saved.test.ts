import { describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../../sandbox/mailingwork/sandbox.ts';
import { call, freshSandbox } from '../../support.ts';

const sandbox = freshSandbox();

/** What a seed is about, as the account holds it. */
function contentsOf({ account }: Sandbox) {
  const subscribers = Array.from(account.subscribers.all(), ({ fields, lists }) => ({ fields, lists }));
  const mailings = Array.from(account.mailings.values(), ({ id, subject, type, status, text, html, listIds, links }) => {
    return { id, subject, type, status, text, html, listIds, links: links.map(({ url }) => url) };
  });
  const lists = Array.from(account.lists.values(), ({ folderId: _folderId, ...list }) => list);
  return { lists, fields: account.fields, optIns: account.optinSetups, optOuts: account.optoutSetups, mailings, subscribers };
}

describe('an account that was saved', () => {
  test('is equal after it was loaded, in another box too', async () => {
    const before = contentsOf(sandbox());
    const saved = sandbox().console.seed();
    const other = await startSandbox();
    for (const box of [sandbox(), other]) {
      box.load(JSON.parse(JSON.stringify(saved)));
      expect(contentsOf(box)).toEqual(before);
      expect(box.console.seed()).toEqual(saved);
    }
    await other.close();
  });

  test('holds what was changed', async () => {
    await call(sandbox(), 'CreateList', { name: '<Readers>' });
    await call(sandbox(), 'CreateRecipient', { listId: 9, 'fields[1]': 'new@example.com', 'fields[3]': '"quoted", and more' });
    sandbox().load(sandbox().console.seed());
    const [id] = sandbox().account.subscribers.idsByAddress('new@example.com');
    expect(
      sandbox()
        .account.subscribers.get(id ?? 0)
        ?.fields.get(3),
    ).toBe('"quoted", and more');
    expect((await call(sandbox(), 'CreateList', { name: 'Next' })).result).toBe(10);
  });

  test('leaves out what refers to a list that is gone', async () => {
    for (const listId of [1, 5]) {
      await call(sandbox(), 'DeleteListById', { listId });
    }
    sandbox().load(sandbox().console.seed());
    expect([...sandbox().account.optinSetups.keys()]).toEqual([62]);
    expect(sandbox().account.optoutSetups.get(2)?.listIds).toEqual([3]);
  });
});
