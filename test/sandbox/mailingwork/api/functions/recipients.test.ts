import { describe, expect, test } from '@jest/globals';
import { call, freshSandbox } from '../../../support.ts';

const sandbox = freshSandbox();
const FIRST = 6_049_001;

async function fieldValue(recipientId: number, fieldId: number): Promise<unknown> {
  const { result } = await call(sandbox(), 'GetRecipientFieldsById', { recipientId });
  return Array.isArray(result) ? result.find(({ id }) => id === fieldId)?.value : undefined;
}

describe('subscribers', () => {
  test('are duplicated by creating a known address again', async () => {
    const first = await call(sandbox(), 'CreateRecipient', { listId: 1, 'fields[1]': 'twice@example.com' });
    const second = await call(sandbox(), 'CreateRecipient', { listId: 1, 'fields[1]': 'twice@example.com' });
    expect(second.result).not.toBe(first.result);
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'twice@example.com' })).result).toEqual([first.result, second.result]);
  });

  test('exist twice in the demo data too', async () => {
    const { result } = await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'subscriber39@example.com' });
    expect(result).toEqual([6_049_039, 6_049_040]);
  });

  test('are invisible while their double opt-in is pending', async () => {
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'pending@example.com' })).error).toBe(4);
    expect((await call(sandbox(), 'GetRecipientIdByOptin', { optinId: 377 })).error).toBe(3);
  });

  test('are found under a new address after an update, and not under the old one', async () => {
    await call(sandbox(), 'UpdateRecipientById', { recipientId: FIRST, 'fields[1]': 'moved@example.com' });
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'moved@example.com' })).result).toEqual([FIRST]);
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'subscriber1@example.com' })).error).toBe(4);
  });

  test('keep their lists and the fields that an update does not name', async () => {
    await call(sandbox(), 'UpdateRecipientById', { recipientId: FIRST, 'fields[3]': 'Neu', 'advanced[lists]': '{8}' });
    expect(await fieldValue(FIRST, 3)).toBe('Neu');
    expect(await fieldValue(FIRST, 4)).toBe('Müller');
    expect((await call(sandbox(), 'GetRecipientListsById', { recipientId: FIRST })).result).toHaveLength(3);
  });

  test('lose a value that an update sends empty, or keep it when the settings say so', async () => {
    await call(sandbox(), 'UpdateRecipientById', { recipientId: FIRST, 'fields[4]': '' });
    expect(await fieldValue(FIRST, 4)).toBe('');
    await call(sandbox(), 'UpdateRecipientById', { recipientId: FIRST, 'fields[4]': 'Meier' });
    sandbox().settings.emptyValues = 'ignored';
    await call(sandbox(), 'UpdateRecipientById', { recipientId: FIRST, 'fields[3]': 'Neu', 'fields[4]': '' });
    expect(await fieldValue(FIRST, 3)).toBe('Neu');
    expect(await fieldValue(FIRST, 4)).toBe('Meier');
  });

  test('are gone from every list after being deleted', async () => {
    await call(sandbox(), 'DeleteRecipientById', { recipientId: FIRST });
    expect((await call(sandbox(), 'GetRecipientIdsByListId', { listId: 1 })).result).not.toContain(String(FIRST));
    expect((await call(sandbox(), 'GetRecipientById', { recipientId: FIRST })).error).toBe(3);
  });

  test('leave the lists of the opt-out setup and are added to their opt-out lists', async () => {
    await call(sandbox(), 'OptoutRecipientById', { optoutSetupId: 3, recipientId: FIRST });
    expect((await call(sandbox(), 'GetOptStatusByListId', { listId: 3 })).result).toContainEqual({ recipient: String(FIRST), status: 'optout' });
    const imported = await call(sandbox(), 'ImportRecipients', { listId: 3, mode: 'update_add', 'recipients[0][1]': 'subscriber1@example.com' });
    expect(imported.result).toMatchObject({ skipped: 1 });
  });
});

describe('importing', () => {
  const row = { 'recipients[0][1]': 'subscriber1@example.com', 'recipients[0][3]': 'Importiert', 'recipients[0][6]': 'Firma' };
  const fresh = { 'recipients[0][1]': 'fresh@example.com' };

  test('in mode add creates duplicates', async () => {
    expect((await call(sandbox(), 'ImportRecipients', { listId: 8, mode: 'add', ...row })).result).toEqual({ total: 1, added: 1, updated: 0, skipped: 0 });
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'subscriber1@example.com' })).result).toHaveLength(2);
  });

  test('in mode replace empties the list first', async () => {
    await call(sandbox(), 'ImportRecipients', { listId: 5, mode: 'replace', ...fresh });
    expect((await call(sandbox(), 'GetRecipientCountByListId', { listId: 5 })).result).toBe('1');
  });

  test('in mode update leaves unknown addresses out', async () => {
    expect((await call(sandbox(), 'ImportRecipients', { listId: 8, mode: 'update', ...fresh })).result).toMatchObject({ skipped: 1 });
  });

  test('in mode update_add keeps ids and fills what is empty', async () => {
    await call(sandbox(), 'ImportRecipients', { listId: 8, mode: 'update_add', ...row });
    expect((await call(sandbox(), 'GetRecipientIdsByListId', { listId: 8 })).result).toEqual([String(FIRST)]);
    expect(await fieldValue(FIRST, 3)).toBe('Anna');
    expect(await fieldValue(FIRST, 6)).toBe('Firma');
  });

  test('overwrites when all fields are asked for', async () => {
    await call(sandbox(), 'ImportRecipients', { listId: 8, mode: 'update_add', ...row, 'advanced[updateAllFields]': 1 });
    expect(await fieldValue(FIRST, 3)).toBe('Importiert');
  });

  test('is delayed when the settings say so: the answer is an id, and the rows are imported when the clock reaches the time', async () => {
    sandbox().settings.importDelay = 60_000;
    const members = async () => (await call(sandbox(), 'GetRecipientCountByListId', { listId: 8 })).result;
    expect((await call(sandbox(), 'ImportRecipients', { listId: 8, mode: 'add', ...fresh })).result).toBe(1);
    expect((await call(sandbox(), 'ImportRecipients', { listId: 5, mode: 'add', ...fresh })).result).toBe(2);
    await call(sandbox(), 'DeleteListById', { listId: 5 });
    sandbox().clock.advance(50_000);
    expect(await members()).toBe('0');
    sandbox().clock.advance(10_000);
    expect(await members()).toBe('1');
    expect(sandbox().account.importTasks.size).toBe(0);
    expect((await call(sandbox(), 'GetRecipientIdsByEmail', { email: 'fresh@example.com' })).result).toHaveLength(1);
  });

  test('that is not possible is refused at once, delayed or not', async () => {
    sandbox().settings.importDelay = 60_000;
    expect((await call(sandbox(), 'ImportRecipients', { listId: 8, mode: 'add', 'recipients[0][99]': 'x' })).error).toBe(6);
    expect(sandbox().account.importTasks.size).toBe(0);
  });
});

test('mailings are found by their sending dates, both ends included', async () => {
  const sent = await call(sandbox(), 'GetEmailById', { emailId: 2 });
  const time = String(Object(sent.result).sendingTime);
  const { result } = await call(sandbox(), 'GetMailings', { 'advanced[startDate]': time, 'advanced[endDate]': time });
  expect(result).toEqual([expect.objectContaining({ id: 2, sendingTime: time })]);
});

describe('a list of rows', () => {
  const dates = async (parameters: Record<string, string | number>) => {
    const { result } = await call(sandbox(), 'GetRecipientsByEmailId', { emailId: 2, ...parameters });
    return Array.isArray(result) ? result.map(({ date }) => String(date)).sort() : [];
  };

  test('is read page by page without a gap', async () => {
    const all = await dates({});
    const pages = [];
    for (let start = 0; start < all.length; start += 10) {
      pages.push(...(await dates({ 'advanced[start]': start, 'advanced[limit]': 10 })));
    }
    expect(pages.sort()).toEqual(all);
    expect(await dates({ 'advanced[start]': all.length })).toEqual([]);
  });

  test('includes the start date itself, and the end date', async () => {
    const all = await dates({});
    expect(await dates({ 'advanced[startDate]': all.at(-1) ?? '' })).toContain(all.at(-1));
    expect(await dates({ 'advanced[endDate]': all[0] ?? '' })).toEqual(all.filter((date) => date === all[0]));
  });
});
